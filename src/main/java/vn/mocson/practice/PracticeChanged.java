package vn.mocson.practice;

import vn.mocson.contest.ContestId;

/** Questions of a contest were released for practice, or withdrawn. */
record PracticeChanged(ContestId contest) {}
