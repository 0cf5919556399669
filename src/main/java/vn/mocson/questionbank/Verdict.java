package vn.mocson.questionbank;

/** What the committee says of a question in a set. */
public enum Verdict {
    PENDING,
    APPROVED,
    REJECTED
}
