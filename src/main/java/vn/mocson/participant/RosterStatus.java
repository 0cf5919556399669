package vn.mocson.participant;

/** What an import will do with a line. */
public enum RosterStatus {
    /** Comes onto the list. */
    NEW,
    /** Stands on the list and is changed. */
    CHANGED,
    /** Has registered under another unit, and goes to this one. */
    MOVED,
    /** Stands on the list as it is. */
    KNOWN,
    /** The same person as in a line before. */
    DUPLICATE,
    /** Which unit is meant has to be chosen. */
    UNIT_UNKNOWN,
    /** What stands for the date of birth is none. */
    DATE_UNREADABLE,
    /** What stands for the name is none. */
    NAME_UNREADABLE;

    /** Whether it comes onto the list, or is there. */
    public boolean isTaken() {
        return this == NEW || this == CHANGED || this == MOVED || this == KNOWN;
    }
}
