package vn.mocson.participant;

import java.time.Instant;

/**
 * What the house did with somebody's registration, or looked at in it.
 *
 * @param before in words; empty where nothing was changed, as is {@code after}
 */
public record PersonAct(Kind kind, String by, Instant at, String reason, String before, String after) {

    /** What was done. */
    public enum Kind {
        CORRECTED,
        PIN_RESET,
        /** Somebody read what the person answered. */
        TRAIL_READ,
        /** Another registration of the same person became part of this one. */
        MERGED
    }

    @Override
    public String toString() {
        return "PersonAct[" + kind + "]";
    }
}
