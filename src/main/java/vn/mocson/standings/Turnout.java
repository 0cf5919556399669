package vn.mocson.standings;

import java.util.List;
import vn.mocson.unit.Unit;

/**
 * How many of those who could have taken part have done so.
 *
 * @param byRoster whether the list of members says who could; else the units' headcounts do
 * @param units in the order of the tree; those with nobody to expect are left out
 */
public record Turnout(boolean byRoster, List<UnitTurnout> units) {

    public Turnout {
        units = List.copyOf(units);
    }

    /**
     * Of a unit and everything below it.
     *
     * @param expected members on the list, or the headcount
     * @param taken who handed in at least one attempt
     */
    public record UnitTurnout(Unit unit, long expected, long registered, long taken) {

        public long left() {
            return Math.max(0, expected - taken);
        }
    }
}
