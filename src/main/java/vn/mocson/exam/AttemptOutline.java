package vn.mocson.exam;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RoundId;

/**
 * An attempt in one line, for those who decide about it.
 *
 * @param submittedAt null while it is open, like correct and points
 */
public record AttemptOutline(
        AttemptId id,
        RoundId round,
        int number,
        AttemptState state,
        Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Integer correct,
        @Nullable BigDecimal points) {}
