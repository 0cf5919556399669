package vn.mocson.questionbank;

/** Where a question set stands. */
public enum SetState {
    /** Questions are still chosen. */
    COMPOSING,
    /** Before the committee; what is in it is fixed. */
    SUBMITTED,
    /** Approved, decided and sealed: never changed again. */
    SEALED
}
