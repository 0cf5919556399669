package vn.mocson.unit;

/** A tree was changed. */
public record UnitTreeChanged(UnitTreeId tree) {}
