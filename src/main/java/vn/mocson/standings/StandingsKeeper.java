package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RankingRules;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.exam.AttemptClosed;
import vn.mocson.standings.ranking.Candidate;
import vn.mocson.standings.ranking.Ranking;

/** Keeps standings in step with the attempts, inside the transaction that closes them; final ones at the round's close. */
@Component
class StandingsKeeper {

    private final Standings standings;
    private final TrueValues trueValues;
    private final ContestService contests;
    private final Clock clock;

    StandingsKeeper(Standings standings, TrueValues trueValues, ContestService contests, Clock clock) {
        this.standings = standings;
        this.trueValues = trueValues;
        this.contests = contests;
        this.clock = clock;
    }

    /** Chooses the person's counted attempt anew. Predictions stay out until the true value is known. */
    @EventListener
    void closed(AttemptClosed event) {
        RoundDefinition round = contests.round(event.round());
        if (!clock.instant().isBefore(round.closesAt())) {
            standings.forgetClosing(round.id()); // a final ranking without this attempt would be wrong: compute it anew
        }
        List<Candidate> ofPerson = standings.counting(event.round(), event.participant());
        new Ranking(round.rules().ranking(), round.rules().actual())
                .counted(ofPerson)
                .ifPresentOrElse(
                        counted -> standings.put(
                                event.round(),
                                event.unit(),
                                counted,
                                !frozen(round, counted.attempt().submittedAt())),
                        () -> standings.remove(event.round(), event.participant()));
    }

    /** Computes the final standings of a round once all its attempts are closed. */
    @Transactional
    boolean finish(RoundDefinition round) {
        Instant now = clock.instant();
        if (standings.closingRecorded(round.id()) || standings.openAttempts(round.id()) > 0) {
            return false;
        }
        RankingRules rules = round.rules().ranking();
        List<Candidate> attempts = standings.counting(round.id(), null);
        BigDecimal counted = Ranking.actual(rules, attempts);
        if (!standings.recordClosing(round.id(), now, counted)) {
            return false;
        }
        BigDecimal actual = trueValues.settle(round, counted);
        boolean frozenUntilPublication = freezesAt(round).isPresent();
        standings.replaceAll(round.id(), new Ranking(rules, actual).standings(attempts), !frozenUntilPublication);
        return true;
    }

    boolean finished(RoundDefinition round) {
        return standings.closingRecorded(round.id());
    }

    /** A board is frozen by the moment of submission, so that a late closing of an early attempt still shows. */
    static boolean frozen(RoundDefinition round, Instant submittedAt) {
        return freezesAt(round).filter(at -> !submittedAt.isBefore(at)).isPresent();
    }

    /** From when on the public figures stand still until publication; nothing where the rules freeze none. */
    static Optional<Instant> freezesAt(RoundDefinition round) {
        return round.rules().leaderboard() instanceof Rules.Board.Frozen(int lastMinutes)
                ? Optional.of(round.closesAt().minus(Duration.ofMinutes(lastMinutes)))
                : Optional.empty();
    }
}
