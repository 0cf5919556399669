package vn.mocson.standings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.standings.Turnout.UnitTurnout;

/**
 * What a unit contact sees of a contest: their unit and what is below it.
 *
 * @param at as of when
 * @param round null for the whole contest
 * @param byRoster whether the list of members says who could take part; else the headcounts do
 * @param named whether who is missing is told by name: the contest is closed to all but the list
 * @param below every unit below, in the order of the tree, each with everything below it
 */
public record UnitDesk(
        ContestDefinition contest,
        @Nullable RoundDefinition round,
        Instant at,
        boolean byRoster,
        boolean named,
        UnitTurnout whole,
        List<UnitTurnout> below) {

    public UnitDesk {
        below = List.copyOf(below);
    }

    /** Those directly below. */
    public List<UnitTurnout> children() {
        return below.stream()
                .filter(each -> whole.unit().id().equals(each.unit().parent()))
                .toList();
    }
}
