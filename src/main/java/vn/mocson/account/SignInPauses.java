package vn.mocson.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.mocson.common.MocSonProperties;

/**
 * How often somebody may try to sign in. Tries are counted before they are checked, so that tries sent together cannot
 * slip past a limit together; a right password takes its try back.
 *
 * <p>A name has {@value #TRIES_PER_NAME} tries in a row, whether it exists or not. An address has
 * {@value #TRIES_PER_ADDRESS}, and gets one back every ten seconds: a whole office sits behind one, so whoever uses them
 * up stops strangers there for seconds, not for long. Whoever signed in from an address before is no stranger there:
 * their tries are counted for themselves, and nobody else can use them up.
 */
@Component
class SignInPauses {

    static final int TRIES_PER_NAME = 8;
    static final int TRIES_PER_ADDRESS = 30;

    private final boolean addressesPause;

    SignInPauses(MocSonProperties properties) {
        this.addressesPause = properties.rateLimit().enabled();
    }

    /** Answer to one who wants to try. */
    enum Verdict {
        MAY_TRY,
        NAME_PAUSES,
        ADDRESS_PAUSES
    }

    /** Tries per name, or per name and address where they belong together. Size 10,000; forgotten 15 minutes after the last. */
    private final Cache<String, Integer> tries = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(15))
            .build();

    /** Size 50,000; forgotten after ten idle minutes, when they are full again anyway. */
    private final Cache<String, Bucket> addresses = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** Who has signed in from where. Size 10,000; forgotten after 30 days, and at a restart. */
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofDays(30))
            .build();

    /** @param address empty where there is none, as in work that comes from no request */
    Verdict tries(String username, String address) {
        boolean stranger = known.getIfPresent(pair(username, address)) == null;
        if (stranger && addressesPause && !address.isEmpty() && !bucket(address).tryConsume(1)) {
            return Verdict.ADDRESS_PAUSES;
        }
        int now = tries.asMap().merge(counted(username, address), 1, Integer::sum);
        return now > TRIES_PER_NAME ? Verdict.NAME_PAUSES : Verdict.MAY_TRY;
    }

    void right(String username, String address) {
        tries.invalidate(counted(username, address));
        if (known.getIfPresent(pair(username, address)) == null && !address.isEmpty()) {
            bucket(address).addTokens(1);
            known.put(pair(username, address), true);
        }
    }

    private String counted(String username, String address) {
        return known.getIfPresent(pair(username, address)) == null ? name(username) : pair(username, address);
    }

    private Bucket bucket(String address) {
        return addresses.get(NetworkAddress.network(address), fresh -> Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(TRIES_PER_ADDRESS)
                        .refillGreedy(6, Duration.ofMinutes(1))
                        .build())
                .build());
    }

    private static String name(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private static String pair(String username, String address) {
        return name(username) + "|" + NetworkAddress.network(address);
    }
}
