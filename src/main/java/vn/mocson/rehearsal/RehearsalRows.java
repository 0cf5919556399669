package vn.mocson.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.rehearsal.StepResult.State;

/** Rehearsals as the database has them, and who wants to know when they move. */
@Component
class RehearsalRows {

    private record Listener(ContestId contest, Runnable moved) {}

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;
    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();

    RehearsalRows(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    Runnable watch(ContestId contest, Runnable moved) {
        Listener listener = new Listener(contest, moved);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(ContestId contest) {
        for (Listener listener : listeners) {
            if (listener.contest().equals(contest)) {
                listener.moved().run();
            }
        }
    }

    void insert(ContestId contest, RoundId round, String roundName, String by) {
        db.sql(
                        "INSERT INTO rehearsal (contest_id, round_id, round_name, started_at, started_by) VALUES (?, ?, ?, ?, ?)")
                .params(contest.value(), round.value(), roundName, clock.instant(), by)
                .update();
    }

    Optional<Rehearsal> current(ContestId contest) {
        return db.sql("SELECT * FROM rehearsal WHERE current_of = ?")
                .param(contest.value())
                .query((rs, n) -> rehearsal(rs))
                .optional();
    }

    /** Whoever changes it, or begins a part of it, waits for each other here. */
    Optional<Rehearsal> locked(ContestId contest) {
        return db.sql("SELECT * FROM rehearsal WHERE current_of = ? FOR UPDATE")
                .param(contest.value())
                .query((rs, n) -> rehearsal(rs))
                .optional();
    }

    Rehearsal rehearsal(long id) {
        return db.sql("SELECT * FROM rehearsal WHERE id = ?")
                .param(id)
                .query((rs, n) -> rehearsal(rs))
                .single();
    }

    /** Those of which a part runs, on whichever node. */
    List<Rehearsal> running() {
        return db.sql("SELECT * FROM rehearsal r WHERE r.ended_at IS NULL AND EXISTS"
                        + " (SELECT 1 FROM rehearsal_step s WHERE s.rehearsal_id = r.id AND s.state = 'RUNNING')")
                .query((rs, n) -> rehearsal(rs))
                .list();
    }

    private Rehearsal rehearsal(ResultSet rs) throws SQLException {
        Long sample = rs.getObject("sample_id", Long.class);
        long id = rs.getLong("id");
        return new Rehearsal(
                id,
                new ContestId(rs.getLong("contest_id")),
                new RoundId(rs.getLong("round_id")),
                rs.getString("round_name"),
                sample == null ? null : new ContestId(sample),
                rs.getObject("people", Integer.class),
                rs.getObject("minutes", Integer.class),
                Objects.requireNonNull(rs.getObject("started_at", Instant.class)),
                rs.getString("started_by"),
                steps(id));
    }

    private Map<RehearsalStep, StepResult> steps(long rehearsal) {
        Map<RehearsalStep, StepResult> steps = new EnumMap<>(RehearsalStep.class);
        db.sql("SELECT * FROM rehearsal_step WHERE rehearsal_id = ?")
                .param(rehearsal)
                .query((rs, n) -> step(rs))
                .list()
                .forEach(step -> steps.put(step.step(), step));
        return steps;
    }

    private StepResult step(ResultSet rs) throws SQLException {
        return new StepResult(
                RehearsalStep.valueOf(rs.getString("step")),
                State.valueOf(rs.getString("state")),
                json.readValue(rs.getString("figures"), new TypeReference<Map<Figure, Long>>() {}),
                json.readValue(rs.getString("notes"), new TypeReference<List<String>>() {}),
                Objects.requireNonNull(rs.getObject("started_at", Instant.class)),
                rs.getString("started_by"),
                rs.getObject("ended_at", Instant.class));
    }

    void crowd(Rehearsal rehearsal, ContestId sample, int people, int minutes) {
        db.sql("UPDATE rehearsal SET sample_id = ?, people = ?, minutes = ? WHERE id = ?")
                .params(sample.value(), people, minutes, rehearsal.id())
                .update();
    }

    /** Anew: what was found before is replaced. */
    void begin(Rehearsal rehearsal, RehearsalStep step, String by) {
        Instant now = clock.instant();
        db.sql(
                        "REPLACE INTO rehearsal_step (rehearsal_id, step, state, figures, notes, started_at, started_by, seen_at)"
                                + " VALUES (?, ?, 'RUNNING', '{}', '[]', ?, ?, ?)")
                .params(rehearsal.id(), step.name(), now, by, now)
                .update();
    }

    void forget(Rehearsal rehearsal, RehearsalStep step) {
        db.sql("DELETE FROM rehearsal_step WHERE rehearsal_id = ? AND step = ?")
                .params(rehearsal.id(), step.name())
                .update();
    }

    /** How far it is. */
    void progress(Rehearsal rehearsal, RehearsalStep step, Map<Figure, Long> figures) {
        db.sql("UPDATE rehearsal_step SET figures = ?, seen_at = ? WHERE rehearsal_id = ? AND step = ?"
                        + " AND state = 'RUNNING'")
                .params(json.writeValueAsString(figures), clock.instant(), rehearsal.id(), step.name())
                .update();
        tell(rehearsal.contest());
    }

    void end(Rehearsal rehearsal, RehearsalStep step, State state, Map<Figure, Long> figures, List<String> notes) {
        db.sql("UPDATE rehearsal_step SET state = ?, figures = ?, notes = ?, ended_at = ? WHERE rehearsal_id = ?"
                        + " AND step = ?")
                .params(
                        state.name(),
                        json.writeValueAsString(figures),
                        json.writeValueAsString(notes),
                        clock.instant(),
                        rehearsal.id(),
                        step.name())
                .update();
        tell(rehearsal.contest());
    }

    void end(Rehearsal rehearsal) {
        db.sql("UPDATE rehearsal SET ended_at = ?, sample_id = NULL WHERE id = ?")
                .params(clock.instant(), rehearsal.id())
                .update();
    }

    // ---- sheets

    void keep(Rehearsal rehearsal, boolean ready, String by, Instant at, String sha256, byte[] pdf) {
        db.sql("INSERT INTO rehearsal_sheet (contest_id, rehearsal_id, ready, made_at, made_by, sha256, pdf)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(rehearsal.contest().value(), rehearsal.id(), ready, at, by, sha256, pdf)
                .update();
    }

    List<RehearsalSheet> sheets(ContestId contest) {
        return db.sql("SELECT id, ready, made_at, made_by, sha256 FROM rehearsal_sheet WHERE contest_id = ?"
                        + " ORDER BY id DESC")
                .param(contest.value())
                .query((rs, n) -> new RehearsalSheet(
                        rs.getLong(1),
                        rs.getBoolean(2),
                        Objects.requireNonNull(rs.getObject(3, Instant.class)),
                        rs.getString(4),
                        rs.getString(5)))
                .list();
    }

    Optional<byte[]> pdf(ContestId contest, long sheet) {
        return db.sql("SELECT pdf FROM rehearsal_sheet WHERE contest_id = ? AND id = ?")
                .params(contest.value(), sheet)
                .query((rs, n) -> rs.getBytes(1))
                .optional();
    }
}
