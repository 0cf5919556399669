package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a board as one reader may see it.
 *
 * @param total of the people on it; where that number is kept to itself, only whether there are more after this page
 * @param totalKept whether the number is kept to itself, because people can still guess it
 */
public record Leaderboard(
        Instant asOf,
        BoardState state,
        long total,
        boolean totalKept,
        List<PersonRow> rows,
        @Nullable PersonRow me) {

    /**
     * @param name null where the person did not agree to be named
     * @param correct null while the rules hide scores, like points
     */
    public record PersonRow(
            long rank,
            @Nullable String name,
            String unit,
            @Nullable Integer correct,
            @Nullable BigDecimal points,
            long durationMs,
            Instant submittedAt,
            boolean tied) {}
}
