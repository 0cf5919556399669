package vn.mocson.ceremony;

/** What a side screen shows. */
public enum StageSide {
    /** The names revealed so far in the current group. */
    LIST,
    /** The board of units. */
    UNITS,
    /** The title of the next group. */
    NEXT
}
