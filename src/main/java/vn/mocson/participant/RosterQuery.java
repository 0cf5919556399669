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
 */
public record RosterQuery(
        ContestId contest,
        String name,
        @Nullable UnitId unit,
        @Nullable State state) {

    public enum State {
        NOT_REGISTERED,
        REGISTERED,
        /** Came with an invite code; nobody has looked at it yet. */
        TO_LOOK_AT
    }
}
