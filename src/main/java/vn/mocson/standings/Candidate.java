package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A counting attempt as the ranking sees it. */
record Candidate(
        String attemptId,
        String participantId,
        Instant startedAt,
        Instant submittedAt,
        int correct,
        BigDecimal points,
        @Nullable BigDecimal prediction) {}
