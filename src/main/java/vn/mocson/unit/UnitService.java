package vn.mocson.unit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;

/** Unit trees. */
@Service
public class UnitService {

    private final JdbcClient db;

    /** Whole trees. Size 50; read again after a minute, which is how long another node's change may take to show. */
    private final LoadingCache<UnitTreeId, UnitTree> trees = Caffeine.newBuilder()
            .maximumSize(50)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(this::load);

    UnitService(JdbcClient db) {
        this.db = db;
    }

    @PreAuthorize(Access.ANYONE)
    public UnitTree tree(UnitTreeId id) {
        return trees.get(id);
    }

    @PreAuthorize(Access.SYSTEM)
    public Optional<UnitTreeId> findTree(String code) {
        return db.sql("SELECT id FROM unit_tree WHERE code = ?")
                .param(code)
                .query(Long.class)
                .optional()
                .map(UnitTreeId::new);
    }

    /** Makes a tree; parents stand before their children in the list. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public UnitTreeId create(String treeCode, List<UnitDraft> units) {
        db.sql("INSERT INTO unit_tree (code) VALUES (?)").param(treeCode).update();
        UnitTreeId tree = findTree(treeCode).orElseThrow();
        Map<String, Long> ids = new HashMap<>();
        int position = 0;
        for (UnitDraft unit : units) {
            Long parent = unit.parentCode() == null ? null : ids.get(unit.parentCode());
            db.sql("INSERT INTO unit (tree_id, parent_id, code, name, headcount, position) VALUES (?, ?, ?, ?, ?, ?)")
                    .param(tree.value())
                    .param(parent)
                    .param(unit.code())
                    .param(unit.name())
                    .param(unit.headcount())
                    .param(position++)
                    .update();
            ids.put(
                    unit.code(),
                    db.sql("SELECT LAST_INSERT_ID()").query(Long.class).single());
        }
        trees.invalidate(tree);
        return tree;
    }

    private UnitTree load(UnitTreeId tree) {
        record Row(long id, @Nullable Long parentId, String code, String name, int headcount) {}
        List<Row> rows = db.sql(
                        "SELECT id, parent_id, code, name, headcount FROM unit WHERE tree_id = ? ORDER BY position, id")
                .param(tree.value())
                .query((rs, n) -> new Row(
                        rs.getLong("id"),
                        rs.getObject("parent_id", Long.class),
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getInt("headcount")))
                .list();
        Map<Long, Unit> built = new HashMap<>();
        List<Unit> inOrder = new ArrayList<>();
        for (Row row : rows) {
            Unit parent = row.parentId() == null ? null : built.get(row.parentId());
            String path = parent == null
                    ? ""
                    : parent.path().isEmpty() ? parent.name() : parent.path() + " › " + parent.name();
            Unit unit = new Unit(
                    new UnitId(row.id()),
                    parent == null ? null : parent.id(),
                    row.code(),
                    row.name(),
                    path,
                    parent == null ? 0 : parent.depth() + 1,
                    row.headcount());
            built.put(row.id(), unit);
            inOrder.add(unit);
        }
        return new UnitTree(inOrder);
    }
}
