package vn.mocson.exam;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mocson.common.database.GroupCommit;
import vn.mocson.common.database.IdList;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.unit.UnitId;

/** The SQL of the hot path. */
@Repository
class Attempts {

    private final JdbcClient db;
    private final Clock clock;

    Attempts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Attempt> find(AttemptId id) {
        return select(id, "");
    }

    /** Locked until the transaction ends. */
    Optional<Attempt> lock(AttemptId id) {
        return select(id, " FOR UPDATE" + GroupCommit.patience());
    }

    /** Those that are there and that nobody else holds, locked until the transaction ends. */
    List<Attempt> lockTogether(Collection<AttemptId> ids) {
        return db.sql("SELECT a.* FROM " + IdList.ROWS
                        + " wanted STRAIGHT_JOIN attempt a ON a.id = CAST(wanted.id AS UUID)"
                        + " FOR UPDATE SKIP LOCKED")
                .param(IdList.of(ids))
                .query((rs, n) -> read(rs))
                .list();
    }

    private Optional<Attempt> select(AttemptId id, String locking) {
        return db.sql("SELECT * FROM attempt WHERE id = ?" + locking)
                .param(id.toString())
                .query((rs, n) -> read(rs))
                .optional();
    }

    AttemptHistory history(ParticipantId participant) {
        return histories(List.of(participant)).getOrDefault(participant, AttemptHistory.NONE);
    }

    /** Of those who have any. */
    Map<ParticipantId, AttemptHistory> histories(Collection<ParticipantId> participants) {
        String ids = IdList.of(participants);
        Map<ParticipantId, List<AttemptHistory.Entry>> entries = new HashMap<>();
        db.sql("SELECT a.participant_id, a.id, a.round_id, a.number, a.state, a.started_at, a.deadline, a.held_at,"
                        + " a.submitted_at FROM " + IdList.ROWS + " wanted"
                        + " STRAIGHT_JOIN attempt a ON a.participant_id = CAST(wanted.id AS UUID)"
                        + " ORDER BY a.started_at, a.id")
                .param(ids)
                .query((rs, n) -> entries.computeIfAbsent(participant(rs), p -> new ArrayList<>())
                        .add(new AttemptHistory.Entry(
                                id(rs),
                                new RoundId(rs.getLong("round_id")),
                                rs.getInt("number"),
                                AttemptState.valueOf(rs.getString("state")),
                                instant(rs, "started_at"),
                                deadline(rs),
                                rs.getObject("submitted_at", Instant.class))))
                .list();
        Map<ParticipantId, Set<Long>> barred = new HashMap<>();
        db.sql("SELECT b.participant_id, b.round_id FROM " + IdList.ROWS + " wanted"
                        + " STRAIGHT_JOIN barred_participant b ON b.participant_id = CAST(wanted.id AS UUID)")
                .param(ids)
                .query((rs, n) -> barred.computeIfAbsent(participant(rs), p -> new HashSet<>())
                        .add(rs.getLong("round_id")))
                .list();
        return Stream.concat(entries.keySet().stream(), barred.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> new AttemptHistory(
                                entries.getOrDefault(person, List.of()), barred.getOrDefault(person, Set.of()))));
    }

    /** How often each question was on a paper of this person in this contest. */
    Map<QuestionId, Integer> uses(ParticipantId participant) {
        Map<QuestionId, Integer> uses = new HashMap<>();
        db.sql("SELECT paper FROM attempt WHERE participant_id = ?")
                .param(participant.toString())
                .query((rs, n) -> Paper.decode(rs.getString(1)))
                .list()
                .forEach(paper -> paper.questions().forEach(question -> uses.merge(question, 1, Integer::sum)));
        return uses;
    }

    /** Reads the papers that were given in a round one by one; there may be hundreds of thousands. */
    void eachPaper(RoundId round, Consumer<Paper> reader) {
        db.sql("SELECT paper FROM attempt WHERE round_id = ?")
                .param(round.value())
                .withFetchSize(1000)
                .query(rs -> {
                    reader.accept(Paper.decode(rs.getString(1)));
                });
    }

    /** The prediction that stands for all attempts of a person in a round; null where they gave none. */
    record StandingPrediction(@Nullable BigDecimal value) {}

    /** The prediction of the attempt handed in first, also where that was none; nothing before there is one. */
    Optional<StandingPrediction> firstPrediction(RoundId round, ParticipantId participant) {
        return db.sql("""
                SELECT prediction FROM attempt
                WHERE participant_id = ? AND round_id = ? AND state IN ('SUBMITTED', 'EXPIRED')
                ORDER BY submitted_at, id LIMIT 1""")
                .params(participant.toString(), round.value())
                .query((rs, n) -> new StandingPrediction(rs.getBigDecimal(1)))
                .optional();
    }

    /** @param device the mark of its browser; null without one */
    void insert(Attempt attempt, long seed, @Nullable DeviceMark device) {
        db.sql("""
                INSERT INTO attempt (id, contest_id, round_id, participant_id, unit_id, number, state, seed, paper,
                                     prediction, started_at, own_ms, deadline, device_mark)
                VALUES (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?)""")
                .param(attempt.id().toString())
                .param(attempt.contest().value())
                .param(attempt.round().value())
                .param(attempt.participant().toString())
                .param(attempt.unit().value())
                .param(attempt.number())
                .param(seed)
                .param(attempt.paper().encode())
                .param(attempt.prediction())
                .param(attempt.startedAt())
                .param(attempt.own() == null ? null : attempt.own().toMillis())
                .param(attempt.deadline().planned())
                .param(device == null ? null : device.bytes())
                .update();
    }

    /**
     * Saves answers where the attempt is open, in time, and the revision is new; durable when this
     * returns.
     *
     * @return whether anything was saved
     */
    boolean save(AnswerWriter.Save save) {
        return db.sql("""
                        UPDATE attempt
                        SET responses = JSON_MERGE_PATCH(responses, ?), revision = ?, saved_at = ?,
                            prediction = COALESCE(?, prediction)
                        WHERE id = ? AND participant_id = ? AND state = 'OPEN' AND revision < ?
                          AND (deadline >= ? OR held_at IS NOT NULL)""")
                        .param(save.responses().toJson())
                        .param(save.revision())
                        .param(clock.instant())
                        .param(save.prediction())
                        .param(save.attempt().toString())
                        .param(save.participant().toString())
                        .param(save.revision())
                        .param(save.arrival().minus(Deadline.GRACE))
                        .update()
                == 1;
    }

    /**
     * Saves for many attempts, each under the same conditions as {@link #save}; those that somebody else holds
     * locked are left out. Belongs into a transaction of its own.
     *
     * @param saves of different attempts
     * @return what was written
     */
    List<AnswerWriter.Save> saveTogether(Collection<AnswerWriter.Save> saves) {
        Map<AttemptId, AnswerWriter.Save> byAttempt = HashMap.newHashMap(saves.size());
        saves.forEach(save -> byAttempt.put(save.attempt(), save));
        List<AnswerWriter.Save> taken = db
                .sql("SELECT a.id, a.participant_id, a.revision, a.deadline, a.held_at FROM " + IdList.ROWS + " wanted"
                        + " STRAIGHT_JOIN attempt a ON a.id = CAST(wanted.id AS UUID)"
                        + " WHERE a.state = 'OPEN' FOR UPDATE SKIP LOCKED")
                .param(IdList.of(byAttempt.keySet()))
                .query((rs, n) -> takes(rs, Objects.requireNonNull(byAttempt.get(id(rs)))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        if (!taken.isEmpty()) {
            write(taken);
        }
        return taken;
    }

    private static Optional<AnswerWriter.Save> takes(ResultSet rs, AnswerWriter.Save save) throws SQLException {
        return participant(rs).equals(save.participant())
                        && rs.getLong("revision") < save.revision()
                        && deadline(rs).accepts(save.arrival())
                ? Optional.of(save)
                : Optional.empty();
    }

    /** One statement of the same text however many there are, so that it is prepared once. */
    private void write(List<AnswerWriter.Save> saves) {
        int written = db.sql("""
                        UPDATE JSON_TABLE(?, '$[*]' COLUMNS (id VARCHAR(36) PATH '$.i', revision BIGINT PATH '$.r',
                                                            answers JSON PATH '$.a', guess DECIMAL(14,5) PATH '$.p')) saved
                        STRAIGHT_JOIN attempt a ON a.id = CAST(saved.id AS UUID)
                        SET a.responses = JSON_MERGE_PATCH(a.responses, saved.answers), a.revision = saved.revision,
                            a.saved_at = ?, a.prediction = COALESCE(saved.guess, a.prediction)""").param(json(saves)).param(clock.instant()).update();
        if (written != saves.size()) {
            throw new IllegalStateException(written + " of " + saves.size() + " saves were written");
        }
    }

    private static String json(List<AnswerWriter.Save> saves) {
        StringBuilder json = new StringBuilder(saves.size() * 100).append('[');
        for (AnswerWriter.Save save : saves) {
            json.append(json.length() == 1 ? "{\"i\":\"" : ",{\"i\":\"")
                    .append(save.attempt())
                    .append("\",\"r\":")
                    .append(save.revision())
                    .append(",\"a\":")
                    .append(save.responses().toJson());
            if (save.prediction() != null) {
                json.append(",\"p\":").append(save.prediction().toPlainString());
            }
            json.append('}');
        }
        return json.append(']').toString();
    }

    /**
     * Ends a locked, open attempt.
     *
     * @param compensated what of its time was no working time
     */
    void close(Attempt attempt, AttemptState state, Attempt.Outcome outcome, Duration compensated) {
        int changed = db.sql("""
                UPDATE attempt
                SET state = ?, responses = ?, prediction = ?, revision = ?, submitted_at = ?, answered = ?, correct = ?,
                    points = ?, receipt_code = ?, receipt_hash = ?, compensated_ms = ?, held_at = NULL
                WHERE id = ? AND state = 'OPEN'""")
                .param(state.name())
                .param(attempt.responses().toJson())
                .param(attempt.prediction())
                .param(attempt.revision())
                .param(outcome.submittedAt())
                .param(outcome.answered())
                .param(outcome.correct())
                .param(outcome.points())
                .param(outcome.receiptCode())
                .param(outcome.receiptHash())
                .param(compensated.toMillis())
                .param(attempt.id().toString())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("attempt " + attempt.id() + " was not open");
        }
    }

    /** Open attempts whose deadline passed before the given moment, the longest overdue first. */
    List<AttemptId> overdue(Instant before, int limit) {
        return db.sql("SELECT id FROM attempt WHERE state = 'OPEN' AND deadline < ? AND held_at IS NULL"
                        + " ORDER BY deadline LIMIT ?")
                .params(before, limit)
                .query((rs, n) -> id(rs))
                .list();
    }

    /** Whether an attempt of this round is still open, also one whose time is over and that nobody closed yet. */
    boolean anybodySitting(RoundId round) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM attempt WHERE round_id = ? AND state = 'OPEN')")
                .param(round.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Each person's first counting attempt, the earliest started first. Read in the order of the primary key between the
     * round's first attempt and its last, which lie together because their numbers begin with the time; by any other
     * index every row of a large round is looked up by itself, which took minutes.
     */
    List<FinishedSitting> firstFinished(RoundId round, int limit) {
        record Span(@Nullable String first, @Nullable String last) {}
        Span span = db.sql("SELECT MIN(id), MAX(id) FROM attempt WHERE round_id = ?")
                .param(round.value())
                .query((rs, n) -> new Span(rs.getString(1), rs.getString(2)))
                .single();
        return span.first() == null || span.last() == null
                ? List.of()
                : firstFinished(round, limit, span.first(), span.last());
    }

    private List<FinishedSitting> firstFinished(RoundId round, int limit, String first, String last) {
        return db.sql("""
                SELECT a.paper, a.responses FROM attempt a JOIN (
                  SELECT f.id FROM attempt f FORCE INDEX (PRIMARY)
                  WHERE f.id BETWEEN ? AND ? AND f.round_id = ? AND f.state IN ('SUBMITTED', 'EXPIRED')
                    AND (f.number = 1 OR NOT EXISTS (
                      SELECT 1 FROM attempt b
                      WHERE b.participant_id = f.participant_id AND b.round_id = f.round_id
                        AND b.number < f.number AND b.state IN ('SUBMITTED', 'EXPIRED')))
                  ORDER BY f.started_at, f.id LIMIT ?) chosen ON chosen.id = a.id
                ORDER BY a.started_at, a.id""")
                .params(first, last, round.value(), limit)
                .query((rs, n) -> new FinishedSitting(
                        Paper.decode(rs.getString(1)).questions(), Responses.fromJson(rs.getString(2))))
                .list();
    }

    int removeSamples() {
        return db.sql("DELETE FROM attempt WHERE participant_id IN (SELECT id FROM participant WHERE sample)")
                .update();
    }

    private static Attempt read(ResultSet rs) throws SQLException {
        AttemptState state = AttemptState.valueOf(rs.getString("state"));
        Instant submittedAt = rs.getObject("submitted_at", Instant.class);
        return new Attempt(
                id(rs),
                new ContestId(rs.getLong("contest_id")),
                new RoundId(rs.getLong("round_id")),
                participant(rs),
                new UnitId(rs.getLong("unit_id")),
                rs.getInt("number"),
                state,
                Paper.decode(rs.getString("paper")),
                Responses.fromJson(rs.getString("responses")),
                rs.getBigDecimal("prediction"),
                rs.getLong("revision"),
                instant(rs, "started_at"),
                own(rs),
                deadline(rs),
                rs.getObject("saved_at", Instant.class),
                submittedAt == null
                        ? null
                        : new Attempt.Outcome(
                                submittedAt,
                                rs.getInt("answered"),
                                rs.getInt("correct"),
                                rs.getBigDecimal("points"),
                                rs.getString("receipt_code"),
                                rs.getString("receipt_hash")));
    }

    static @Nullable Duration own(ResultSet rs) throws SQLException {
        Long millis = rs.getObject("own_ms", Long.class);
        return millis == null ? null : Duration.ofMillis(millis);
    }

    private static Deadline deadline(ResultSet rs) throws SQLException {
        return new Deadline(instant(rs, "deadline"), rs.getObject("held_at", Instant.class));
    }

    private static ParticipantId participant(ResultSet rs) throws SQLException {
        return new ParticipantId(UUID.fromString(rs.getString("participant_id")));
    }

    private static AttemptId id(ResultSet rs) throws SQLException {
        return new AttemptId(UUID.fromString(rs.getString("id")));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, Instant.class));
    }
}
