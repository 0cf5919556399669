package vn.mocson.standings;

public enum RulingState {
    /** Waits for a second signature. */
    PROPOSED,
    CONFIRMED,
    REJECTED,
    /** Taken back by who proposed it. */
    WITHDRAWN
}
