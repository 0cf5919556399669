package vn.mocson.integrity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptId;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/** The SQL of findings. */
@Repository
class FindingRows {

    private static final String COLUMNS = "SELECT f.id, f.kind, f.round_id, f.figures, f.found_at, f.decision,"
            + " f.decided_by, f.decided_at, f.words FROM finding f";

    private final JdbcClient db;
    private final JsonMapper json;

    FindingRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** What nobody decided about first, then what is looked into, the weightiest first. */
    List<Finding> page(FindingQuery query, int offset, int limit) {
        List<@Nullable Object> values = new ArrayList<>();
        String where = where(query, values);
        values.add(limit);
        values.add(offset);
        return withPeople(db.sql(COLUMNS + where + " ORDER BY f.decision IS NOT NULL, f.decision <> 'LOOK_FURTHER',"
                        + " f.weight DESC, f.id LIMIT ? OFFSET ?")
                .params(values)
                .query((rs, n) -> read(rs))
                .list());
    }

    int count(FindingQuery query) {
        List<@Nullable Object> values = new ArrayList<>();
        return db.sql("SELECT COUNT(*) FROM finding f" + where(query, values))
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static String where(FindingQuery query, List<@Nullable Object> values) {
        StringBuilder where = new StringBuilder(" WHERE f.contest_id = ?");
        values.add(query.contest().value());
        if (query.kind() != null) {
            where.append(" AND f.kind = ?");
            values.add(query.kind().name());
        }
        if (query.state() == FindingQuery.State.OPEN) {
            where.append(" AND f.decision IS NULL");
        } else if (query.state() != null) {
            where.append(" AND f.decision = ?");
            values.add(query.state().name());
        }
        String text = Vietnamese.clean(query.text());
        if (!text.isEmpty()) {
            where.append(" AND EXISTS (SELECT 1 FROM finding_person w JOIN participant p ON p.id = w.participant_id"
                    + " WHERE w.finding_id = f.id AND p.full_name LIKE ?)");
            values.add("%" + text.replace("\\", "").replace("%", "").replace("_", "") + "%");
        }
        return where.toString();
    }

    List<Finding> about(ContestId contest, ParticipantId person) {
        return withPeople(db.sql(COLUMNS + " WHERE f.contest_id = ? AND f.id IN"
                        + " (SELECT finding_id FROM finding_person WHERE participant_id = ?)"
                        + " ORDER BY f.decision IS NOT NULL, f.weight DESC, f.id")
                .params(contest.value(), person.toString())
                .query((rs, n) -> read(rs))
                .list());
    }

    Optional<Finding> one(FindingId id) {
        return withPeople(db.sql(COLUMNS + " WHERE f.id = ?")
                        .param(id.value())
                        .query((rs, n) -> read(rs))
                        .list())
                .stream()
                .findFirst();
    }

    private List<Finding> withPeople(List<Finding> findings) {
        if (findings.isEmpty()) {
            return findings;
        }
        Map<Long, List<Finding.Involved>> people = new HashMap<>();
        db.sql("SELECT w.finding_id, w.participant_id, p.full_name, p.unit_id, w.attempt_id FROM finding_person w"
                        + " JOIN participant p ON p.id = w.participant_id WHERE w.finding_id IN (:ids)"
                        + " ORDER BY w.finding_id, w.position")
                .param("ids", findings.stream().map(each -> each.id().value()).toList())
                .query(rs -> {
                    String attempt = rs.getString(5);
                    people.computeIfAbsent(rs.getLong(1), id -> new ArrayList<>())
                            .add(new Finding.Involved(
                                    new ParticipantId(UUID.fromString(text(rs, 2))),
                                    text(rs, 3),
                                    new UnitId(rs.getLong(4)),
                                    attempt == null ? null : new AttemptId(UUID.fromString(attempt))));
                });
        return findings.stream()
                .map(each -> new Finding(
                        each.id(),
                        each.kind(),
                        each.round(),
                        each.figures(),
                        people.getOrDefault(each.id().value(), List.of()),
                        each.foundAt(),
                        each.decision(),
                        each.decidedBy(),
                        each.decidedAt(),
                        each.words()))
                .toList();
    }

    private Finding read(ResultSet rs) throws SQLException {
        Long round = rs.getObject(3, Long.class);
        String decision = rs.getString(6);
        return new Finding(
                new FindingId(rs.getLong(1)),
                FindingKind.valueOf(text(rs, 2)),
                round == null ? null : new RoundId(round),
                Arrays.asList(json.readValue(text(rs, 4), String[].class)),
                List.of(),
                Objects.requireNonNull(rs.getObject(5, Instant.class)),
                decision == null ? null : FindingDecision.valueOf(decision),
                rs.getString(7),
                rs.getObject(8, Instant.class),
                text(rs, 9));
    }

    /** Keeps what was found; who and what was found before keeps its decision. */
    void keep(ContestId contest, Found found, Instant now) {
        db.sql("INSERT INTO finding (contest_id, round_id, kind, fingerprint, figures, weight, found_at, seen_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id),"
                        + " figures = VALUES(figures), weight = VALUES(weight), seen_at = VALUES(seen_at)")
                .params(Arrays.asList(
                        contest.value(),
                        found.round() == null ? null : found.round().value(),
                        found.kind().name(),
                        found.fingerprint(),
                        json.writeValueAsString(found.figures()),
                        found.weight(),
                        now,
                        now))
                .update();
        long id = db.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
        int position = 0;
        for (Found.Who who : found.people()) {
            db.sql("INSERT IGNORE INTO finding_person (finding_id, position, participant_id, attempt_id)"
                            + " VALUES (?, ?, ?, ?)")
                    .params(Arrays.asList(
                            id,
                            position++,
                            who.id().toString(),
                            who.attempt() == null ? null : who.attempt().toString()))
                    .update();
        }
    }

    /** What a later search no longer came upon, and nobody decided about, was a matter of that moment. */
    void forgetUnseen(ContestId contest, Instant search) {
        db.sql("DELETE FROM finding WHERE contest_id = ? AND seen_at < ? AND decision IS NULL")
                .params(contest.value(), search)
                .update();
    }

    void searched(ContestId contest, LastSearch search) {
        db.sql("REPLACE INTO finding_search (contest_id, searched_at, searched_by, people, attempts, left_out)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(contest.value(), search.at(), search.by(), search.people(), search.attempts(), search.leftOut())
                .update();
    }

    Optional<LastSearch> lastSearch(ContestId contest) {
        return db.sql("SELECT searched_at, searched_by, people, attempts, left_out FROM finding_search"
                        + " WHERE contest_id = ?")
                .param(contest.value())
                .query((rs, n) -> new LastSearch(
                        Objects.requireNonNull(rs.getObject(1, Instant.class)),
                        text(rs, 2),
                        rs.getInt(3),
                        rs.getInt(4),
                        rs.getInt(5)))
                .optional();
    }

    /** @return whether the finding was still as it was shown */
    boolean decide(
            FindingId id, @Nullable Instant shown, FindingDecision decision, String words, String by, Instant now) {
        int decided = db.sql("UPDATE finding SET decision = ?, decided_by = ?, decided_at = ?, words = ?"
                        + " WHERE id = ? AND decided_at <=> ?")
                .params(Arrays.asList(decision.name(), by, now, words, id.value(), shown))
                .update();
        if (decided == 1) {
            db.sql("INSERT INTO finding_decision (finding_id, decision, words, decided_by, decided_at)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .params(id.value(), decision.name(), words, by, now)
                    .update();
        }
        return decided == 1;
    }

    List<FindingsService.Decided> decisions(FindingId id) {
        return db.sql("SELECT decision, words, decided_by, decided_at FROM finding_decision WHERE finding_id = ?"
                        + " ORDER BY id DESC")
                .param(id.value())
                .query((rs, n) -> new FindingsService.Decided(
                        FindingDecision.valueOf(text(rs, 1)),
                        text(rs, 2),
                        text(rs, 3),
                        Objects.requireNonNull(rs.getObject(4, Instant.class))))
                .list();
    }

    private static String text(ResultSet rs, int column) throws SQLException {
        return Objects.requireNonNull(rs.getString(column));
    }
}
