package vn.mocson.participant;

import vn.mocson.contest.ContestId;
import vn.mocson.unit.UnitId;

/** A registration said the wrong unit and now says the right one; told inside the transaction that mended it. */
public record ProfileCorrected(ContestId contest, ParticipantId participant, UnitId before, UnitId after) {}
