package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a board as one reader may see it. */
public record Leaderboard(
        Instant asOf,
        BoardState state,
        long total,
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
