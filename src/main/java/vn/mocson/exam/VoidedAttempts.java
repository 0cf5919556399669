package vn.mocson.exam;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;

/** Takes attempts out of every count and puts them back; who decides that, and why, is not the exam's matter. */
@Service
public class VoidedAttempts {

    /** Stands for every round of the person's contest, also for rounds that are added later. */
    static final long EVERY_ROUND = 0;

    private final JdbcClient db;
    private final Attempts attempts;
    private final AttemptCloser closer;
    private final Clock clock;

    VoidedAttempts(JdbcClient db, Attempts attempts, AttemptCloser closer, Clock clock) {
        this.db = db;
        this.attempts = attempts;
        this.closer = closer;
        this.clock = clock;
    }

    /** All attempts of a person, in the order they were started. */
    @PreAuthorize(Access.FIGURES)
    public List<AttemptOutline> of(ParticipantId participant) {
        return db.sql("SELECT id, round_id, number, state, started_at, submitted_at, correct, points FROM attempt"
                        + " WHERE participant_id = ? ORDER BY started_at, id")
                .param(participant.toString())
                .query((rs, n) -> new AttemptOutline(
                        id(rs.getString(1)),
                        new RoundId(rs.getLong(2)),
                        rs.getInt(3),
                        AttemptState.valueOf(rs.getString(4)),
                        Objects.requireNonNull(rs.getObject(5, Instant.class)),
                        rs.getObject(6, Instant.class),
                        rs.getObject(7, Integer.class),
                        rs.getBigDecimal(8)))
                .list();
    }

    /** Ends what a person is sitting in this round now, as if its time were over: what was saved is marked. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(propagation = Propagation.MANDATORY)
    public void closeOpen(ParticipantId participant, RoundId round) {
        db.sql("SELECT id FROM attempt WHERE participant_id = ? AND round_id = ? AND state = 'OPEN'")
                .params(participant.toString(), round.value())
                .query((rs, n) -> id(rs.getString(1)))
                .list()
                .forEach(id -> attempts.lock(id).filter(Attempt::open).ifPresent(this::close));
    }

    private void close(Attempt attempt) {
        closer.close(attempt, AttemptState.EXPIRED, attempt.deadline().countsAs(clock.instant()));
    }

    /** Takes counting attempts out; what they were is remembered. Others are passed over. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOut(Collection<AttemptId> ids) {
        // MariaDB assigns from left to right: the first assignment still reads the old state
        ids.forEach(id -> db.sql("UPDATE attempt SET voided_from = state, state = 'VOID'"
                        + " WHERE id = ? AND state IN ('SUBMITTED', 'EXPIRED')")
                .param(id.toString())
                .update());
    }

    /** Makes attempts that were taken out what they were before. Others are passed over. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(propagation = Propagation.MANDATORY)
    public void putBack(Collection<AttemptId> ids) {
        ids.forEach(id -> db.sql("UPDATE attempt SET state = voided_from, voided_from = NULL"
                        + " WHERE id = ? AND state = 'VOID' AND voided_from IS NOT NULL")
                .param(id.toString())
                .update());
    }

    /** From now on this person may start in none of these rounds, and in all others. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(propagation = Propagation.MANDATORY)
    public void bar(ParticipantId participant, boolean everywhere, Collection<RoundId> rounds) {
        db.sql("DELETE FROM barred_participant WHERE participant_id = ?")
                .param(participant.toString())
                .update();
        if (everywhere) {
            bar(participant, EVERY_ROUND);
        }
        rounds.forEach(round -> bar(participant, round.value()));
    }

    private void bar(ParticipantId participant, long round) {
        db.sql("INSERT INTO barred_participant (participant_id, round_id) VALUES (?, ?)")
                .params(participant.toString(), round)
                .update();
    }

    private static AttemptId id(String text) {
        return new AttemptId(UUID.fromString(text));
    }
}
