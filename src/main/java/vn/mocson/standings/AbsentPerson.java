package vn.mocson.standings;

import vn.mocson.participant.Born;
import vn.mocson.unit.UnitId;

/**
 * Somebody who has not taken part yet.
 *
 * @param registered whether they could begin at once
 */
public record AbsentPerson(String fullName, Born born, UnitId unit, boolean registered) {

    @Override
    public String toString() {
        return "AbsentPerson[…]";
    }
}
