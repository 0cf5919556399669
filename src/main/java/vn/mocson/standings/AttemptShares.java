package vn.mocson.standings;

import java.math.BigDecimal;
import java.util.List;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.standings.AttemptShare.Share;
import vn.mocson.standings.Standings.AttemptLine;

/** Says of each attempt of a person whether it counts, and why not. */
final class AttemptShares {

    private AttemptShares() {}

    static List<AttemptShare> of(RoundDefinition round, List<AttemptLine> attempts, String counted) {
        return attempts.stream()
                .map(attempt -> new AttemptShare(
                        attempt.number(),
                        attempt.state(),
                        attempt.startedAt(),
                        attempt.submittedAt(),
                        attempt.correct(),
                        attempt.points(),
                        attempt.prediction(),
                        share(round, attempt, counted)))
                .toList();
    }

    private static Share share(RoundDefinition round, AttemptLine attempt, String counted) {
        return switch (attempt.state()) {
            case OPEN -> Share.OPEN;
            case VOID -> Share.VOID;
            case SUBMITTED, EXPIRED ->
                attempt.id().equals(counted)
                        ? Share.COUNTS
                        : passes(round, attempt) ? otherwise(round.rules().counted()) : belowGate(round, counted);
        };
    }

    /** Where the first or the last counts, the gate looks at that one alone. */
    private static Share belowGate(RoundDefinition round, String counted) {
        return round.rules().counted() == Rules.Counted.BEST || counted.isEmpty()
                ? Share.BELOW_GATE
                : otherwise(round.rules().counted());
    }

    private static Share otherwise(Rules.Counted counted) {
        return switch (counted) {
            case BEST -> Share.NOT_BEST;
            case FIRST, ONLY -> Share.NOT_FIRST;
            case LAST -> Share.NOT_LAST;
        };
    }

    private static boolean passes(RoundDefinition round, AttemptLine attempt) {
        Integer correct = attempt.correct();
        BigDecimal points = attempt.points();
        return switch (round.rules().gate()) {
            case Rules.Gate.None() -> true;
            case Rules.Gate.AllCorrect() ->
                correct != null && correct == round.rules().paper().questions();
            case Rules.Gate.MinimumPoints(BigDecimal least) -> points != null && points.compareTo(least) >= 0;
        };
    }
}
