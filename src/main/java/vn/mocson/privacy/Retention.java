package vn.mocson.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when the personal data of a contest is kept.
 *
 * @param until the last day; null while the contest has no round to count from
 * @param basis where the day comes from
 * @param usual the day that follows from the rounds, whatever was decided
 * @param reason why another day was decided, {@code setBy} by whom; empty where none was
 */
public record Retention(
        @Nullable LocalDate until,
        Basis basis,
        @Nullable LocalDate usual,
        String reason,
        String setBy,
        @Nullable Instant setAt) {

    public enum Basis {
        /** Twelve months after the results of the last round were published, which entrants were promised. */
        PUBLISHED,
        /** Twelve months after the last round closes, as long as its results are not published. */
        NOT_PUBLISHED_YET,
        DECIDED,
        NO_ROUNDS
    }

    public boolean due(LocalDate today) {
        return until != null && today.isAfter(until);
    }
}
