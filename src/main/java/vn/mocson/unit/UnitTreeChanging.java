package vn.mocson.unit;

/** A tree is about to change, in this transaction: whoever needs it as it was keeps it now. */
public record UnitTreeChanging(UnitTreeId tree) {}
