package vn.mocson.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;

/**
 * Figures that were read a moment ago, for everybody who looks. Within a tick of the feed they are read once; those of a
 * large contest, which take long to read, are good for some seconds more. They say as of when they are.
 */
final class RecentFigures {

    private static final long LARGE = 5_000;
    private static final Duration LARGE_FOR = Duration.ofSeconds(5);
    private static final long HUGE = 100_000;
    private static final Duration HUGE_FOR = Duration.ofSeconds(15);
    /** So many times as long as a reading took it rests, for a machine that has other things to do. */
    private static final int REST = 5;

    record Wanted(ContestId contest, @Nullable RoundId round) {}

    private record Kept(long tick, Figures figures, Duration took) {}

    private final LongSupplier tick;
    private final Clock clock;

    /** At most 100; forgotten a minute after they were last looked at. Nothing empties it before: see {@link #good}. */
    private final Cache<Wanted, Kept> kept = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    private final LoadingCache<Wanted, Lock> locks =
            Caffeine.newBuilder().maximumSize(200).build(wanted -> new ReentrantLock());

    /** @param tick grows when something may have moved */
    RecentFigures(LongSupplier tick, Clock clock) {
        this.tick = tick;
        this.clock = clock;
    }

    Figures get(Wanted wanted, Supplier<Figures> read) {
        Kept known = kept.getIfPresent(wanted);
        if (known != null && good(known)) {
            return known.figures();
        }
        // one reading at a time, however many ask: each would hold a connection for as long
        Lock reading = locks.get(wanted);
        reading.lock();
        try {
            known = kept.getIfPresent(wanted);
            if (known != null && good(known)) {
                return known.figures();
            }
            long now = tick.getAsLong(); // before the reading: what moves during it is told in a later tick
            Figures fresh = read.get();
            kept.put(wanted, new Kept(now, fresh, Duration.between(fresh.asOf(), clock.instant())));
            return fresh;
        } finally {
            reading.unlock();
        }
    }

    private boolean good(Kept known) {
        if (known.tick() == tick.getAsLong()) {
            return true;
        }
        Instant asOf = known.figures().asOf();
        Duration age = Duration.between(asOf, clock.instant());
        return !age.isNegative() && age.compareTo(goodFor(known)) < 0;
    }

    private static Duration goodFor(Kept known) {
        long read = known.figures().all().registered() + known.figures().all().entries();
        Duration least = read > HUGE ? HUGE_FOR : read > LARGE ? LARGE_FOR : Duration.ZERO;
        Duration rest = known.took().multipliedBy(REST);
        return read > LARGE && rest.compareTo(least) > 0 ? rest : least;
    }
}
