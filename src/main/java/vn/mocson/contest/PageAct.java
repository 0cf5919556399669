package vn.mocson.contest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page was put before everybody, or taken away.
 *
 * @param number of the version that everybody read from then on; null where it was taken away
 */
public record PageAct(@Nullable Integer number, Instant at, String by) {}
