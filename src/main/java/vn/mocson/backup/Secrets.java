package vn.mocson.backup;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The master secret where the settings hold it; it never goes into a backup. */
final class Secrets {

    private Secrets() {}

    /** By which two installations can be told to have the same; null where the secret is a file. */
    static @Nullable String fingerprint(Map<String, String> settings) {
        String secret = settings.getOrDefault("MOCSON_SECRET", "");
        return secret.isBlank()
                ? null
                : HexFormat.of()
                        .formatHex(
                                Digesting.sha256().digest(("mocson-backup " + secret).getBytes(StandardCharsets.UTF_8)))
                        .substring(0, 16);
    }
}
