package vn.mocson.contest;

/** Where a round stands, or a contest as the sum of its rounds. */
public enum RunState {
    UPCOMING,
    OPEN,
    CLOSED,
    PUBLISHED
}
