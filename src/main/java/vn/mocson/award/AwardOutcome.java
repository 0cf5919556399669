package vn.mocson.award;

/** What came out of the check of a likely winner. */
public enum AwardOutcome {
    /** Nothing yet. */
    OPEN,
    CONFIRMED,
    /** Does not get the prize, by decision; the next one moves up. */
    REFUSED,
    /** Does not want it; the next one moves up. */
    WITHDRAWN;

    boolean passedOver() {
        return this == REFUSED || this == WITHDRAWN;
    }
}
