package vn.mocson.contest;

import java.time.Instant;

/** The close of a round was moved; told inside the transaction that does it. */
public record RoundTimesChanged(RoundId round, Instant oldCloses, Instant newCloses) {}
