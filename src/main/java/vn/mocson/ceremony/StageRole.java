package vn.mocson.ceremony;

/** What a token is for. */
public enum StageRole {
    /** The big screen. It only looks. */
    STAGE,
    /** A screen beside it with other content. It only looks. */
    SIDE,
    /** The presenter's tablet: words and notes, and it moves the show. */
    PRESENTER,
    /** A phone that moves the show. */
    REMOTE;

    public boolean mayMove() {
        return this == PRESENTER || this == REMOTE;
    }
}
