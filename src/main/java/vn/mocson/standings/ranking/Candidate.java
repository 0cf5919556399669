package vn.mocson.standings.ranking;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A counting attempt as the ranking sees it.
 *
 * @param unit the unit the person registered for, in whatever way the caller names units
 * @param compensated time that was given back and does not count as working time
 */
public record Candidate(
        String attemptId,
        String participantId,
        String unit,
        Instant startedAt,
        Instant submittedAt,
        Duration compensated,
        int correct,
        BigDecimal points,
        @Nullable BigDecimal prediction) {

    /** Working time: from start to submission, less what was given back. */
    public Duration duration() {
        return Duration.between(startedAt, submittedAt).minus(compensated);
    }
}
