package vn.mocson.support;

import java.time.Instant;

/**
 * What somebody of the house did with a ticket.
 *
 * @param text the answer or the note; empty for the others
 */
public record TicketAct(Kind kind, Instant at, String by, String text) {

    /** What was done. */
    public enum Kind {
        TAKEN,
        ANSWERED,
        NOTED,
        CLOSED,
        REOPENED
    }
}
