package vn.mocson.standings;

public enum RulingKind {
    /** None of a person's attempts counts, in one round or in all, and they start no more there. */
    DISQUALIFY,
    /** Undoes one of the others: what it took out counts again. */
    REINSTATE,
    /** One attempt does not count; the person may go on. */
    VOID_ATTEMPT
}
