package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the full ranking, for the jury. */
public record JuryRow(
        long rank,
        boolean tied,
        String name,
        String unit,
        int correct,
        BigDecimal points,
        @Nullable BigDecimal prediction,
        @Nullable BigDecimal predictionGap,
        Duration duration,
        Instant submittedAt) {}
