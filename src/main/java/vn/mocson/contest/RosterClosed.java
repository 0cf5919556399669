package vn.mocson.contest;

/** From now on only who stands on its list may enter a contest that was open to all; told inside the transaction. */
public record RosterClosed(ContestId contest) {}
