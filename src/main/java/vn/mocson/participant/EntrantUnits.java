package vn.mocson.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitReferences;
import vn.mocson.unit.UnitTreeId;
import vn.mocson.unit.UnitUse;

/** Entrants and members belong to a unit as it is now, so they move when units merge. Invite codes stay where they are. */
@Component
class EntrantUnits implements UnitReferences {

    private final JdbcClient db;

    EntrantUnits(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<UnitUse> uses(UnitTreeId tree, Set<UnitId> merging) {
        List<UnitUse> uses = new ArrayList<>();
        uses.addAll(count(UnitUse.Kind.ENTRANTS, "participant", "", merging));
        uses.addAll(count(UnitUse.Kind.MEMBERS, "roster_member", "", merging));
        uses.addAll(count(UnitUse.Kind.INVITES, "unit_invite", " AND x.active", merging));
        return uses;
    }

    private List<UnitUse> count(UnitUse.Kind kind, String table, String also, Set<UnitId> merging) {
        return db.sql("SELECT c.title, COUNT(*) FROM " + table + " x JOIN contest c ON c.id = x.contest_id"
                        + " WHERE x.unit_id IN (:units)" + also + " GROUP BY c.id, c.title ORDER BY c.id")
                .param("units", values(merging))
                .query((rs, n) -> new UnitUse(kind, rs.getString(1), rs.getLong(2)))
                .list();
    }

    @Override
    public void move(UnitTreeId tree, Set<UnitId> merging, UnitId into) {
        // whoever takes a list of members meanwhile has compared it with the tree as it was: one after the other
        db.sql("INSERT INTO roster_lock (contest_id) SELECT id FROM contest WHERE unit_tree_id = ?"
                        + " ON DUPLICATE KEY UPDATE contest_id = VALUES(contest_id)")
                .param(tree.value())
                .update();
        for (String table : List.of("participant", "roster_member")) {
            db.sql("UPDATE " + table + " SET unit_id = :into WHERE unit_id IN (:units)")
                    .param("into", into.value())
                    .param("units", values(merging))
                    .update();
        }
    }

    private static List<Long> values(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }
}
