package vn.mocson.exam;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of an attempt, by the server's clock. The one place that decides it, for requests and for
 * the job that closes abandoned attempts.
 */
record Deadline(Instant at) {

    /** What a slow network is given: saves and submissions that arrive this long after the deadline still count. */
    static final Duration GRACE = Duration.ofSeconds(5);

    /**
     * The earlier of start + duration + extra time and the round's close.
     *
     * @param duration null for no limit but the round's close
     */
    static Deadline of(Instant startedAt, @Nullable Duration duration, Duration extra, Instant roundClosesAt) {
        if (duration == null) {
            return new Deadline(roundClosesAt);
        }
        Instant own = startedAt.plus(duration).plus(extra);
        return new Deadline(own.isBefore(roundClosesAt) ? own : roundClosesAt);
    }

    /** Whether a save or submission that arrived at this moment is taken. */
    boolean accepts(Instant arrival) {
        return !arrival.isAfter(at.plus(GRACE));
    }

    /** The moment that a submission counts for: never behind the deadline, so that the grace gives nobody time. */
    Instant countsAs(Instant arrival) {
        return arrival.isBefore(at) ? arrival : at;
    }
}
