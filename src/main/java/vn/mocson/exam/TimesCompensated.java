package vn.mocson.exam;

import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;

/** The working time of finished attempts in this round became shorter; told inside the transaction that does it. */
public record TimesCompensated(ContestId contest, RoundId round) {}
