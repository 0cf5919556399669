package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RankingRules;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.exam.AttemptClosed;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.Standings.View;
import vn.mocson.standings.ranking.Candidate;
import vn.mocson.standings.ranking.Ranking;
import vn.mocson.unit.UnitId;

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
        choose(round, event.participant(), event.unit());
    }

    /** Chooses a person's counted attempt anew: for the jury, and for what the public may see behind a freeze. */
    void choose(RoundDefinition round, ParticipantId person, UnitId unit) {
        List<Candidate> ofPerson = standings.counting(round.id(), person);
        Ranking ranking = new Ranking(round.rules().ranking(), round.rules().actual());
        Optional<Ranking.Counted> full = ranking.counted(ofPerson);
        if (freezesAt(round).isEmpty()) {
            put(round, person, unit, full, List.of(View.FULL, View.PUBLIC));
        } else {
            put(round, person, unit, full, List.of(View.FULL));
            putPublic(round, person, unit, ofPerson);
        }
    }

    /** What the public sees of a person is chosen among what was handed in before the freeze. */
    void choosePublic(RoundDefinition round, ParticipantId person, UnitId unit) {
        putPublic(round, person, unit, standings.counting(round.id(), person));
    }

    private void putPublic(RoundDefinition round, ParticipantId person, UnitId unit, List<Candidate> ofPerson) {
        List<Candidate> before = ofPerson.stream()
                .filter(attempt -> !frozen(round, attempt.submittedAt()))
                .toList();
        put(
                round,
                person,
                unit,
                new Ranking(round.rules().ranking(), round.rules().actual()).counted(before),
                List.of(View.PUBLIC));
    }

    private void put(
            RoundDefinition round,
            ParticipantId person,
            UnitId unit,
            Optional<Ranking.Counted> counted,
            List<View> views) {
        counted.ifPresentOrElse(
                chosen -> standings.put(round.id(), unit, chosen, views),
                () -> views.forEach(view -> standings.takeOut(round.id(), person, view)));
    }

    /** Ranks a round that has no final ranking as a whole, because what counts in it was changed. */
    void rankAnew(RoundDefinition round) {
        Ranking ranking = new Ranking(round.rules().ranking(), round.rules().actual());
        List<Candidate> attempts = standings.counting(round.id());
        standings.replaceAll(round.id(), ranking.standings(attempts), false);
        if (freezesAt(round).isPresent()) {
            standings.clearPublic(round.id());
            attempts.removeIf(attempt -> frozen(round, attempt.submittedAt()));
            for (Ranking.Place place : ranking.standings(attempts)) {
                standings.put(
                        round.id(),
                        new UnitId(Long.parseLong(place.attempt().unit())),
                        new Ranking.Counted(place.attempt(), place.prediction(), place.gap(), place.key()),
                        List.of(View.PUBLIC));
            }
        }
    }

    /** Computes the final standings of a round once all its attempts are closed. */
    @Transactional
    boolean finish(RoundDefinition round) {
        Instant now = clock.instant();
        if (standings.closingRecorded(round.id())
                || standings.openAttempts(round.id()) > 0
                || !standings.recordClosing(round.id(), now)) {
            return false;
        }
        // from here on whoever corrects something in this round waits for its final ranking and then corrects that
        if (!standings.over(round.id(), now) || standings.openAttempts(round.id()) > 0) {
            standings.forgetClosing(round.id());
            return false;
        }
        RankingRules rules = round.rules().ranking();
        List<Candidate> attempts = standings.counting(round.id());
        BigDecimal counted = Ranking.actual(rules, attempts);
        standings.recordActual(round.id(), counted);
        BigDecimal actual = trueValues.settle(round, counted);
        write(round, attempts, actual);
        return true;
    }

    /** Writes the final ranking of a round whose closing is recorded. */
    void write(RoundDefinition round, List<Candidate> attempts, @Nullable BigDecimal actual) {
        List<Ranking.Place> places = new Ranking(round.rules().ranking(), actual).standings(attempts);
        attempts.clear(); // half a million of them need not be kept beside their places
        standings.replaceAll(round.id(), places, freezesAt(round).isPresent());
        standings.recordPlaces(round.id(), places.size(), clock.instant());
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
