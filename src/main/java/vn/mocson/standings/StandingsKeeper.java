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
import vn.mocson.standings.Standings.View;
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
        Ranking ranking = new Ranking(round.rules().ranking(), round.rules().actual());
        Optional<Ranking.Counted> full = ranking.counted(ofPerson);
        if (freezesAt(round).isEmpty()) {
            put(event, full, List.of(View.FULL, View.PUBLIC));
            return;
        }
        put(event, full, List.of(View.FULL));
        if (!frozen(round, event.submittedAt())) {
            // what the public sees is chosen among what was handed in before the freeze
            List<Candidate> before = ofPerson.stream()
                    .filter(attempt -> !frozen(round, attempt.submittedAt()))
                    .toList();
            put(event, ranking.counted(before), List.of(View.PUBLIC));
        }
    }

    private void put(AttemptClosed event, Optional<Ranking.Counted> counted, List<View> views) {
        counted.ifPresentOrElse(
                chosen -> standings.put(event.round(), event.unit(), chosen, views),
                () -> views.forEach(view -> standings.takeOut(event.round(), event.participant(), view)));
    }

    /** Computes the final standings of a round once all its attempts are closed. */
    @Transactional
    boolean finish(RoundDefinition round) {
        Instant now = clock.instant();
        if (standings.closingRecorded(round.id()) || standings.openAttempts(round.id()) > 0) {
            return false;
        }
        RankingRules rules = round.rules().ranking();
        List<Candidate> attempts = standings.counting(round.id());
        BigDecimal counted = Ranking.actual(rules, attempts);
        if (!standings.recordClosing(round.id(), now, counted)) {
            return false;
        }
        BigDecimal actual = trueValues.settle(round, counted);
        List<Ranking.Place> places = new Ranking(rules, actual).standings(attempts);
        attempts.clear(); // half a million of them need not be kept beside their places
        standings.replaceAll(round.id(), places, freezesAt(round).isPresent());
        standings.recordPeople(round.id(), places.size());
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
