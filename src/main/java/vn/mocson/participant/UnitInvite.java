package vn.mocson.participant;

import java.time.Instant;
import vn.mocson.unit.Unit;

/**
 * The invite code of a unit.
 *
 * @param code as it is written down: {@code ABC-DEF-GHJ}
 * @param active whether it still admits
 * @param used how many came with a code of the unit
 */
public record UnitInvite(Unit unit, String code, boolean active, Instant madeAt, int used) {

    @Override
    public String toString() {
        return "UnitInvite[" + unit.code() + "]";
    }
}
