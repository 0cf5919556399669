package vn.mocson.integrity;

/** What is looked for. Each has a reason to look, and an innocent explanation that is told beside it. */
public enum FindingKind {
    /** Several registrations with the same name and date of birth. */
    SAME_PERSON,
    /** Faster than the questions can be read, and nearly everything right. */
    TOO_FAST,
    /** Registrations one after the other whose predictions climb like a ladder, or one person's different predictions. */
    GUESS_LADDER,
    /** Two people of a unit with the same wrong answers, more than chance makes. */
    SAME_ERRORS,
    /** Three or more people whose attempts of a round were begun in one browser. */
    SAME_DEVICE
}
