package vn.mocson.ceremony;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a show stands.
 *
 * @param hash of the script
 * @param revision grows with every move
 * @param pause 0 before the first step
 */
public record StageState(
        String show,
        String hash,
        long revision,
        int pause,
        BigDecimal speed,
        boolean blank,
        @Nullable Instant started,
        @Nullable Instant finished,
        Instant now) {}
