package vn.mocson.common;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code mocson.}.
 *
 * @param dataDir embedded database, keys and files
 * @param seedData folder loaded into an empty database
 * @param secret master secret all keys are derived from; without it keys are generated in the data
 *     folder. Several nodes must share it.
 * @param sampleAccounts whether demonstration accounts may be made; never in production
 */
@ConfigurationProperties("mocson")
public record MocSonProperties(
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("seed-data") Path seedData,
        @Nullable String secret,
        @DefaultValue RateLimit rateLimit,
        @DefaultValue("true") boolean sampleAccounts) {

    /** Switches what strangers may call how often; the lock-out of PINs is not part of it. */
    public record RateLimit(@DefaultValue("true") boolean enabled) {}
}
