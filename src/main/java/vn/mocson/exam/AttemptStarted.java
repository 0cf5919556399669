package vn.mocson.exam;

import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;

/** Somebody began to sit. */
public record AttemptStarted(AttemptId attempt, ContestId contest, RoundId round) {}
