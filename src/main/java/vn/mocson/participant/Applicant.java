package vn.mocson.participant;

import java.time.Instant;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.unit.UnitTree;

/**
 * Somebody who wants to enter, with everything the rules about that ask.
 *
 * @param units the contest's tree
 * @param excluded whether the telephone number is that of somebody who may not enter
 */
record Applicant(
        Registration registration,
        ContestDefinition contest,
        UnitTree units,
        Instant now,
        RosterMatch roster,
        boolean excluded) {

    @Override
    public String toString() {
        return "Applicant[…]";
    }
}
