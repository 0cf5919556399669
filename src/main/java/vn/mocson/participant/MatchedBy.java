package vn.mocson.participant;

/** How a participant came to their place on the list of members. */
public enum MatchedBy {
    /** Name, date of birth and unit agree with the list. */
    ROSTER,
    /** Came with the unit's invite code: somebody should look at it. */
    INVITE,
    /** A person said so. */
    HAND
}
