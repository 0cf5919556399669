package vn.mocson.standings.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
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

    private static final int POINT_SCALE = 4;
    private static final int GAP_SCALE = 5;

    /**
     * @param gap distance of the prediction; null where there is none, which ranks behind every one
     * @param gapKnown false while the true value is not known: the key then leaves predictions out
     */
    public static SortKey of(List<RankKey> rankBy, Candidate attempt, @Nullable BigDecimal gap, boolean gapKnown) {
        ByteBuffer out = ByteBuffer.allocate(rankBy.size() * Long.BYTES);
        for (RankKey key : rankBy) {
            long value =
                    switch (key) {
                        case CORRECT -> -(long) attempt.correct();
                        case POINTS -> -scaled(attempt.points(), POINT_SCALE);
                        case PREDICTION_GAP -> !gapKnown ? 0 : gap == null ? Long.MAX_VALUE : scaled(gap, GAP_SCALE);
                        case DURATION -> attempt.duration().toMillis();
                        case SUBMITTED_AT -> attempt.submittedAt().toEpochMilli();
                        case STARTED_AT -> attempt.startedAt().toEpochMilli();
                    };
            out.putLong(value ^ Long.MIN_VALUE); // signed order as unsigned order
        }
        return new SortKey(out.array());
    }

    private static long scaled(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.HALF_UP).unscaledValue().longValueExact();
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
