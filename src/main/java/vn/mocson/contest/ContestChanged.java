package vn.mocson.contest;

/** Something that everybody reads of a contest was changed. */
public record ContestChanged(ContestId contest) {}
