package vn.mocson.standings.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules;
import vn.mocson.standings.RankedPrediction;
import vn.mocson.standings.ranking.Candidate;

/** The SQL behind a record and its checks. Attempts and standings are streamed: there may be half a million. */
@Repository
class RecordRows {

    private static final int FETCH = 1000;

    private final JdbcClient db;

    RecordRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param actual the true value the stored standings were computed with
     * @param atClose the true value as it was counted at the close
     */
    record Closing(
            Instant at,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal atClose) {}

    Optional<Closing> closing(RoundId round) {
        return db.sql("SELECT closed_at, IF(frozen, actual, actual_now), actual FROM round_closing WHERE round_id = ?")
                .param(round.value())
                .query((rs, n) -> new Closing(instant(rs, 1), rs.getBigDecimal(2), rs.getBigDecimal(3)))
                .optional();
    }

    /** Of the attempts that count now. */
    record Counts(long people, long allCorrect, long entries) {}

    Counts counts(RoundId round, int questions) {
        return db.sql("""
                SELECT COUNT(DISTINCT participant_id), COUNT(DISTINCT IF(correct = ?, participant_id, NULL)), COUNT(*)
                FROM attempt WHERE round_id = ? AND state IN ('SUBMITTED', 'EXPIRED')""")
                .params(questions, round.value())
                .query((rs, n) -> new Counts(rs.getLong(1), rs.getLong(2), rs.getLong(3)))
                .single();
    }

    /** An attempt in whatever state; what it does not have yet is null. */
    record AttemptRow(
            String id,
            String participant,
            String unit,
            Instant startedAt,
            @Nullable Instant submittedAt,
            String state,
            @Nullable String correct,
            @Nullable BigDecimal points,
            @Nullable BigDecimal prediction,
            long compensatedMillis) {}

    @FunctionalInterface
    interface Sink<T> {

        void accept(T row);
    }

    /** Every attempt of the round, in the order of their starts. */
    void attempts(RoundId round, Sink<AttemptRow> out) {
        db.sql("""
                SELECT a.id, a.participant_id, u.code, a.started_at, a.submitted_at, a.state, a.correct, a.points,
                       a.prediction, a.compensated_ms
                FROM attempt a JOIN unit u ON u.id = a.unit_id
                WHERE a.round_id = ? ORDER BY a.started_at, a.id""").withFetchSize(FETCH).param(round.value()).query(rs -> {
            out.accept(new AttemptRow(
                    rs.getString(1),
                    rs.getString(2),
                    rs.getString(3),
                    instant(rs, 4),
                    rs.getObject(5, Instant.class),
                    rs.getString(6),
                    rs.getString(7),
                    number(rs, 8),
                    number(rs, 9),
                    rs.getLong(10)));
        });
    }

    /** A stored standing with the prediction that stands for it; equal keys share a rank. */
    record StoredRow(Candidate attempt, String key) {}

    /** The stored standings in their order. */
    void standings(RoundId round, Rules.@Nullable Prediction rules, Sink<StoredRow> out) {
        db.sql("SELECT s.attempt_id, s.participant_id, u.code, a.started_at, a.submitted_at, a.compensated_ms,"
                        + " a.correct, a.points, " + RankedPrediction.column(rules) + ", HEX(s.sort_key)"
                        + " FROM standing s JOIN attempt a ON a.id = s.attempt_id JOIN unit u ON u.id = a.unit_id"
                        // as text: the database orders UUIDs in a way of its own
                        + " WHERE s.round_id = ? ORDER BY s.sort_key, CAST(s.participant_id AS CHAR)")
                .withFetchSize(FETCH)
                .param(round.value())
                .query(rs -> {
                    out.accept(new StoredRow(
                            new Candidate(
                                    rs.getString(1),
                                    rs.getString(2),
                                    rs.getString(3),
                                    instant(rs, 4),
                                    instant(rs, 5),
                                    Duration.ofMillis(rs.getLong(6)),
                                    rs.getInt(7),
                                    Objects.requireNonNull(number(rs, 8)),
                                    number(rs, 9)),
                            rs.getString(10)));
                });
    }

    // ---- checks

    /** Rounds whose final standings nobody has held against their record yet. */
    List<RoundId> unchecked() {
        return db.sql("""
                SELECT c.round_id FROM round_closing c
                LEFT JOIN recount_check k ON k.round_id = c.round_id AND k.closed_at = c.closed_at
                WHERE k.id IS NULL ORDER BY c.round_id""").query((rs, n) -> new RoundId(rs.getLong(1))).list();
    }

    void put(RoundId round, RecountCheck check) {
        db.sql("""
                INSERT INTO recount_check
                       (round_id, closed_at, checked_at, places, agrees, first_difference, attempts_sha256)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(round.value())
                .param(check.closedAt())
                .param(check.checkedAt())
                .param(check.places())
                .param(check.agrees())
                .param(check.firstDifference())
                .param(check.attemptsSha256())
                .update();
    }

    Optional<RecountCheck> lastCheck(RoundId round) {
        return db.sql("""
                SELECT closed_at, checked_at, places, agrees, first_difference, attempts_sha256
                FROM recount_check WHERE round_id = ? ORDER BY id DESC LIMIT 1""")
                .param(round.value())
                .query((rs, n) -> new RecountCheck(
                        instant(rs, 1),
                        instant(rs, 2),
                        rs.getInt(3),
                        rs.getBoolean(4),
                        rs.getString(5),
                        rs.getString(6)))
                .optional();
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, Instant.class));
    }

    /** Without the zeros that only the column's scale put behind it. */
    private static @Nullable BigDecimal number(ResultSet rs, int column) throws SQLException {
        BigDecimal number = rs.getBigDecimal(column);
        return number == null
                ? null
                : number.setScale(Math.max(0, number.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }
}
