package vn.mocson.participant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;
import vn.mocson.unit.UnitId;

/**
 * Somebody's registration, for those who answer for a contest.
 *
 * @param phoneEnd the last three digits: enough to ask back on the telephone
 * @param listed whether they stand on the contest's list of members
 * @param pinUntil until when the PIN is good that the secretariat gave out; null where it is the person's own
 * @param sample generated for a rehearsal
 */
public record PersonProfile(
        ParticipantId id,
        ContestId contest,
        String fullName,
        LocalDate dateOfBirth,
        UnitId unit,
        String phoneEnd,
        Instant registeredAt,
        boolean publishName,
        Duration extraTime,
        boolean listed,
        @Nullable Instant pinUntil,
        boolean sample) {

    @Override
    public String toString() {
        return "PersonProfile[" + id + "]";
    }
}
