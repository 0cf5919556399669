package vn.mocson.participant;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.mocson.common.keys.Keys;
import vn.mocson.contest.ContestId;

/**
 * Tokens of the door: participant, contest and expiry under an HMAC, so that any node can check one
 * without a database. The key changes every 30 days; a token lives at most as long as its key.
 */
@Component
class EntrantTokens {

    private static final long PERIOD_DAYS = 30;
    static final Duration LIFE = Duration.ofDays(PERIOD_DAYS);
    private static final int PAYLOAD = 16 + 8 + 8;
    private static final int MAC = 32;

    private final Keys keys;
    private final Function<Entrant, Instant> ended;
    private final Clock clock;
    private final ConcurrentMap<Long, Keys.MacKey> periodKeys = new ConcurrentHashMap<>();

    @Autowired
    EntrantTokens(Keys keys, EndedSessions ended, Clock clock) {
        this(keys, ended::of, clock);
    }

    /** @param ended when a person's tokens were ended last */
    EntrantTokens(Keys keys, Function<Entrant, Instant> ended, Clock clock) {
        this.keys = keys;
        this.ended = ended;
        this.clock = clock;
    }

    String issue(Entrant entrant) {
        // in the very second in which the older ones were ended, the new one is a second younger
        long issued =
                Math.max(clock.instant().getEpochSecond(), ended.apply(entrant).getEpochSecond() + 1);
        long expires = issued + LIFE.toSeconds();
        UUID id = entrant.participant().value();
        byte[] payload = ByteBuffer.allocate(PAYLOAD)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(entrant.contest().value())
                .putLong(expires)
                .array();
        byte[] mac = keyOf(expires).mac(payload);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(PAYLOAD + MAC).put(payload).put(mac).array());
    }

    Optional<Entrant> verify(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length != PAYLOAD + MAC) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        UUID id = new UUID(in.getLong(), in.getLong());
        ContestId contest = new ContestId(in.getLong());
        long expires = in.getLong();
        Instant now = clock.instant();
        boolean inTime =
                expires > now.getEpochSecond() && expires <= now.plus(LIFE).getEpochSecond() + 60;
        if (!inTime
                || !MessageDigest.isEqual(
                        keyOf(expires).mac(Arrays.copyOf(bytes, PAYLOAD)),
                        Arrays.copyOfRange(bytes, PAYLOAD, PAYLOAD + MAC))) {
            return Optional.empty();
        }
        Entrant entrant = new Entrant(new ParticipantId(id), contest);
        return expires - LIFE.toSeconds() > ended.apply(entrant).getEpochSecond()
                ? Optional.of(entrant)
                : Optional.empty();
    }

    private Keys.MacKey keyOf(long expiresEpochSecond) {
        long period = expiresEpochSecond / Duration.ofDays(PERIOD_DAYS).toSeconds();
        return periodKeys.computeIfAbsent(period, p -> keys.derive("entrant-token-" + p));
    }
}
