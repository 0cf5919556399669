package vn.mocson.exam;

public enum AttemptState {
    OPEN,
    /** Handed in by the person. */
    SUBMITTED,
    /** Closed by the server at the deadline; what was saved counts. */
    EXPIRED,
    /** Disqualified. */
    VOID;

    /** Whether it can be in a ranking. */
    public boolean counts() {
        return this == SUBMITTED || this == EXPIRED;
    }
}
