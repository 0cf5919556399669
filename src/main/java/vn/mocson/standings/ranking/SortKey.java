package vn.mocson.standings.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.Rules.RankKey;

/**
 * The tuple of a ranking as bytes: compared from left to right as unsigned numbers, smaller is better.
 * The database orders by the same bytes, so that a board page and the ranking engine cannot disagree.
 */
public record SortKey(byte[] bytes) implements Comparable<SortKey> {

    /**
     * How many decimals of points and of gaps a key holds. Keys can be compared where they were made with the
     * same scale, and are exact where no number has more decimals.
     */
    public record Scale(int points, int gap) {

        /** What the database keeps. */
        public static final Scale STORED = new Scale(4, 5);

        /** Decimal digits that fit a key's place in any case, those behind the point included. */
        public static final int DIGITS = 18;
    }

    /**
     * @param gap distance of the prediction; null where there is none, which ranks behind every one
     * @param gapKnown false while the true value is not known: the key then leaves predictions out
     */
    public static SortKey of(
            List<RankKey> rankBy, Candidate attempt, @Nullable BigDecimal gap, boolean gapKnown, Scale scale) {
        byte[] bytes = new byte[rankBy.size() * Long.BYTES];
        for (int i = 0; i < rankBy.size(); i++) {
            long value =
                    switch (rankBy.get(i)) {
                        case CORRECT -> -(long) attempt.correct();
                        case POINTS -> -scaled(attempt.points(), scale.points());
                        case PREDICTION_GAP -> !gapKnown ? 0 : gap == null ? Long.MAX_VALUE : scaled(gap, scale.gap());
                        case DURATION -> attempt.duration().toMillis();
                        case SUBMITTED_AT -> attempt.submittedAt().toEpochMilli();
                        case STARTED_AT -> attempt.startedAt().toEpochMilli();
                    };
            put(bytes, i * Long.BYTES, value ^ Long.MIN_VALUE); // signed order as unsigned order
        }
        return new SortKey(bytes);
    }

    private static void put(byte[] bytes, int at, long value) {
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[at + i] = (byte) (value >>> (Long.SIZE - Byte.SIZE * (i + 1)));
        }
    }

    private static long scaled(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.HALF_UP).movePointRight(scale).longValueExact();
    }

    @Override
    public int compareTo(SortKey other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SortKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
