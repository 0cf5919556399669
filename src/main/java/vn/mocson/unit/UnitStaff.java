package vn.mocson.unit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account answers for which unit. */
@Repository
class UnitStaff {

    private final JdbcClient db;

    UnitStaff(JdbcClient db) {
        this.db = db;
    }

    /** The units that are given to an account itself, whatever has become of them. */
    List<UnitId> of(String username) {
        return db.sql("SELECT unit_id FROM unit_staff WHERE username = ? ORDER BY unit_id")
                .param(username)
                .query((rs, n) -> new UnitId(rs.getLong(1)))
                .list();
    }

    /** The tree of each of these units. */
    List<UnitTreeId> trees(String username) {
        return db.sql("SELECT DISTINCT u.tree_id FROM unit_staff s JOIN unit u ON u.id = s.unit_id"
                        + " WHERE s.username = ? ORDER BY u.tree_id")
                .param(username)
                .query((rs, n) -> new UnitTreeId(rs.getLong(1)))
                .list();
    }

    List<String> with(UnitId unit) {
        return db.sql("SELECT username FROM unit_staff WHERE unit_id = ? ORDER BY username")
                .param(unit.value())
                .query(String.class)
                .list();
    }

    void give(String username, UnitId unit, Instant at, String by) {
        db.sql("INSERT IGNORE INTO unit_staff (username, unit_id, given_at, given_by) VALUES (?, ?, ?, ?)")
                .params(username, unit.value(), at, by)
                .update();
    }

    /** Whether it had been given. */
    boolean take(String username, UnitId unit) {
        return db.sql("DELETE FROM unit_staff WHERE username = ? AND unit_id = ?")
                        .params(username, unit.value())
                        .update()
                > 0;
    }

    long count(Collection<UnitId> units) {
        return db.sql("SELECT COUNT(*) FROM unit_staff WHERE unit_id IN (:units)")
                .param("units", units.stream().map(UnitId::value).toList())
                .query(Long.class)
                .single();
    }

    void forget(Collection<UnitId> units) {
        db.sql("DELETE FROM unit_staff WHERE unit_id IN (:units)")
                .param("units", units.stream().map(UnitId::value).toList())
                .update();
    }
}
