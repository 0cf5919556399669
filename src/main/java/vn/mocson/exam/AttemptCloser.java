package vn.mocson.exam;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.AttemptMarker.Marks;

/** Ends attempts: marks them, writes the outcome and tells whoever listens, all in one transaction. */
@Component
class AttemptCloser {

    private final Attempts attempts;
    private final ContestService contests;
    private final AttemptMarker marker;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttemptCloser(
            Attempts attempts,
            ContestService contests,
            AttemptMarker marker,
            Receipts receipts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.attempts = attempts;
        this.contests = contests;
        this.marker = marker;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
    }

    /** Closes an attempt that the caller holds locked and open. */
    @Transactional(propagation = Propagation.MANDATORY)
    Attempt.Outcome close(Attempt attempt, AttemptState state, Instant submittedAt) {
        Marks marks =
                marker.mark(contests.round(attempt.round()), attempt.paper().questions(), attempt.responses());
        Attempt.Outcome outcome = new Attempt.Outcome(
                submittedAt,
                attempt.responses().answered(),
                marks.correct(),
                marks.points(),
                receipts.code(attempt.id()),
                receipts.hash(attempt, submittedAt));
        attempts.close(attempt, state, outcome);
        events.publishEvent(new AttemptClosed(
                attempt.id(),
                attempt.contest(),
                attempt.round(),
                attempt.participant(),
                attempt.unit(),
                state,
                attempt.startedAt(),
                submittedAt,
                marks.correct(),
                marks.points(),
                attempt.prediction()));
        return outcome;
    }

    /**
     * Closes an attempt whose time, grace included, is over: what was saved counts, as of the deadline.
     * Does nothing where it is closed already or still has time.
     */
    @Transactional
    void closeIfOverdue(AttemptId id) {
        attempts.lock(id)
                .filter(attempt -> attempt.open() && !attempt.deadline().accepts(clock.instant()))
                .ifPresent(attempt ->
                        close(attempt, AttemptState.EXPIRED, attempt.deadline().at()));
    }
}
