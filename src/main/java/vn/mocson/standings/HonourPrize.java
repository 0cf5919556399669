package vn.mocson.standings;

import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/**
 * An individual prize as it is given, for rankings that count prizes: what a ranking alone tells knows no refusal and no
 * vote.
 *
 * @param round whose prize it is; null for one of a phase or of the contest
 * @param prizeOrder position among the individual prizes that are given there, 0 for the highest
 */
public record HonourPrize(@Nullable RoundId round, ParticipantId person, UnitId unit, int prizeOrder) {}
