package vn.mocson.standings;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptId;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.ranking.Candidate;
import vn.mocson.unit.UnitId;

/** The SQL around rulings: people, and which ruling keeps which attempt out. */
@Repository
class RulingRows {

    private static final int NAMES_AT_ONCE = 1000;

    private final JdbcClient db;

    RulingRows(JdbcClient db) {
        this.db = db;
    }

    record Person(ParticipantId id, String name, UnitId unit, int attempts) {}

    List<Person> named(ContestId contest, String nameLike, int limit) {
        return db.sql("""
                SELECT p.id, p.full_name, p.unit_id,
                       (SELECT COUNT(*) FROM attempt a WHERE a.participant_id = p.id)
                FROM participant p WHERE p.contest_id = ? AND p.full_name LIKE ?
                ORDER BY p.full_name, p.id LIMIT ?""")
                .params(contest.value(), "%" + nameLike + "%", limit)
                .query((rs, n) -> new Person(
                        participant(rs.getString(1)), rs.getString(2), new UnitId(rs.getLong(3)), rs.getInt(4)))
                .list();
    }

    Optional<Person> one(ContestId contest, ParticipantId id) {
        return db.sql("SELECT p.full_name, p.unit_id, (SELECT COUNT(*) FROM attempt a WHERE a.participant_id = p.id)"
                        + " FROM participant p WHERE p.contest_id = ? AND p.id = ?")
                .params(contest.value(), id.toString())
                .query((rs, n) -> new Person(id, rs.getString(1), new UnitId(rs.getLong(2)), rs.getInt(3)))
                .optional();
    }

    /** Nobody's start, hand-in of a start or other ruling about this person goes on beside. */
    Person lock(ContestId contest, ParticipantId participant) {
        return db.sql("SELECT id, full_name, unit_id FROM participant WHERE id = ? AND contest_id = ? FOR UPDATE")
                .params(participant.toString(), contest.value())
                .query((rs, n) ->
                        new Person(participant(rs.getString(1)), rs.getString(2), new UnitId(rs.getLong(3)), 0))
                .optional()
                .orElseThrow(() -> new NotFound("Không tìm thấy người này trong cuộc thi."));
    }

    /** By the participant's id as text; those who are gone are absent. */
    Map<String, Person> people(Collection<String> ids) {
        Map<String, Person> people = new HashMap<>();
        List<String> all = ids.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += NAMES_AT_ONCE) {
            db.sql("SELECT id, full_name, unit_id FROM participant WHERE id IN (:ids)")
                    .param("ids", all.subList(from, Math.min(all.size(), from + NAMES_AT_ONCE)))
                    .query(rs -> {
                        people.put(
                                rs.getString(1),
                                new Person(
                                        participant(rs.getString(1)), rs.getString(2), new UnitId(rs.getLong(3)), 0));
                    });
        }
        return people;
    }

    /** Attempts of a round that are out, as the ranking would see them if they were back. */
    List<Candidate> takenOut(RoundId round, Collection<AttemptId> attempts) {
        return attempts.isEmpty()
                ? List.of()
                : db.sql(
                                "SELECT id, participant_id, unit_id, started_at, submitted_at, compensated_ms, correct, points, prediction"
                                        + " FROM attempt WHERE round_id = :round AND state = 'VOID' AND voided_from IS NOT NULL"
                                        + " AND id IN (:ids)")
                        .param("round", round.value())
                        .param("ids", attempts.stream().map(AttemptId::toString).toList())
                        .query((rs, n) -> new Candidate(
                                rs.getString(1),
                                rs.getString(2),
                                rs.getString(3),
                                Objects.requireNonNull(rs.getObject(4, Instant.class)),
                                Objects.requireNonNull(rs.getObject(5, Instant.class)),
                                Duration.ofMillis(rs.getLong(6)),
                                rs.getInt(7),
                                rs.getBigDecimal(8),
                                rs.getBigDecimal(9)))
                        .list();
    }

    record Out(AttemptId attempt, RoundId round) {}

    List<Out> outBy(RulingId ruling) {
        return db.sql("SELECT v.attempt_id, a.round_id FROM voided_attempt v JOIN attempt a ON a.id = v.attempt_id"
                        + " WHERE v.ruling_id = ? ORDER BY v.attempt_id")
                .param(ruling.value())
                .query((rs, n) -> new Out(new AttemptId(UUID.fromString(rs.getString(1))), new RoundId(rs.getLong(2))))
                .list();
    }

    void out(AttemptId attempt, RulingId by) {
        db.sql("INSERT INTO voided_attempt (attempt_id, ruling_id) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE ruling_id = VALUES(ruling_id)")
                .params(attempt.toString(), by.value())
                .update();
    }

    void back(AttemptId attempt) {
        db.sql("DELETE FROM voided_attempt WHERE attempt_id = ?")
                .param(attempt.toString())
                .update();
    }

    private static ParticipantId participant(String id) {
        return new ParticipantId(UUID.fromString(id));
    }
}
