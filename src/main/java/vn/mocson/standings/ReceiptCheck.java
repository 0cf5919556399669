package vn.mocson.standings;

import java.time.Instant;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.Submitted;

/**
 * What a receipt proves, to anybody who holds its code: nothing about the person, and no score.
 *
 * @param detail the state in a Vietnamese sentence, with what to do
 * @param contest title of the contest, {@code slug} its address
 * @param answered how many of the {@code questions} were answered
 * @param intact whether the answers stored now are those that the receipt was given for
 */
public record ReceiptCheck(
        Submitted.Receipt receipt,
        ReceiptState state,
        String detail,
        String contest,
        String slug,
        RoundId roundId,
        String round,
        Instant submittedAt,
        int answered,
        int questions,
        boolean intact,
        Instant asOf) {}
