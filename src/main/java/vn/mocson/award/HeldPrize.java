package vn.mocson.award;

import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.HonourPrize;
import vn.mocson.unit.UnitId;

/**
 * An individual prize as somebody holds it by another result of the contest.
 *
 * @param scope the result that gives it
 * @param prizeOrder position among the individual prizes of that result, 0 for the highest
 */
record HeldPrize(AwardScope scope, ParticipantId person, UnitId unit, int prizeOrder) {

    HonourPrize forRanking() {
        return new HonourPrize(scope.round(), person, unit, prizeOrder);
    }
}
