package vn.mocson.participant;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.mocson.unit.UnitId;

/**
 * An entrant who may be somebody that may not enter.
 *
 * @param excludedName as it stands on the list of those who may not enter
 * @param capacity in which the excluded person serves the contest
 * @param decidedAt null while nobody has decided, as are the two after it
 */
public record ExclusionWarning(
        long id,
        ParticipantId participant,
        String name,
        LocalDate dateOfBirth,
        UnitId unit,
        String excludedName,
        String capacity,
        Same same,
        State state,
        Instant raisedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason) {

    /** What both have in common. */
    public enum Same {
        PHONE,
        NAME
    }

    public enum State {
        OPEN,
        /** Another person of that name. */
        DISMISSED,
        /** The same person: for the jury to judge. */
        CONFIRMED
    }

    @Override
    public String toString() {
        return "ExclusionWarning[" + id + "]";
    }
}
