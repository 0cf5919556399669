package vn.mocson.unit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.security.Access;

/** Who changed what of a tree. Nothing is ever taken out of it. */
@Repository
class UnitHistory {

    private static final int LONGEST = 2000;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    UnitHistory(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    void note(UnitTreeId tree, long unit, UnitChange.Kind kind, String before, String after, String reason) {
        insert(tree, unit, kind, null, before, after, reason, null);
    }

    void merged(
            UnitTreeId tree, long unit, long into, String before, String after, String reason, List<UnitUse> moved) {
        insert(tree, unit, UnitChange.Kind.MERGED, into, before, after, reason, json.writeValueAsString(moved));
    }

    private void insert(
            UnitTreeId tree,
            long unit,
            UnitChange.Kind kind,
            @Nullable Long other,
            String before,
            String after,
            String reason,
            @Nullable String moved) {
        db.sql("INSERT INTO unit_change (tree_id, unit_id, kind, other_id, value_from, value_to, reason, moved,"
                        + " changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(tree.value())
                .param(unit)
                .param(kind.name())
                .param(other)
                .param(cut(before))
                .param(cut(after))
                .param(reason)
                .param(moved)
                .param(clock.instant())
                .param(Access.username())
                .update();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static final String WHERE =
            " FROM unit_change WHERE tree_id = :tree AND (:unit IS NULL OR unit_id = :unit" + " OR other_id = :unit)";

    /** The latest first. @param unit null for the whole tree */
    List<UnitChange> of(UnitTreeId tree, @Nullable UnitId unit, int offset, int limit) {
        return db.sql("SELECT id, unit_id, kind, other_id, value_from, value_to, reason, moved, changed_at, changed_by"
                        + WHERE + " ORDER BY id DESC LIMIT :limit OFFSET :offset")
                .param("tree", tree.value())
                .param("unit", unit == null ? null : unit.value())
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> {
                    Long other = rs.getObject(4, Long.class);
                    String moved = rs.getString(8);
                    return new UnitChange(
                            rs.getLong(1),
                            new UnitId(rs.getLong(2)),
                            UnitChange.Kind.valueOf(rs.getString(3)),
                            other == null ? null : new UnitId(other),
                            rs.getString(5),
                            rs.getString(6),
                            rs.getString(7),
                            moved == null ? List.of() : json.readValue(moved, new TypeReference<List<UnitUse>>() {}),
                            Objects.requireNonNull(rs.getObject(9, Instant.class)),
                            rs.getString(10));
                })
                .list();
    }

    int count(UnitTreeId tree, @Nullable UnitId unit) {
        return db.sql("SELECT COUNT(*)" + WHERE)
                .param("tree", tree.value())
                .param("unit", unit == null ? null : unit.value())
                .query(Integer.class)
                .single();
    }
}
