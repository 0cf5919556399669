package vn.mocson.practice;

/** Where released questions come from. */
public enum SourceKind {
    /** The set that a round of the contest was asked from. */
    ROUND,
    /** A topic of the contest's bank, with everything below it. */
    TOPIC
}
