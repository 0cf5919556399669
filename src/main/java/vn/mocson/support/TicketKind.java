package vn.mocson.support;

/** What happened, as the reporter chooses it. */
public enum TicketKind {
    REGISTER,
    SIGN_IN,
    START,
    SAVE,
    SUBMIT,
    RESULT,
    QUESTION,
    DISPLAY,
    OTHER
}
