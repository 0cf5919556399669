package vn.mocson.standings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.contest.RunState;
import vn.mocson.standings.Standings.View;

/** What a board may show to the public at this moment. It is decided here and nowhere else. */
@Component
class BoardRules {

    private final Standings standings;
    private final Clock clock;

    BoardRules(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /** @throws BoardHidden where the rules do not show it yet */
    BoardState state(RoundDefinition round) {
        Instant now = clock.instant();
        boolean published = published(round);
        return switch (round.rules().leaderboard()) {
            case Rules.Board.HiddenUntilPublication() when !published -> throw new BoardHidden();
            case Rules.Board.HiddenUntilPublication() -> BoardState.FINAL;
            case Rules.Board.Frozen(int lastMinutes)
            when !published ->
                now.isBefore(round.closesAt().minus(Duration.ofMinutes(lastMinutes)))
                        ? BoardState.LIVE
                        : BoardState.FROZEN;
            case Rules.Board.Frozen(int ignored) -> BoardState.FINAL;
            case Rules.Board.Live() ->
                published || standings.closingRecorded(round.id()) ? BoardState.FINAL : BoardState.LIVE;
        };
    }

    static View view(BoardState state) {
        return state == BoardState.FROZEN ? View.PUBLIC : View.FULL;
    }

    boolean closed(RoundDefinition round) {
        return !clock.instant().isBefore(round.closesAt()) && standings.closingRecorded(round.id());
    }

    List<RoundDefinition> closedRounds(ContestDefinition contest) {
        return contest.rounds().stream().filter(this::closed).toList();
    }

    /**
     * Whether a board over several rounds gives away nothing that the board of one of them does not show.
     *
     * @throws BoardHidden where one of them is hidden, or frozen and not yet published
     */
    void requireShown(List<RoundDefinition> rounds) {
        for (RoundDefinition round : rounds) {
            if (state(round) != BoardState.FINAL) {
                throw new BoardHidden();
            }
        }
    }

    boolean showsScores(RoundDefinition round) {
        return round.shows(round.rules().results().showScore(), clock.instant());
    }

    /**
     * Whether it may be told which attempts count. Of two attempts the better one counts, so this tells about scores: not
     * before the ranking is final, and then once it is published, or where scores and board are open to all anyway.
     */
    boolean showsCounted(RoundDefinition round) {
        return closed(round)
                && (published(round) || round.rules().leaderboard() instanceof Rules.Board.Live && showsScores(round));
    }

    boolean published(RoundDefinition round) {
        return round.stateAt(clock.instant()) == RunState.PUBLISHED;
    }

    /** How many had everything right: it tells scores, and it may be what people guess. */
    boolean showsAllCorrect(RoundDefinition round) {
        return showsScores(round)
                && !guessedNow(round, Rules.PredictionOf.PEOPLE_ALL_CORRECT)
                && !guessedNow(round, Rules.PredictionOf.PERCENT_ALL_CORRECT);
    }

    boolean showsEntries(RoundDefinition round) {
        return !guessedNow(round, Rules.PredictionOf.ENTRIES);
    }

    boolean showsPeople(RoundDefinition round) {
        return !guessedNow(round, Rules.PredictionOf.PEOPLE);
    }

    Optional<Instant> publicBefore(RoundDefinition round, View view) {
        return view == View.PUBLIC ? StandingsKeeper.freezesAt(round) : Optional.empty();
    }

    /** How many people a board has: it may be what people guess, all of them or those with everything right. */
    boolean showsTotal(RoundDefinition round) {
        return showsPeople(round)
                && (round.rules().gate() instanceof Rules.Gate.None
                        || !guessedNow(round, Rules.PredictionOf.PEOPLE_ALL_CORRECT)
                                && !guessedNow(round, Rules.PredictionOf.PERCENT_ALL_CORRECT));
    }

    /** People guess until the last of them has handed in, also where time was given back beyond the close. */
    private boolean guessedNow(RoundDefinition round, Rules.PredictionOf what) {
        Rules.Prediction prediction = round.rules().prediction();
        if (prediction == null || prediction.of() != what) {
            return false;
        }
        RunState state = round.stateAt(clock.instant());
        return state == RunState.UPCOMING
                || state == RunState.OPEN
                || !standings.closingRecorded(round.id()) && standings.openAttempts(round.id()) > 0;
    }
}
