package vn.mocson.contest;

/** A group of people by occupation (thành phần) that a contest tells its entrants apart by. */
public record Occupation(OccupationId id, String name) {}
