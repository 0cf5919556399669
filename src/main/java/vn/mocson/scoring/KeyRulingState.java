package vn.mocson.scoring;

public enum KeyRulingState {
    /** Its effect on every attempt is computed and waits for a second signature. */
    COMPUTED,
    APPLIED,
    CANCELLED
}
