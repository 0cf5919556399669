package vn.mocson.award;

/** What is looked at before a prize is given to somebody. */
public enum CheckKind {
    /** They were called and answered as who they say they are. */
    CALLED,
    /** A document was seen; nothing of it is kept. */
    DOCUMENT_SEEN,
    /** Their unit says that they are theirs. */
    UNIT_CONFIRMED
}
