package vn.mocson.support;

/** The page of the door that a report was started from. */
public enum TicketPlace {
    FAILED,
    WELCOME,
    START,
    SITTING,
    SUBMITTING,
    RECEIPT,
    BOARD
}
