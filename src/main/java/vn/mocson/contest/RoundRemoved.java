package vn.mocson.contest;

/** A round that had not opened is about to be removed; told inside the transaction, before it is gone. */
public record RoundRemoved(RoundId round) {}
