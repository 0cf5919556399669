package vn.mocson.ceremony;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A press on a remote.
 *
 * @param revision at which it was made; where the show has moved since, nothing happens
 * @param pause where to go; null to stay
 */
public record StageMove(
        long revision,
        @Nullable Integer pause,
        @Nullable BigDecimal speed,
        @Nullable Boolean blank,
        @Nullable Boolean start,
        @Nullable Boolean finish) {}
