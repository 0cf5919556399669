package vn.mocson.integrity;

import java.time.Instant;
import java.time.LocalDate;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/**
 * Somebody registered, in one line.
 *
 * @param phoneEnd the last three digits
 * @param attempts in all rounds, whatever became of them
 */
public record PersonRow(
        ParticipantId id,
        String fullName,
        LocalDate born,
        UnitId unit,
        String phoneEnd,
        Instant registeredAt,
        int attempts) {

    @Override
    public String toString() {
        return "PersonRow[" + id + "]";
    }
}
