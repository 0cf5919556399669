package vn.mocson.standings;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.Rules.RankKey;
import vn.mocson.standings.ranking.SortKey;

/**
 * The values of a ranking read back out of its key: what is told of a place is then what decided it, and
 * not what somewhere else is said about it.
 */
final class KeyReader {

    private static final int POINT_SCALE = 4;
    private static final int GAP_SCALE = 5;

    private final List<RankKey> rankBy;

    KeyReader(List<RankKey> rankBy) {
        this.rankBy = rankBy;
    }

    /** @param number points, answers, distance or milliseconds; null for a moment, and for a prediction that was not given */
    record Value(
            RankKey key,
            @Nullable BigDecimal number,
            @Nullable Instant moment) {}

    /** Whether the key was made under these rules. */
    boolean reads(SortKey key) {
        return key.bytes().length == rankBy.size() * Long.BYTES;
    }

    List<Value> values(SortKey key) {
        ByteBuffer in = ByteBuffer.wrap(key.bytes());
        List<Value> values = new ArrayList<>();
        for (RankKey each : rankBy) {
            values.add(value(each, in.getLong() ^ Long.MIN_VALUE));
        }
        return values;
    }

    private static Value value(RankKey key, long stored) {
        return switch (key) {
            case CORRECT -> new Value(key, BigDecimal.valueOf(-stored), null);
            case POINTS -> new Value(key, BigDecimal.valueOf(-stored, POINT_SCALE), null);
            case PREDICTION_GAP ->
                new Value(key, stored == Long.MAX_VALUE ? null : BigDecimal.valueOf(stored, GAP_SCALE), null);
            case DURATION -> new Value(key, BigDecimal.valueOf(stored), null);
            case SUBMITTED_AT, STARTED_AT -> new Value(key, null, Instant.ofEpochMilli(stored));
        };
    }

    /** The position of the first key in which the two differ; -1 where they are equal. */
    int decides(SortKey a, SortKey b) {
        ByteBuffer one = ByteBuffer.wrap(a.bytes());
        ByteBuffer other = ByteBuffer.wrap(b.bytes());
        for (int i = 0; i < rankBy.size(); i++) {
            if (one.getLong() != other.getLong()) {
                return i;
            }
        }
        return -1;
    }
}
