package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.participant.ParticipantId;

/** A row of the full ranking, for the jury. */
public record JuryRow(
        ParticipantId participant,
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
