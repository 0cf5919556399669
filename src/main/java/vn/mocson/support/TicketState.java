package vn.mocson.support;

/** Where a ticket stands. */
public enum TicketState {
    NEW,
    IN_PROGRESS,
    ANSWERED,
    CLOSED
}
