package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.exam.AttemptState;

/**
 * An attempt of a person and what it has to do with their place.
 *
 * @param correct null while it is open, like points
 */
public record AttemptShare(
        int number,
        AttemptState state,
        Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Integer correct,
        @Nullable BigDecimal points,
        @Nullable BigDecimal prediction,
        Share share) {

    public enum Share {
        COUNTS,
        /** Still being written. */
        OPEN,
        VOID,
        /** Does not pass what the rules ask for. */
        BELOW_GATE,
        /** Another one ranks higher. */
        NOT_BEST,
        /** The rules count the first. */
        NOT_FIRST,
        /** The rules count the last. */
        NOT_LAST
    }
}
