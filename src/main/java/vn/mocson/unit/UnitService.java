package vn.mocson.unit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.audit.Act;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;

/** Unit trees. */
@Service
public class UnitService {

    private final JdbcClient db;
    private final UnitRows rows;
    private final JsonMapper json;
    private final Clock clock;

    /** Whole trees. Size 50; read again after a minute, which is how long another node's change may take to show. */
    private final LoadingCache<UnitTreeId, UnitTree> trees = Caffeine.newBuilder()
            .maximumSize(50)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(this::load);

    /** Trees as they once were, which never change. Size 50, forgotten when nobody has asked for an hour. */
    private final LoadingCache<UnitSnapshotId, UnitTree> kept = Caffeine.newBuilder()
            .maximumSize(50)
            .expireAfterAccess(Duration.ofHours(1))
            .build(this::read);

    private static final String SUMMARY = "SELECT t.id, t.code, t.name, COUNT(u.id), COALESCE(SUM(u.headcount), 0)"
            + " FROM unit_tree t LEFT JOIN unit u ON u.tree_id = t.id AND u.retired_at IS NULL";

    UnitService(JdbcClient db, UnitRows rows, JsonMapper json, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    @PreAuthorize(Access.ANYONE)
    public UnitTree tree(UnitTreeId id) {
        return trees.get(id);
    }

    @PreAuthorize(Access.SYSTEM)
    public Optional<UnitTreeId> findTree(String code) {
        return rows.tree(code);
    }

    /** Makes a tree; parents stand before their children in the list. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public UnitTreeId create(String treeCode, List<UnitDraft> units) {
        UnitTreeId tree = rows.addTree(
                treeCode, units.isEmpty() ? treeCode : units.getFirst().name());
        Map<String, Long> ids = new HashMap<>();
        int position = 0;
        for (UnitDraft unit : units) {
            Long parent = unit.parentCode() == null ? null : ids.get(unit.parentCode());
            ids.put(
                    unit.code(),
                    rows.add(
                            tree,
                            parent,
                            unit.code(),
                            new UnitEdit(unit.name(), unit.headcount(), "", "", ""),
                            position++));
        }
        trees.invalidate(tree);
        return tree;
    }

    /** The trees there are, by name. */
    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public List<UnitTreeSummary> trees() {
        return db.sql(SUMMARY + " GROUP BY t.id, t.code, t.name ORDER BY t.name, t.id")
                .query(UnitService::summary)
                .list();
    }

    /** @throws NotFound where there is none */
    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public UnitTreeSummary summary(String code) {
        return db.sql(SUMMARY + " WHERE t.code = ? GROUP BY t.id, t.code, t.name")
                .param(code)
                .query(UnitService::summary)
                .optional()
                .orElseThrow(() -> new NotFound("Không có cây đơn vị này. Hãy mở lại từ danh sách cây đơn vị."));
    }

    private static UnitTreeSummary summary(ResultSet rs, int n) throws SQLException {
        return new UnitTreeSummary(
                new UnitTreeId(rs.getLong(1)), rs.getString(2), rs.getString(3), rs.getInt(4), rs.getLong(5));
    }

    /** Keeps a tree as it is in this transaction. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(propagation = Propagation.MANDATORY)
    @Act("unit.tree.keep")
    public UnitSnapshotId keep(UnitTreeId tree) {
        db.sql("INSERT INTO unit_snapshot (tree_id, taken_at, units) VALUES (?, ?, ?)")
                .params(tree.value(), clock.instant(), json.writeValueAsString(rows.of(tree)))
                .update();
        return new UnitSnapshotId(
                db.sql("SELECT LAST_INSERT_ID()").query(Long.class).single());
    }

    /** A tree as it was kept. */
    @PreAuthorize(Access.ANYONE)
    public UnitTree kept(UnitSnapshotId snapshot) {
        return kept.get(snapshot);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(UnitTreeChanged event) {
        trees.invalidate(event.tree()); // only now that it is committed
    }

    private UnitTree read(UnitSnapshotId snapshot) {
        return UnitTree.of(json.readValue(
                db.sql("SELECT units FROM unit_snapshot WHERE id = ?")
                        .param(snapshot.value())
                        .query(String.class)
                        .single(),
                new TypeReference<List<UnitRow>>() {}));
    }

    private UnitTree load(UnitTreeId tree) {
        return UnitTree.of(rows.of(tree));
    }
}
