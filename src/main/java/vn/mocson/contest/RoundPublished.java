package vn.mocson.contest;

/** The results of a round became public. */
public record RoundPublished(RoundId round) {}
