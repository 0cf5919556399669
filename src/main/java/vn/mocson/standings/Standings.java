package vn.mocson.standings;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.ranking.Candidate;
import vn.mocson.standings.ranking.Ranking;
import vn.mocson.standings.ranking.SortKey;
import vn.mocson.unit.UnitId;

/** The SQL behind standings and boards. The column set, public or full, is chosen by the caller's view. */
@Repository
class Standings {

    private final JdbcClient db;
    private final JdbcTemplate batch;

    Standings(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /** Which pair of columns is read. */
    enum View {
        PUBLIC("public_attempt_id", "public_sort_key"),
        FULL("attempt_id", "sort_key");

        private final String attempt;
        private final String key;

        View(String attempt, String key) {
            this.attempt = attempt;
            this.key = key;
        }
    }

    record Row(
            ParticipantId participant,
            String fullName,
            boolean publishName,
            UnitId unit,
            int correct,
            BigDecimal points,
            Duration duration,
            Instant submittedAt,
            @Nullable BigDecimal prediction,
            SortKey key) {

        /** Null where the person did not agree to be named. */
        @Nullable
        String publicName() {
            return publishName ? fullName : null;
        }
    }

    record UnitRow(UnitId unit, long people, long entries, BigDecimal points) {}

    List<Candidate> counting(RoundId round, @Nullable ParticipantId participant) {
        return db.sql(
                        "SELECT id, participant_id, unit_id, started_at, submitted_at, compensated_ms, correct, points, prediction"
                                + " FROM attempt"
                                + " WHERE round_id = :round AND state IN ('SUBMITTED', 'EXPIRED')"
                                + (participant == null ? "" : " AND participant_id = :participant"))
                .param("round", round.value())
                .param("participant", participant == null ? null : participant.toString())
                .query((rs, n) -> new Candidate(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        instant(rs, 4),
                        instant(rs, 5),
                        Duration.ofMillis(rs.getLong(6)),
                        rs.getInt(7),
                        rs.getBigDecimal(8),
                        rs.getBigDecimal(9)))
                .list();
    }

    /** @param withPublic whether the public columns move too */
    void put(RoundId round, UnitId unit, Ranking.Counted counted, boolean withPublic) {
        String attempt = counted.attempt().attemptId();
        byte[] key = counted.key().bytes();
        db.sql("""
                INSERT INTO standing (round_id, participant_id, unit_id, attempt_id, sort_key, public_attempt_id, public_sort_key)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE attempt_id = VALUES(attempt_id), sort_key = VALUES(sort_key)"""
                        + (withPublic
                                ? ", public_attempt_id = VALUES(public_attempt_id), public_sort_key = VALUES(public_sort_key)"
                                : ""))
                .param(round.value())
                .param(counted.attempt().participantId())
                .param(unit.value())
                .param(attempt)
                .param(key)
                .param(withPublic ? attempt : null)
                .param(withPublic ? key : null)
                .update();
    }

    void remove(RoundId round, ParticipantId participant) {
        db.sql("DELETE FROM standing WHERE round_id = ? AND participant_id = ?")
                .params(round.value(), participant.toString())
                .update();
    }

    /**
     * Replaces all standings of a round by the final ones.
     *
     * @param withPublic whether the public columns become the final ones too, or stay as the freeze left them
     */
    void replaceAll(RoundId round, List<Ranking.Place> places, boolean withPublic) {
        if (withPublic) {
            db.sql("DELETE FROM standing WHERE round_id = ?")
                    .param(round.value())
                    .update();
        } else {
            removeAllBut(round, places);
        }
        batch.batchUpdate("""
                INSERT INTO standing (round_id, participant_id, unit_id, attempt_id, sort_key, public_attempt_id, public_sort_key)
                SELECT round_id, participant_id, unit_id, id, ?, IF(?, id, NULL), ? FROM attempt WHERE id = ?
                ON DUPLICATE KEY UPDATE attempt_id = VALUES(attempt_id), sort_key = VALUES(sort_key)""", places, 1000, (statement, place) -> {
            byte[] key = place.key().bytes();
            statement.setBytes(1, key);
            statement.setBoolean(2, withPublic);
            statement.setBytes(3, withPublic ? key : null);
            statement.setString(4, place.attempt().attemptId());
        });
    }

    private void removeAllBut(RoundId round, List<Ranking.Place> places) {
        Set<String> placed = new HashSet<>();
        places.forEach(place -> placed.add(place.attempt().participantId()));
        db
                .sql("SELECT participant_id FROM standing WHERE round_id = ?")
                .param(round.value())
                .query((rs, n) -> new ParticipantId(UUID.fromString(rs.getString(1))))
                .list()
                .stream()
                .filter(participant -> !placed.contains(participant.toString()))
                .forEach(participant -> remove(round, participant));
    }

    boolean closingRecorded(RoundId round) {
        return db.sql("SELECT 1 FROM round_closing WHERE round_id = ?")
                .param(round.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** @return false where another node was first */
    boolean recordClosing(RoundId round, Instant now, @Nullable BigDecimal actual) {
        return db.sql("INSERT IGNORE INTO round_closing (round_id, closed_at, actual) VALUES (?, ?, ?)")
                        .param(round.value())
                        .param(now)
                        .param(actual)
                        .update()
                == 1;
    }

    void forgetClosing(RoundId round) {
        db.sql("DELETE FROM round_closing WHERE round_id = ?")
                .param(round.value())
                .update();
    }

    /** The true value that people are ranked by. */
    Optional<BigDecimal> actualOf(RoundId round) {
        return db.sql("SELECT IF(frozen, actual, actual_now) FROM round_closing WHERE round_id = ?")
                .param(round.value())
                .query((rs, n) -> Optional.ofNullable(rs.getBigDecimal(1)))
                .optional()
                .flatMap(actual -> actual);
    }

    long openAttempts(RoundId round) {
        return db.sql("SELECT COUNT(*) FROM attempt WHERE round_id = ? AND state = 'OPEN'")
                .param(round.value())
                .query(Long.class)
                .single();
    }

    long total(RoundId round, View view) {
        return db.sql("SELECT COUNT(*) FROM standing WHERE round_id = ? AND " + view.key + " IS NOT NULL")
                .param(round.value())
                .query(Long.class)
                .single();
    }

    long named(RoundId round, View view, String nameLike) {
        return db.sql("SELECT COUNT(*) FROM standing s JOIN participant p ON p.id = s.participant_id"
                        + " WHERE s.round_id = :round AND s." + view.key + " IS NOT NULL AND p.full_name LIKE :name")
                .param("round", round.value())
                .param("name", "%" + nameLike + "%")
                .query(Long.class)
                .single();
    }

    List<Row> page(RoundId round, View view, long offset, int limit, String nameLike) {
        return db.sql(select(view) + " WHERE s.round_id = :round AND s." + view.key + " IS NOT NULL"
                        + (nameLike.isEmpty() ? "" : " AND p.full_name LIKE :name")
                        + " ORDER BY s." + view.key + ", s.participant_id LIMIT :limit OFFSET :offset")
                .param("round", round.value())
                .param("name", "%" + nameLike + "%")
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> read(rs))
                .list();
    }

    Optional<Row> of(RoundId round, View view, ParticipantId participant) {
        return db.sql(select(view) + " WHERE s.round_id = ? AND s.participant_id = ? AND s." + view.key
                        + " IS NOT NULL")
                .params(round.value(), participant.toString())
                .query((rs, n) -> read(rs))
                .optional();
    }

    /** 1 + people with a strictly better key. */
    long rankOf(RoundId round, View view, SortKey key) {
        return 1
                + db.sql("SELECT COUNT(*) FROM standing WHERE round_id = ? AND " + view.key + " < ?")
                        .params(round.value(), key.bytes())
                        .query(Long.class)
                        .single();
    }

    boolean tied(RoundId round, View view, SortKey key) {
        return db.sql("SELECT COUNT(*) FROM standing WHERE round_id = ? AND " + view.key + " = ?")
                        .params(round.value(), key.bytes())
                        .query(Long.class)
                        .single()
                > 1;
    }

    /**
     * People, counted points and entries per unit of registration.
     *
     * @param before entries handed in from then on are left out; null for none
     */
    List<UnitRow> units(RoundId round, View view, @Nullable Instant before) {
        List<UnitRow> rows = new ArrayList<>();
        db.sql("SELECT s.unit_id, COUNT(*), SUM(a.points),"
                        + " (SELECT COUNT(*) FROM attempt e WHERE e.round_id = s.round_id AND e.unit_id = s.unit_id"
                        + " AND e.state IN ('SUBMITTED', 'EXPIRED')"
                        + (before == null ? "" : " AND e.submitted_at < :before")
                        + ") FROM standing s JOIN attempt a ON a.id = s." + view.attempt
                        + " WHERE s.round_id = :round GROUP BY s.round_id, s.unit_id")
                .param("round", round.value())
                .param("before", before)
                .query(rs -> {
                    rows.add(new UnitRow(new UnitId(rs.getLong(1)), rs.getLong(2), rs.getLong(4), rs.getBigDecimal(3)));
                });
        return rows;
    }

    // ---- live figures

    record Counts(long registered, long sitting, long entries, long people, long units) {}

    Counts counts(ContestId contest, Instant now) {
        return db.sql("""
                SELECT (SELECT COUNT(*) FROM participant WHERE contest_id = :contest),
                       (SELECT COUNT(*) FROM attempt WHERE contest_id = :contest AND state = 'OPEN' AND deadline > :now),
                       (SELECT COUNT(*) FROM attempt WHERE contest_id = :contest AND state IN ('SUBMITTED', 'EXPIRED')),
                       (SELECT COUNT(DISTINCT participant_id) FROM attempt
                        WHERE contest_id = :contest AND state IN ('SUBMITTED', 'EXPIRED')),
                       (SELECT COUNT(DISTINCT unit_id) FROM participant WHERE contest_id = :contest)""")
                .param("contest", contest.value())
                .param("now", now)
                .query((rs, n) -> new Counts(rs.getLong(1), rs.getLong(2), rs.getLong(3), rs.getLong(4), rs.getLong(5)))
                .single();
    }

    record UnitCounts(UnitId unit, long registered, long people, long entries) {}

    List<UnitCounts> unitCounts(ContestId contest) {
        return db.sql("""
                SELECT p.unit_id, COUNT(*), SUM(COALESCE(a.entries, 0) > 0), SUM(COALESCE(a.entries, 0))
                FROM participant p
                LEFT JOIN (SELECT participant_id, COUNT(*) AS entries FROM attempt
                           WHERE contest_id = :contest AND state IN ('SUBMITTED', 'EXPIRED') GROUP BY participant_id) a
                       ON a.participant_id = p.id
                WHERE p.contest_id = :contest GROUP BY p.unit_id""")
                .param("contest", contest.value())
                .query((rs, n) ->
                        new UnitCounts(new UnitId(rs.getLong(1)), rs.getLong(2), rs.getLong(3), rs.getLong(4)))
                .list();
    }

    /** Entries per full hour since the given moment; hours without entries are absent. */
    List<Hour> entriesPerHour(ContestId contest, Instant since) {
        return db.sql("""
                SELECT FLOOR(UNIX_TIMESTAMP(submitted_at) / 3600) AS hour, COUNT(*) FROM attempt
                WHERE contest_id = ? AND state IN ('SUBMITTED', 'EXPIRED') AND submitted_at >= ?
                GROUP BY hour ORDER BY hour""")
                .params(contest.value(), since)
                .query((rs, n) -> new Hour(Instant.ofEpochSecond(rs.getLong(1) * 3600), rs.getLong(2)))
                .list();
    }

    record Hour(Instant start, long entries) {}

    private static String select(View view) {
        return "SELECT s.participant_id, p.full_name, p.publish_name, s.unit_id, a.correct, a.points,"
                + " TIMESTAMPDIFF(MICROSECOND, a.started_at, a.submitted_at) DIV 1000 - a.compensated_ms, a.submitted_at, a.prediction, s."
                + view.key + " FROM standing s JOIN attempt a ON a.id = s." + view.attempt
                + " JOIN participant p ON p.id = s.participant_id";
    }

    private static Row read(ResultSet rs) throws SQLException {
        return new Row(
                new ParticipantId(UUID.fromString(rs.getString(1))),
                rs.getString(2),
                rs.getBoolean(3),
                new UnitId(rs.getLong(4)),
                rs.getInt(5),
                rs.getBigDecimal(6),
                Duration.ofMillis(rs.getLong(7)),
                instant(rs, 8),
                rs.getBigDecimal(9),
                new SortKey(rs.getBytes(10)));
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, Instant.class));
    }
}
