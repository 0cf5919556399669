package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules.TotalBy;

/**
 * A page of the ranking over all closed rounds of a contest as one reader may see it.
 *
 * @param asOf when it was computed; null before the first round is closed
 * @param state final once every round is in it
 * @param rounds those it is computed over
 * @param me the reader's own row
 */
public record TotalBoard(
        @Nullable Instant asOf,
        BoardState state,
        TotalBy by,
        List<RoundId> rounds,
        long total,
        List<TotalRow> rows,
        @Nullable TotalRow me) {

    /**
     * @param name null where the person did not agree to be named
     * @param points null while the rules hide scores, like {@code correct}
     * @param prizes how many of each individual prize of the contest, the highest first
     * @param rounds the rounds taken in, the best first
     */
    public record TotalRow(
            long rank,
            boolean tied,
            @Nullable String name,
            String unit,
            @Nullable BigDecimal points,
            List<Integer> prizes,
            @Nullable Integer correct,
            Duration duration,
            Instant submittedAt,
            List<RoundId> rounds) {}
}
