package vn.mocson.exam;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RoundId;

/**
 * One attempt as the person who sat it may see it.
 *
 * @param answered null while it is open, like the receipt
 * @param prediction null where none was given
 * @param result null until the rules show it, and where the attempt does not count
 * @param device that it was begun in the same browser as others with the same mark; null where nothing is kept
 * @param reviewable whether the right answers may be told by now
 */
public record OwnAttempt(
        AttemptId id,
        RoundId round,
        int number,
        AttemptState state,
        Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Integer answered,
        int questions,
        @Nullable BigDecimal prediction,
        Submitted.@Nullable Result result,
        Submitted.@Nullable Receipt receipt,
        @Nullable DeviceMark device,
        boolean reviewable) {}
