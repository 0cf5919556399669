package vn.mocson.standings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptId;
import vn.mocson.participant.ParticipantId;

/**
 * A ruling and where it stands.
 *
 * @param round null for every round of the contest
 * @param attempt the only one it is about; null where it is about all of the person's
 * @param undoes the ruling a reinstatement undoes
 * @param undoneBy the reinstatement that undid it
 */
public record RulingSummary(
        RulingId id,
        ContestId contest,
        RulingKind kind,
        ParticipantId participant,
        String name,
        String unit,
        @Nullable RoundId round,
        @Nullable AttemptId attempt,
        @Nullable RulingId undoes,
        String reason,
        RulingState state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String remark,
        @Nullable RulingId undoneBy) {

    /** Whether it keeps attempts out now. */
    public boolean inForce() {
        return state == RulingState.CONFIRMED && kind != RulingKind.REINSTATE && undoneBy == null;
    }

    @Override
    public String toString() {
        return "RulingSummary[" + id.value() + ", " + kind + ", " + state + "]";
    }
}
