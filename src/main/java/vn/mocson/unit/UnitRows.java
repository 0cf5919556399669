package vn.mocson.unit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL behind unit trees. */
@Repository
class UnitRows {

    private final JdbcClient db;
    private final JdbcTemplate batch;

    UnitRows(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    List<UnitRow> of(UnitTreeId tree) {
        return db.sql(
                        "SELECT id, parent_id, code, name, headcount, league, retired_at IS NOT NULL, merged_into, position"
                                + " FROM unit WHERE tree_id = ? ORDER BY position, id")
                .param(tree.value())
                .query((rs, n) -> new UnitRow(
                        rs.getLong(1),
                        rs.getObject(2, Long.class),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getInt(5),
                        rs.getString(6),
                        rs.getBoolean(7),
                        rs.getObject(8, Long.class),
                        rs.getInt(9)))
                .list();
    }

    /** Whoever changes a tree waits for the one before, until the transaction ends. Answers whether there is one. */
    boolean lock(UnitTreeId tree) {
        return db.sql("SELECT id FROM unit_tree WHERE id = ? FOR UPDATE")
                .param(tree.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    UnitTreeId addTree(String code, String name) {
        db.sql("INSERT INTO unit_tree (code, name) VALUES (?, ?)")
                .params(code, name)
                .update();
        return new UnitTreeId(lastId());
    }

    Optional<UnitTreeId> tree(String code) {
        return db.sql("SELECT id FROM unit_tree WHERE code = ?")
                .param(code)
                .query(Long.class)
                .optional()
                .map(UnitTreeId::new);
    }

    long add(UnitTreeId tree, @Nullable Long parent, String code, UnitEdit unit, int position) {
        db.sql("INSERT INTO unit (tree_id, parent_id, code, name, headcount, league, contact_name, contact_address,"
                        + " position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(tree.value())
                .param(parent)
                .param(code)
                .param(unit.name())
                .param(unit.headcount())
                .param(unit.league())
                .param(unit.contactName())
                .param(unit.contactAddress())
                .param(position)
                .update();
        return lastId();
    }

    private long lastId() {
        return db.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
    }

    void change(long unit, UnitEdit edit) {
        db.sql(
                        "UPDATE unit SET name = ?, headcount = ?, league = ?, contact_name = ?, contact_address = ? WHERE id = ?")
                .params(edit.name(), edit.headcount(), edit.league(), edit.contactName(), edit.contactAddress(), unit)
                .update();
    }

    UnitEdit edit(long unit) {
        return db.sql("SELECT name, headcount, league, contact_name, contact_address FROM unit WHERE id = ?")
                .param(unit)
                .query((rs, n) ->
                        new UnitEdit(rs.getString(1), rs.getInt(2), rs.getString(3), rs.getString(4), rs.getString(5)))
                .single();
    }

    Map<UnitId, UnitEdit> edits(UnitTreeId tree) {
        Map<UnitId, UnitEdit> edits = new HashMap<>();
        db.sql("SELECT id, name, headcount, league, contact_name, contact_address FROM unit WHERE tree_id = ?"
                        + " AND retired_at IS NULL")
                .param(tree.value())
                .query(rs -> {
                    edits.put(
                            new UnitId(rs.getLong(1)),
                            new UnitEdit(
                                    rs.getString(2), rs.getInt(3), rs.getString(4), rs.getString(5), rs.getString(6)));
                });
        return edits;
    }

    void headcount(long unit, int headcount) {
        db.sql("UPDATE unit SET headcount = ? WHERE id = ?")
                .params(headcount, unit)
                .update();
    }

    /** @param at null for in use again */
    void retire(long unit, @Nullable Instant at) {
        db.sql("UPDATE unit SET retired_at = ? WHERE id = ?")
                .param(at)
                .param(unit)
                .update();
    }

    void merge(Collection<Long> merging, long into, Instant at) {
        db.sql("UPDATE unit SET merged_into = :into, headcount = 0, retired_at = :at WHERE id IN (:merging)")
                .param("into", into)
                .param("at", at)
                .param("merging", merging)
                .update();
        db.sql("UPDATE unit SET merged_into = :into WHERE merged_into IN (:merging)")
                .param("into", into)
                .param("merging", merging)
                .update();
    }

    /** Writes down where each unit stands. */
    void arrange(UnitShape shape, List<UnitRow> before) {
        Map<Long, UnitRow> was = new HashMap<>();
        before.forEach(row -> was.put(row.id(), row));
        List<Object[]> moved = new ArrayList<>();
        int position = 0;
        for (UnitRow row : shape.inOrder()) {
            UnitRow old = was.get(row.id());
            if (old == null || old.position() != position || !Objects.equals(old.parent(), row.parent())) {
                moved.add(new Object[] {row.parent(), position, row.id()});
            }
            position++;
        }
        batch.batchUpdate("UPDATE unit SET parent_id = ?, position = ? WHERE id = ?", moved);
    }
}
