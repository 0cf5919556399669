package vn.mocson.unit;

/** A tree in a list. @param units how many are in use */
public record UnitTreeSummary(UnitTreeId id, String code, String name, int units, long headcount) {}
