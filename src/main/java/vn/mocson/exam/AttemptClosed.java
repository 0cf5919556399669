package vn.mocson.exam;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/** An attempt was handed in or ended by its deadline, and scored. Published inside the transaction that closed it. */
public record AttemptClosed(
        AttemptId attempt,
        ContestId contest,
        RoundId round,
        ParticipantId participant,
        UnitId unit,
        AttemptState state,
        Instant startedAt,
        Instant submittedAt,
        int correct,
        BigDecimal points,
        @Nullable BigDecimal prediction) {}
