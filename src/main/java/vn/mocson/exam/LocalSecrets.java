package vn.mocson.exam;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;
import vn.mocson.common.keys.Keys;

/**
 * The secret under which an entrant's device seals what it has not sent yet: one per attempt, the same on every node
 * and at every request, so that a device which lost it can ask for it again. Whoever may read the attempt may have it.
 */
@Component
class LocalSecrets {

    private final Keys.MacKey key;

    LocalSecrets(Keys keys) {
        this.key = keys.derive("local-answers");
    }

    /** 256 bits, base64. */
    String of(AttemptId attempt) {
        return Base64.getEncoder().encodeToString(key.mac(attempt.toString().getBytes(StandardCharsets.US_ASCII)));
    }
}
