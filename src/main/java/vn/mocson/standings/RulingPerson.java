package vn.mocson.standings;

import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/**
 * Somebody a ruling may be about.
 *
 * @param attempts in all rounds of the contest
 */
public record RulingPerson(ParticipantId id, String name, UnitId unit, String unitName, int attempts) {

    @Override
    public String toString() {
        return "RulingPerson[" + id + "]";
    }
}
