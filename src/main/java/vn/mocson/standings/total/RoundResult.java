package vn.mocson.standings.total;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person's counted attempt brought in one round.
 *
 * @param round in whatever way the caller names rounds
 * @param prize position of the prize it won in the list of prizes, 0 for the highest; null for none
 */
public record RoundResult(
        String round,
        BigDecimal points,
        int correct,
        Duration duration,
        Instant submittedAt,
        @Nullable Integer prize) {}
