package vn.mocson.exam;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.AttemptMarker.Marks;
import vn.mocson.exam.Compensations.Given;

/** Ends attempts: marks them, writes the outcome and tells whoever listens, all in one transaction. */
@Component
class AttemptCloser {

    private final Attempts attempts;
    private final Compensations compensations;
    private final AttemptClocks clocks;
    private final ContestService contests;
    private final AttemptMarker marker;
    private final Receipts receipts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttemptCloser(
            Attempts attempts,
            Compensations compensations,
            AttemptClocks clocks,
            ContestService contests,
            AttemptMarker marker,
            Receipts receipts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.attempts = attempts;
        this.compensations = compensations;
        this.clocks = clocks;
        this.contests = contests;
        this.marker = marker;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
    }

    /** Closes an attempt that the caller holds locked and open. */
    @Transactional(propagation = Propagation.MANDATORY)
    Attempt.Outcome close(Attempt attempt, AttemptState state, Instant submittedAt) {
        return close(attempt, state, submittedAt, compensations.given(attempt.round()));
    }

    /** @param given the time that was given back in its round, read after the attempt was locked */
    @Transactional(propagation = Propagation.MANDATORY)
    Attempt.Outcome close(Attempt attempt, AttemptState state, Instant submittedAt, List<Given> given) {
        Marks marks =
                marker.mark(contests.round(attempt.round()), attempt.paper().questions(), attempt.responses());
        Attempt.Outcome outcome = new Attempt.Outcome(
                submittedAt,
                attempt.responses().answered(),
                marks.correct(),
                marks.points(),
                receipts.code(attempt.id()),
                receipts.hash(attempt, submittedAt));
        attempts.close(attempt, state, outcome, compensated(attempt, submittedAt, given));
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

    /** The attempt is locked: whoever gives time after this sees it closed. */
    private Duration compensated(Attempt attempt, Instant submittedAt, List<Given> given) {
        return clocks.time(
                        attempt.contest(),
                        contests.round(attempt.round()).closesAt(),
                        new AttemptClocks.Whose(
                                attempt.participant(), attempt.unit(), attempt.startedAt(), attempt.own()),
                        given)
                .compensated(submittedAt);
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
                        close(attempt, AttemptState.EXPIRED, attempt.deadline().planned()));
    }
}
