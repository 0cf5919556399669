package vn.mocson.exam;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of an attempt, by the server's clock. The one place that decides it, for requests and for
 * the job that closes abandoned attempts.
 *
 * @param planned the end where the clock runs; while it stands, the end as it was when it stopped
 * @param heldSince since when the clock stands; null while it runs
 */
record Deadline(Instant planned, @Nullable Instant heldSince) {

    /** What a slow network is given: saves and submissions that arrive this long after the deadline still count. */
    static final Duration GRACE = Duration.ofSeconds(5);

    Deadline(Instant planned) {
        this(planned, null);
    }

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

    /** When it is as things stand at this moment: while the clock stands, it moves on with the time. */
    Instant at(Instant now) {
        return heldSince == null || !now.isAfter(heldSince) ? planned : planned.plus(Duration.between(heldSince, now));
    }

    /** Whether a save or submission that arrived at this moment is taken. */
    boolean accepts(Instant arrival) {
        return !arrival.isAfter(at(arrival).plus(GRACE));
    }

    /** The moment that a submission counts for: never behind the deadline, so that the grace gives nobody time. */
    Instant countsAs(Instant arrival) {
        Instant end = at(arrival);
        return arrival.isBefore(end) ? arrival : end;
    }

    /** Whether more time is left than clocks may differ by; where the clock stands, there always is. */
    boolean farFrom(Instant arrival) {
        return heldSince != null || arrival.plus(GRACE).isBefore(at(arrival));
    }
}
