package vn.mocson.scoring;

/** What the committee says about a question whose key was objected to. */
public enum KeyDecision {
    /** The question is void: everybody who was asked gets its points. */
    VOID,
    /** Several answers are accepted. */
    ACCEPT,
    /** The key stays, or becomes again, what it was sealed with. */
    KEEP
}
