package vn.mocson.scoring;

import vn.mocson.contest.ContestId;

/** A key counts otherwise from now on. */
record KeyRulingApplied(ContestId contest) {}
