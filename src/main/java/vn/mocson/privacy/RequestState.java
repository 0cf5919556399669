package vn.mocson.privacy;

/** Where a request stands. */
public enum RequestState {
    /** Nobody has answered yet. */
    NEW,
    /** Answered, and still to be carried out. */
    ANSWERED,
    DONE,
    REFUSED,
    /** By the person who made it. */
    TAKEN_BACK;

    public boolean waits() {
        return this == NEW || this == ANSWERED;
    }
}
