package vn.mocson.common.text;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** UUIDs of version 7 (RFC 9562): opaque, and close together in the index when made close together in time. */
@Component
public class TimeOrderedIds {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        byte[] bytes = new byte[10];
        random.nextBytes(bytes);
        long high = (clock.millis() << 16) | 0x7000 | ((bytes[0] & 0x0F) << 8) | (bytes[1] & 0xFF);
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = (low << 8) | (bytes[i] & 0xFF);
        }
        return new UUID(high, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
