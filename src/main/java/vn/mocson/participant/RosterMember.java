package vn.mocson.participant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.unit.UnitId;

/**
 * One person of the list of members.
 *
 * @param hasPhone whether the list gave a telephone number, which is kept only for comparison
 * @param participant who registered as this person; null while nobody has, as are the two after it
 * @param participantName as the participant wrote it
 */
public record RosterMember(
        long id,
        UnitId unit,
        String fullName,
        Born born,
        boolean hasPhone,
        String note,
        @Nullable ParticipantId participant,
        @Nullable String participantName,
        @Nullable MatchedBy matchedBy,
        @Nullable Instant matchedAt) {

    @Override
    public String toString() {
        return "RosterMember[" + id + "]";
    }
}
