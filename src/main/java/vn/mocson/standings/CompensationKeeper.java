package vn.mocson.standings;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundTimesChanged;
import vn.mocson.contest.Rules;
import vn.mocson.exam.TimesCompensated;

/** Keeps standings in step with time that was given back after attempts were finished. */
@Component
class CompensationKeeper {

    private final Standings standings;
    private final StandingsKeeper keeper;
    private final ContestService contests;
    private final BoardFeed feed;
    private final Clock clock;

    CompensationKeeper(
            Standings standings, StandingsKeeper keeper, ContestService contests, BoardFeed feed, Clock clock) {
        this.keeper = keeper;
        this.standings = standings;
        this.contests = contests;
        this.feed = feed;
        this.clock = clock;
    }

    /** Working times became shorter: a live board is put in order anew, a final ranking is computed again. */
    @EventListener
    void compensated(TimesCompensated event) {
        RoundDefinition round = contests.round(event.round());
        if (!clock.instant().isBefore(round.closesAt())) {
            standings.forgetClosing(event.round()); // waits where it is being computed
        } else if (round.rules().rankBy().contains(Rules.RankKey.DURATION)) {
            keeper.rankAnew(round);
        }
    }

    /** A round that goes on has no final ranking. */
    @EventListener
    void timesChanged(RoundTimesChanged event) {
        if (clock.instant().isBefore(event.newCloses())) {
            standings.forgetClosing(event.round());
            RoundDefinition known = contests.round(event.round());
            RoundDefinition moved =
                    known.at(known.opensAt(), event.newCloses(), known.pausedAt(), known.timesRevision());
            if (StandingsKeeper.freezesAt(moved).isPresent()) {
                keeper.rankAnew(moved); // the freeze moved with the close, and with it what the public may see
            }
        }
    }

    @TransactionalEventListener
    void committed(TimesCompensated event) {
        feed.touched(event.contest());
    }
}
