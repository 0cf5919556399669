package vn.mocson.exam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mocson.common.database.GroupCommit;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/** The SQL of time given back. */
@Repository
class Compensations {

    private static final int LOCKED_AT_ONCE = 500;

    private final JdbcClient db;
    private final JdbcTemplate batch;

    Compensations(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /** A round's times as they are in the database at this moment. */
    record RoundTimes(
            ContestId contest,
            Instant opensAt,
            Instant closesAt,
            @Nullable Instant publishedAt,
            @Nullable Instant pausedAt,
            long revision) {

        /** After a pause. */
        RoundTimes resumed(Instant closes) {
            return new RoundTimes(contest, opensAt, closes, publishedAt, null, revision);
        }
    }

    /** Until the transaction ends nobody changes any times of this contest; others may start too. */
    void lockTimesForStart(ContestId contest) {
        lock(contest, " LOCK IN SHARE MODE" + GroupCommit.patience());
    }

    /**
     * The times, and nobody starts or changes them until the transaction ends. It is the contest that is locked:
     * whoever hands in touches the round through its foreign key after their attempt, so that a lock on the round
     * before the attempts would meet them head on.
     */
    RoundTimes timesForChange(RoundId round) {
        lock(times(round).contest(), " FOR UPDATE");
        return times(round);
    }

    private void lock(ContestId contest, String how) {
        db.sql("SELECT id FROM contest WHERE id = ?" + how)
                .param(contest.value())
                .query(Long.class)
                .single();
    }

    RoundTimes times(RoundId round) {
        return db.sql("SELECT contest_id, opens_at, closes_at, published_at, paused_at, times_revision FROM round"
                        + " WHERE id = ?")
                .param(round.value())
                .query(Compensations::times)
                .single();
    }

    private static RoundTimes times(ResultSet rs, int row) throws SQLException {
        return new RoundTimes(
                new ContestId(rs.getLong(1)),
                instant(rs, "opens_at"),
                instant(rs, "closes_at"),
                rs.getObject(4, Instant.class),
                rs.getObject(5, Instant.class),
                rs.getLong(6));
    }

    /** Whether a person is of this contest; if so, the person stays until the transaction ends. */
    boolean lockedPerson(ContestId contest, ParticipantId person) {
        return db.sql("SELECT 1 FROM participant WHERE id = ? AND contest_id = ? LOCK IN SHARE MODE")
                .params(person.toString(), contest.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Time given back in a round, with whom it was given to. */
    record Given(CompensationScope scope, AttemptTime.@Nullable Stop stop, Duration minutes) {}

    List<Given> given(RoundId round) {
        return db.sql("SELECT scope, unit_id, participant_id, from_at, to_at, close_moved, minutes FROM compensation"
                        + " WHERE round_id = ? ORDER BY id")
                .param(round.value())
                .query((rs, n) -> new Given(scope(rs), stop(rs), Duration.ofMinutes(rs.getInt("minutes"))))
                .list();
    }

    private static CompensationScope scope(ResultSet rs) throws SQLException {
        return switch (Objects.requireNonNull(rs.getString("scope"))) {
            case "UNIT" -> new CompensationScope.InUnit(new UnitId(rs.getLong("unit_id")));
            case "PERSON" ->
                new CompensationScope.OnePerson(
                        new ParticipantId(UUID.fromString(Objects.requireNonNull(rs.getString("participant_id")))));
            default -> new CompensationScope.Everybody();
        };
    }

    private static AttemptTime.@Nullable Stop stop(ResultSet rs) throws SQLException {
        Instant from = rs.getObject("from_at", Instant.class);
        return from == null
                ? null
                : new AttemptTime.Stop(from, rs.getObject("to_at", Instant.class), rs.getBoolean("close_moved"));
    }

    void insert(ContestId contest, CompensationKind kind, CompensationDraft draft, String by, Instant now) {
        CompensationScope scope = draft.scope();
        db.sql("""
                INSERT INTO compensation (contest_id, round_id, kind, scope, unit_id, participant_id, from_at, to_at,
                                          minutes, reason, made_by, made_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        contest.value(),
                        draft.round().value(),
                        kind.name(),
                        switch (scope) {
                            case CompensationScope.Everybody() -> "ALL";
                            case CompensationScope.InUnit(UnitId unit) -> "UNIT";
                            case CompensationScope.OnePerson(ParticipantId person) -> "PERSON";
                        },
                        scope instanceof CompensationScope.InUnit(UnitId unit) ? unit.value() : null,
                        scope instanceof CompensationScope.OnePerson(ParticipantId person) ? person.toString() : null,
                        draft.from(),
                        draft.to(),
                        draft.minutes(),
                        draft.reason(),
                        by,
                        now))
                .update();
    }

    void beginPause(ContestId contest, RoundId round, String reason, String by, Instant now) {
        db.sql("""
                INSERT INTO compensation (contest_id, round_id, kind, scope, from_at, reason, made_by, made_at)
                VALUES (?, ?, 'PAUSE', 'ALL', ?, ?, ?, ?)""").params(contest.value(), round.value(), now, reason, by, now).update();
    }

    void endPause(RoundId round, boolean closeMoved, Instant now) {
        db.sql("UPDATE compensation SET to_at = ?, close_moved = ?"
                        + " WHERE round_id = ? AND kind = 'PAUSE' AND to_at IS NULL")
                .params(now, closeMoved, round.value())
                .update();
    }

    /** Stops the clocks of the attempts that have time left. */
    void hold(RoundId round, Instant now) {
        batch.batchUpdate(
                "UPDATE attempt SET held_at = ? WHERE id = ? AND state = 'OPEN' AND deadline > ?",
                openIds(round),
                1000,
                (statement, id) -> {
                    statement.setObject(1, now);
                    statement.setString(2, id);
                    statement.setObject(3, now);
                });
    }

    /** Lets them run again. */
    void release(RoundId round) {
        batch.batchUpdate(
                "UPDATE attempt SET held_at = NULL WHERE id = ?",
                openIds(round),
                1000,
                (statement, id) -> statement.setString(1, id));
    }

    private List<String> openIds(RoundId round) {
        return db.sql("SELECT id FROM attempt WHERE round_id = ? AND state = 'OPEN' ORDER BY id")
                .param(round.value())
                .query(String.class)
                .list();
    }

    void recordOpenedEarly(RoundId round, Instant planned, String by, Instant now) {
        db.sql("INSERT INTO round_opened_early (round_id, planned_at, opened_at, opened_by) VALUES (?, ?, ?, ?)")
                .params(round.value(), planned, now, by)
                .update();
    }

    /** An attempt as far as its time is concerned. */
    record Timed(
            AttemptId id,
            ParticipantId participant,
            UnitId unit,
            AttemptState state,
            Instant startedAt,
            @Nullable Duration own,
            Instant deadline,
            @Nullable Instant submittedAt,
            Duration compensated) {}

    /** The open attempts of a round. */
    List<Timed> open(RoundId round) {
        return timed(db.sql("SELECT * FROM attempt WHERE round_id = ? AND state = 'OPEN'")
                .param(round.value()));
    }

    /**
     * The same, locked until the transaction ends, so that none is handed in meanwhile; the times are locked
     * already, so that none is added. Locked by their primary key, as whoever hands in locks them: through
     * another index first, the two could wait for each other.
     */
    List<Timed> openLocked(RoundId round) {
        List<String> ids = openIds(round);
        List<Timed> open = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += LOCKED_AT_ONCE) {
            timed(db.sql("SELECT * FROM attempt FORCE INDEX (PRIMARY) WHERE id IN (:ids) FOR UPDATE")
                            .param("ids", ids.subList(from, Math.min(ids.size(), from + LOCKED_AT_ONCE))))
                    .stream()
                    .filter(attempt -> attempt.state() == AttemptState.OPEN)
                    .forEach(open::add);
        }
        return open;
    }

    /** Finished attempts of a round that ran at some time in the interval. */
    List<Timed> finishedWithin(RoundId round, Instant from, Instant to) {
        return timed(db.sql("SELECT * FROM attempt WHERE round_id = ? AND state <> 'OPEN'"
                        + " AND submitted_at > ? AND started_at < ?")
                .params(round.value(), from, to));
    }

    private static List<Timed> timed(JdbcClient.StatementSpec query) {
        return query.query((rs, n) -> new Timed(
                        new AttemptId(UUID.fromString(Objects.requireNonNull(rs.getString("id")))),
                        new ParticipantId(UUID.fromString(Objects.requireNonNull(rs.getString("participant_id")))),
                        new UnitId(rs.getLong("unit_id")),
                        AttemptState.valueOf(rs.getString("state")),
                        instant(rs, "started_at"),
                        Attempts.own(rs),
                        instant(rs, "deadline"),
                        rs.getObject("submitted_at", Instant.class),
                        Duration.ofMillis(rs.getLong("compensated_ms"))))
                .list();
    }

    record NewDeadline(AttemptId attempt, Instant deadline) {}

    void moveDeadlines(List<NewDeadline> moved) {
        batch.batchUpdate(
                "UPDATE attempt SET deadline = ? WHERE id = ? AND state = 'OPEN'", moved, 1000, (statement, each) -> {
                    statement.setObject(1, each.deadline());
                    statement.setString(2, each.attempt().toString());
                });
    }

    record NewCompensated(AttemptId attempt, Duration compensated) {}

    void shorten(List<NewCompensated> shortened) {
        batch.batchUpdate("UPDATE attempt SET compensated_ms = ? WHERE id = ?", shortened, 1000, (statement, each) -> {
            statement.setLong(1, each.compensated().toMillis());
            statement.setString(2, each.attempt().toString());
        });
    }

    /** Everything on record in a contest, the newest first. */
    List<Compensation> recorded(ContestId contest) {
        return db.sql("""
                SELECT c.round_id, c.kind, COALESCE(u.name, p.full_name) AS whom, c.from_at, c.to_at, c.close_moved,
                       c.minutes, c.reason, c.made_by, c.made_at
                FROM compensation c LEFT JOIN unit u ON u.id = c.unit_id LEFT JOIN participant p ON p.id = c.participant_id
                WHERE c.contest_id = :contest
                UNION ALL
                SELECT o.round_id, 'OPENED_EARLY', NULL, o.planned_at, o.opened_at, FALSE, NULL, '', o.opened_by, o.opened_at
                FROM round_opened_early o JOIN round r ON r.id = o.round_id WHERE r.contest_id = :contest
                ORDER BY made_at DESC""")
                .param("contest", contest.value())
                .query((rs, n) -> new Compensation(
                        new RoundId(rs.getLong(1)),
                        CompensationKind.valueOf(rs.getString(2)),
                        rs.getString(3),
                        rs.getObject(4, Instant.class),
                        rs.getObject(5, Instant.class),
                        rs.getBoolean(6),
                        rs.getObject(7, Integer.class),
                        Objects.requireNonNull(rs.getString(8)),
                        Objects.requireNonNull(rs.getString(9)),
                        instant(rs, "made_at")))
                .list();
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, Instant.class));
    }
}
