package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/**
 * A place of a final ranking, for whoever gives prizes by it.
 *
 * @param prediction null where none was given, and in a ranking over several rounds
 */
public record HonourPlace(
        int rank,
        boolean tied,
        ParticipantId participant,
        UnitId unit,
        String unitName,
        int correct,
        BigDecimal points,
        @Nullable BigDecimal prediction,
        Duration duration,
        Instant submittedAt) {}
