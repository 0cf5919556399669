package vn.mocson.integrity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptId;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/**
 * A pattern that somebody should look at.
 *
 * @param round null where it is about registrations
 * @param figures what was measured, in the order of the kind's sentence
 * @param decision null while nobody has decided, like its moment and who did
 * @param words of the decision; empty without one
 */
public record Finding(
        FindingId id,
        FindingKind kind,
        @Nullable RoundId round,
        List<String> figures,
        List<Involved> people,
        Instant foundAt,
        @Nullable FindingDecision decision,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String words) {

    public Finding {
        figures = List.copyOf(figures);
        people = List.copyOf(people);
    }

    /** @param attempt it is about; null where it is about the registration */
    public record Involved(
            ParticipantId id,
            String fullName,
            UnitId unit,
            @Nullable AttemptId attempt) {

        @Override
        public String toString() {
            return "Involved[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "Finding[" + id.value() + ", " + kind + "]";
    }
}
