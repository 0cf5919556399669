package vn.mocson.exam;

import java.time.Instant;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;

/** An attempt that ended and got a receipt. */
public record ReceivedAttempt(
        AttemptId id,
        ParticipantId participant,
        RoundId round,
        AttemptState state,
        Instant submittedAt,
        int answered,
        Submitted.Receipt receipt) {}
