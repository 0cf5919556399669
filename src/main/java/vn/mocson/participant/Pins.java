package vn.mocson.participant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.mocson.common.keys.Keys;

/**
 * PINs as keyed hashes with a salt. A slow hash would protect a million values little and would be
 * the bottleneck of a mobilized start; the key outside the database and the lock-out protect them.
 */
@Component
class Pins {

    private final Keys.MacKey key;
    private final SecureRandom random = new SecureRandom();

    Pins(Keys keys) {
        this.key = keys.derive("participant-pin");
    }

    record Stored(byte[] salt, byte[] hash) {}

    /** Six digits by chance. */
    String random() {
        return String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
    }

    Stored store(String pin) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return new Stored(salt, hash(salt, pin));
    }

    boolean matches(String pin, byte[] salt, byte[] hash) {
        return MessageDigest.isEqual(hash(salt, pin), hash);
    }

    private byte[] hash(byte[] salt, String pin) {
        return key.mac(salt, pin.getBytes(StandardCharsets.UTF_8));
    }
}
