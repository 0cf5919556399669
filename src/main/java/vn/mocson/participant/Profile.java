package vn.mocson.participant;

import java.time.Duration;
import vn.mocson.contest.ContestId;
import vn.mocson.unit.UnitId;

/** What the exam needs to know of a person. */
public record Profile(ParticipantId id, ContestId contest, String displayName, UnitId unit, Duration extraTime) {}
