package vn.mocson.exam;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's attempts in one round.
 *
 * @param attemptsLeft null for unlimited
 * @param nextAttemptAt when the next one may start, where there is something to wait for
 */
public record RoundOverview(
        String roundId,
        int attemptsUsed,
        @Nullable Integer attemptsLeft,
        @Nullable String openAttemptId,
        @Nullable Instant nextAttemptAt) {}
