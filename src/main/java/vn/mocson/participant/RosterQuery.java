package vn.mocson.participant;

import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;
import vn.mocson.unit.UnitId;

/**
 * Which part of a list of members is asked for.
 *
 * @param name part of a name, tone marks ignored; empty for all
 * @param unit with everything below it; null for all
 * @param state null for all
 * @param down the last first
 */
public record RosterQuery(
        ContestId contest,
        String name,
        @Nullable UnitId unit,
        @Nullable State state,
        Order order,
        boolean down) {

    /** Unit by unit, then by name. */
    public RosterQuery(ContestId contest, String name, @Nullable UnitId unit, @Nullable State state) {
        this(contest, name, unit, state, Order.UNIT, false);
    }

    /** What comes first decides; then the unit and the name. */
    public enum Order {
        UNIT,
        NAME,
        STATE
    }

    public enum State {
        NOT_REGISTERED,
        REGISTERED,
        /** Came with an invite code; nobody has looked at it yet. */
        TO_LOOK_AT
    }
}
