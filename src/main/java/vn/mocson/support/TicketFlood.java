package vn.mocson.support;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.MocSonProperties;
import vn.mocson.contest.ContestId;

/**
 * How many reports are taken. One address may send as many as a whole office or a mobile network's gateway honestly
 * would when something is broken, and never enough to use up what the contest takes.
 */
@Component
class TicketFlood {

    static final int ADDRESS_PER_MINUTE = 30;
    static final int CONTEST_PER_HOUR = 2000;
    private static final int LOOKS_PER_MINUTE = 60;

    private final boolean enabled;
    private final JdbcClient db;
    private final Clock clock;

    /** Buckets per address and act. Size 20,000; forgotten after two idle minutes, when they are full again anyway. */
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    TicketFlood(MocSonProperties properties, JdbcClient db, Clock clock) {
        this.enabled = properties.rateLimit().enabled();
        this.db = db;
        this.clock = clock;
    }

    /** @throws TicketRefused where this address has sent too many */
    void admitReport(String address) {
        admit("report", ADDRESS_PER_MINUTE, address);
    }

    /** Numbers are not to be tried out. @throws TicketRefused where this address has looked up too many */
    void admitLook(String address) {
        admit("look", LOOKS_PER_MINUTE, address);
    }

    private void admit(String act, int perMinute, String address) {
        if (enabled && !buckets.get(act + address, key -> bucket(perMinute)).tryConsume(1)) {
            throw TicketRefused.tooMany(clock.instant().plus(Duration.ofMinutes(1)));
        }
    }

    private Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build())
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /** Counted in the database, so that it holds for all nodes. @throws TicketRefused where the contest has too many */
    void admit(ContestId contest) {
        Instant now = clock.instant();
        int lately = db.sql("SELECT COUNT(*) FROM support_ticket WHERE contest_id = ? AND reported_at > ?")
                .params(contest.value(), now.minus(Duration.ofHours(1)))
                .query(Integer.class)
                .single();
        if (lately >= CONTEST_PER_HOUR) {
            throw TicketRefused.tooMany(now.plus(Duration.ofMinutes(10)));
        }
    }
}
