package vn.mocson.standings.collective;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.Rules.CollectiveKey;

/**
 * What a unit did, with everything below it.
 *
 * @param headcount how many people it has in all; 0 where that is not known
 * @param entrants different people who entered
 * @param counted counted attempts
 * @param points sum of the points of the counted attempts
 * @param allCorrect different people with all questions right in an attempt
 * @param winners different people who hold an individual prize; null while that is not decided
 */
public record UnitTally(
        String code,
        String name,
        int headcount,
        long entrants,
        long entries,
        long counted,
        BigDecimal points,
        long allCorrect,
        @Nullable Long winners) {

    /** Decimals of a rate in percent, of a mean and of what is made of them; half is rounded up. */
    static final int SCALE = 6;

    /** The same once it is known how many of its people hold a prize. */
    public UnitTally withWinners(long number) {
        return new UnitTally(code, name, headcount, entrants, entries, counted, points, allCorrect, number);
    }

    /**
     * A figure as a number: a rate in percent, a mean in points. Null where it cannot be told.
     *
     * @throws IllegalArgumentException for the weighted sum, which is no figure of its own
     */
    public @Nullable BigDecimal figure(CollectiveKey key) {
        return switch (key) {
            case ENTRANTS -> BigDecimal.valueOf(entrants);
            case ENTRIES -> BigDecimal.valueOf(entries);
            case RATE ->
                headcount == 0
                        ? null
                        : BigDecimal.valueOf(entrants)
                                .movePointRight(2)
                                .divide(BigDecimal.valueOf(headcount), SCALE, RoundingMode.HALF_UP);
            case MEAN_POINTS ->
                counted == 0 ? null : points.divide(BigDecimal.valueOf(counted), SCALE, RoundingMode.HALF_UP);
            case ALL_CORRECT -> BigDecimal.valueOf(allCorrect);
            case WINNERS -> winners == null ? null : BigDecimal.valueOf(winners);
            case WEIGHTED -> throw new IllegalArgumentException("made of the others");
        };
    }
}
