package vn.mocson.standings;

/** What became of an attempt, as far as whoever holds its receipt may know by now. */
public enum ReceiptState {
    /** It is in. Whether it counts is not decided, or not to be told yet. */
    RECEIVED,
    /** It is the one that counts for its person in the ranking of the round. */
    COUNTED,
    /** It is in and in order, and the rules rank another one of the same person, or none. */
    NOT_COUNTED,
    /** Taken out by a decision of the committee. */
    VOID
}
