package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.Rules.RankKey;

/**
 * Why somebody stands where they stand.
 *
 * @param sharing how many people stand on this rank, this person included
 * @param of how many people the board has
 * @param values of this person, key by key in the order the rules compare them
 * @param prediction what the person guessed, and {@code actual} what was true; null until the ranking is final and shown
 * @param ahead somebody on the place directly before; null for the first
 * @param behind somebody on the place directly behind; null for the last
 */
public record Explanation(
        Instant asOf,
        BoardState state,
        long rank,
        long sharing,
        long of,
        List<Value> values,
        @Nullable BigDecimal prediction,
        @Nullable BigDecimal actual,
        @Nullable Neighbour ahead,
        @Nullable Neighbour behind) {

    public Explanation {
        values = List.copyOf(values);
    }

    public enum Shown {
        SHOWN,
        /** A prediction that was not given. */
        NONE,
        /** A prediction whose true value is not known yet: it plays no part so far. */
        NOT_YET,
        /** The rules show it later. */
        HIDDEN
    }

    /**
     * @param number points, right answers, distance of the prediction, or milliseconds of working time
     * @param moment of start or submission
     */
    public record Value(
            RankKey key,
            Shown shown,
            @Nullable BigDecimal number,
            @Nullable Instant moment) {}

    /**
     * @param tied whether others stand on that place too, and this is only one of them
     * @param name null where the person did not agree to be named
     * @param theirs the value of the first key in which the two differ, which decided
     * @param mine this person's value of the same key
     */
    public record Neighbour(
            long rank, boolean tied, @Nullable String name, String unit, Value theirs, Value mine) {}
}
