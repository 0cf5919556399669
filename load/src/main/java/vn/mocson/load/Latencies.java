package vn.mocson.load;

import java.io.Serializable;

/** Counts durations in buckets 1.6 % wide at most; from a microsecond to an hour, in 20 KiB. */
final class Latencies implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int SUB = 64;
    private final long[] buckets = new long[SUB * 34];
    private long count;
    private long longest;

    void add(long nanos) {
        long micros = Math.max(0, nanos / 1000);
        buckets[bucket(micros)]++;
        count++;
        longest = Math.max(longest, micros);
    }

    void add(Latencies other) {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] += other.buckets[i];
        }
        count += other.count;
        longest = Math.max(longest, other.longest);
    }

    long count() {
        return count;
    }

    double longestMillis() {
        return longest / 1000.0;
    }

    /**
     * The duration that this share of all do not exceed, in milliseconds: the upper edge of its bucket,
     * so never better than it was. 0 where nothing was counted.
     */
    double percentileMillis(double percent) {
        long wanted = Math.max(1, (long) Math.ceil(count * percent / 100));
        long seen = 0;
        for (int i = 0; i < buckets.length; i++) {
            seen += buckets[i];
            if (seen >= wanted && count > 0) {
                return Math.min(upperEdge(i), longest) / 1000.0;
            }
        }
        return 0;
    }

    private static int bucket(long micros) {
        if (micros < SUB) {
            return (int) micros;
        }
        int shift = 63 - Long.numberOfLeadingZeros(micros) - 6; // 64 … 127 above the shift
        return Math.min(SUB * 34 - 1, SUB * (shift + 1) + (int) (micros >> shift) - SUB);
    }

    private static long upperEdge(int bucket) {
        if (bucket < SUB) {
            return bucket;
        }
        int shift = bucket / SUB - 1;
        return ((long) (bucket % SUB + SUB + 1) << shift) - 1;
    }
}
