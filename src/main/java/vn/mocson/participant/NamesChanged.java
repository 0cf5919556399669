package vn.mocson.participant;

import vn.mocson.contest.ContestId;

/** Who may be named in public is different now: whatever shows names of this contest must be read anew. */
public record NamesChanged(ContestId contest) {}
