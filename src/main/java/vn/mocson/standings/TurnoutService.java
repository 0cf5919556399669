package vn.mocson.standings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.unit.UnitId;

/**
 * Who has not taken part yet. Where a contest has a list of members, it is about them and their units on the list; else
 * about those who registered, and the units' headcounts.
 */
@Service
public class TurnoutService {

    private final Turnouts turnouts;

    TurnoutService(Turnouts turnouts) {
        this.turnouts = turnouts;
    }

    /** @param round null for the whole contest */
    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public Turnout turnout(ContestId contest, @Nullable RoundId round) {
        Turnout all = turnouts.turnout(contest, round);
        return new Turnout(
                all.byRoster(),
                all.units().stream().filter(unit -> unit.expected() > 0).toList());
    }

    /**
     * Those who have not taken part.
     *
     * @param round null for the whole contest
     * @param unit with everything below it; null for all
     */
    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public List<AbsentPerson> absent(
            ContestId contest,
            @Nullable RoundId round,
            @Nullable UnitId unit,
            AbsentOrder order,
            int offset,
            int limit) {
        return turnouts.absent(contest, round, unit, order, offset, limit);
    }

    /** How many {@link #absent} has in all. */
    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public int absent(ContestId contest, @Nullable RoundId round, @Nullable UnitId unit) {
        return turnouts.absent(contest, round, unit);
    }
}
