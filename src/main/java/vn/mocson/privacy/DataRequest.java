package vn.mocson.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;
import vn.mocson.participant.Correction;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/**
 * A request with what became of it.
 *
 * @param fullName of whoever made it, or what stands in its place
 * @param unit of whoever made it
 * @param answerDue the last day for an answer, {@code actDue} for carrying it out
 * @param wanted what a correction is to be; nulls in it stay as they are
 * @param outcome what was done, or why it was refused
 */
public record DataRequest(
        RequestId id,
        ContestId contest,
        ParticipantId participant,
        String fullName,
        UnitId unit,
        RequestKind kind,
        RequestState state,
        Instant madeAt,
        LocalDate answerDue,
        LocalDate actDue,
        String words,
        Correction wanted,
        String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        String outcome,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    /** The day that comes next; null once it is over. */
    public @Nullable LocalDate due() {
        return switch (state) {
            case NEW -> answerDue;
            case ANSWERED -> actDue;
            case DONE, REFUSED, TAKEN_BACK -> null;
        };
    }

    public boolean overdue(LocalDate today) {
        LocalDate due = due();
        return due != null && today.isAfter(due);
    }

    @Override
    public String toString() {
        return "DataRequest[" + id + "]";
    }
}
