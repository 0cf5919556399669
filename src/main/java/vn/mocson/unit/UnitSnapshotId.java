package vn.mocson.unit;

/** A tree as it once was. */
public record UnitSnapshotId(long value) {}
