package vn.mocson.exam;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/**
 * One sitting as it stands in the database.
 *
 * @param own the paper's limit and the person's extra time at the start; null where only the round's close limits it
 */
record Attempt(
        AttemptId id,
        ContestId contest,
        RoundId round,
        ParticipantId participant,
        UnitId unit,
        int number,
        AttemptState state,
        Paper paper,
        Responses responses,
        @Nullable BigDecimal prediction,
        long revision,
        Instant startedAt,
        @Nullable Duration own,
        Deadline deadline,
        @Nullable Instant savedAt,
        @Nullable Outcome outcome) {

    /** How it ended. */
    record Outcome(
            Instant submittedAt,
            int answered,
            int correct,
            BigDecimal points,
            String receiptCode,
            String receiptHash) {}

    boolean belongsTo(Entrant entrant) {
        return participant.equals(entrant.participant());
    }

    /** The same, of this person. */
    Attempt as(ParticipantId person) {
        return new Attempt(
                id,
                contest,
                round,
                person,
                unit,
                number,
                state,
                paper,
                responses,
                prediction,
                revision,
                startedAt,
                own,
                deadline,
                savedAt,
                outcome);
    }

    boolean open() {
        return state == AttemptState.OPEN;
    }

    /** With newer answers taken in, unless they are not newer. */
    Attempt merged(@Nullable Long newRevision, Responses newer, @Nullable BigDecimal newPrediction) {
        if (newRevision != null && newRevision <= revision) {
            return this;
        }
        return new Attempt(
                id,
                contest,
                round,
                participant,
                unit,
                number,
                state,
                paper,
                responses.with(newer),
                newPrediction == null ? prediction : newPrediction,
                newRevision == null ? revision : newRevision,
                startedAt,
                own,
                deadline,
                savedAt,
                outcome);
    }
}
