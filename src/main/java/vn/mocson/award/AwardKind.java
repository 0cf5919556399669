package vn.mocson.award;

public enum AwardKind {
    INDIVIDUAL,
    COLLECTIVE,
    /** Oldest, youngest, spreader, the unit of a league. */
    SPECIAL
}
