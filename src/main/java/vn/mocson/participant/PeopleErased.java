package vn.mocson.participant;

import vn.mocson.contest.ContestId;

/** Nobody of a whole contest can be told by name any more; told inside the last transaction of that. */
public record PeopleErased(ContestId contest) {}
