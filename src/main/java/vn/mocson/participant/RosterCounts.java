package vn.mocson.participant;

/** How far a list of members has registered. */
public record RosterCounts(int members, int registered, int toLookAt) {}
