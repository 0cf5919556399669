package vn.mocson.exam;

import java.time.Instant;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;

/**
 * An attempt that ended and got a receipt.
 *
 * @param intact whether the answers stored now have the hash that the receipt was given for them
 */
public record ReceivedAttempt(
        AttemptId id,
        ParticipantId participant,
        RoundId round,
        AttemptState state,
        Instant submittedAt,
        int answered,
        int questions,
        Submitted.Receipt receipt,
        boolean intact) {}
