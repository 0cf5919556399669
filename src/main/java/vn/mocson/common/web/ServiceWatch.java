package vn.mocson.common.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts, in memory, how requests were answered in each minute of the last hour: for people who run a contest and have
 * no other instruments. What a machine collects, with more detail, is at {@code /actuator/prometheus}.
 */
@Component
public class ServiceWatch {

    /** From here on people wonder whether anything happens. */
    public static final Duration SLOW = Duration.ofSeconds(1);

    private static final int MINUTES = 60;
    private static final int SECONDS = 60;

    private static final class Tally {
        private final long minute;
        private final LongAdder requests = new LongAdder();
        private final LongAdder slow = new LongAdder();
        private final LongAdder errors = new LongAdder();
        private final LongAdder sentAway = new LongAdder();
        private final AtomicLong longest = new AtomicLong();

        private Tally(long minute) {
            this.minute = minute;
        }
    }

    /** A ring of minutes for each kind: 60 × 7 tallies, however much happens. */
    private final List<AtomicReferenceArray<@Nullable Tally>> rings = new ArrayList<>();

    private final Clock clock;

    ServiceWatch(Clock clock) {
        this.clock = clock;
        for (int i = 0; i < RequestKind.values().length; i++) {
            rings.add(new AtomicReferenceArray<>(MINUTES));
        }
    }

    /** @param status as it was answered; 500 where nothing was */
    void answered(RequestKind kind, int status, Duration took) {
        Tally tally = tally(kind, minuteOf(clock.instant()));
        tally.requests.increment();
        if (status == 503) {
            tally.sentAway.increment();
        } else if (status >= 500) {
            tally.errors.increment();
        } else if (took.compareTo(SLOW) > 0) {
            tally.slow.increment();
        }
        tally.longest.accumulateAndGet(took.toMillis(), Math::max);
    }

    private Tally tally(RequestKind kind, long minute) {
        AtomicReferenceArray<@Nullable Tally> ring = rings.get(kind.ordinal());
        int place = (int) (minute % MINUTES);
        while (true) {
            Tally there = ring.get(place);
            if (there != null && there.minute == minute) {
                return there;
            }
            Tally fresh = new Tally(minute);
            if (ring.compareAndSet(place, there, fresh)) {
                return fresh;
            }
        }
    }

    /** The last hour, up to now. */
    public ServiceHealth lastHour() {
        Instant now = clock.instant();
        long last = minuteOf(now);
        List<ServiceHealth.OfKind> kinds = new ArrayList<>();
        long[][] minutes = new long[MINUTES][4];
        for (RequestKind kind : RequestKind.values()) {
            long[] sum = new long[4];
            long longest = 0;
            for (int i = 0; i < MINUTES; i++) {
                Tally tally = rings.get(kind.ordinal()).get(i);
                if (tally != null && tally.minute > last - MINUTES && tally.minute <= last) {
                    long[] figures = {tally.requests.sum(), tally.slow.sum(), tally.errors.sum(), tally.sentAway.sum()};
                    add(sum, figures);
                    add(minutes[(int) (tally.minute - last + MINUTES - 1)], figures);
                    longest = Math.max(longest, tally.longest.get());
                }
            }
            if (sum[0] > 0) {
                kinds.add(new ServiceHealth.OfKind(kind, sum[0], sum[1], sum[2], sum[3], Duration.ofMillis(longest)));
            }
        }
        List<ServiceHealth.Minute> series = new ArrayList<>();
        for (int i = 0; i < MINUTES; i++) {
            Instant start = Instant.ofEpochSecond((last - MINUTES + 1 + i) * SECONDS);
            series.add(new ServiceHealth.Minute(start, minutes[i][0], minutes[i][1], minutes[i][2], minutes[i][3]));
        }
        return new ServiceHealth(now, Duration.ofMinutes(MINUTES), kinds, series);
    }

    private static void add(long[] sum, long[] figures) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += figures[i];
        }
    }

    private static long minuteOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }
}
