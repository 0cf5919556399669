package vn.mocson.contest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.Rules.BlueprintLine;
import vn.mocson.contest.Rules.Board;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.contest.Rules.Gate;
import vn.mocson.contest.Rules.League;
import vn.mocson.contest.Rules.RankKey;
import vn.mocson.contest.Rules.TotalKey;
import vn.mocson.questionbank.Difficulty;

/** Rules of every kind, for properties. */
public final class SomeRules {

    private SomeRules() {}

    public static Arbitrary<Rules> any() {
        return Combinators.combine(entering(), attempts(), paper(), scoring(), ranking(), shown(), units(), honours())
                .as((entering, attempts, paper, scoring, ranking, shown, collective, honours) -> new Rules(
                        entering,
                        attempts,
                        paper,
                        scoring,
                        ranking.prediction(),
                        ranking.counted(),
                        ranking.gate(),
                        ranking.rankBy(),
                        ranking.actual(),
                        shown.results(),
                        shown.board(),
                        collective,
                        honours.total(),
                        honours.prizes()));
    }

    private record Shown(Rules.Results results, Board board) {}

    private record Honours(Rules.@Nullable Total total, Rules.PrizeRules prizes) {}

    private static Arbitrary<Rules.Eligibility> entering() {
        return Combinators.combine(
                        Arbitraries.of(0, 12, 18),
                        Arbitraries.of(35, 60).injectNull(0.5),
                        Arbitraries.of(Rules.Roster.class),
                        Arbitraries.of(List.<String>of(), List.of("A"), List.of("A", "B")))
                .as((least, most, roster, units) -> new Rules.Eligibility(least, most, roster, units));
    }

    private static Arbitrary<Rules.Attempts> attempts() {
        return Combinators.combine(
                        Arbitraries.of(1, 2, 7).injectNull(0.2),
                        Arbitraries.of(Rules.Per.class),
                        Arbitraries.of(0, 1, 60))
                .as((max, per, pause) -> new Rules.Attempts(max, per, pause));
    }

    private static Arbitrary<Rules.Paper> paper() {
        Arbitrary<List<BlueprintLine>> blueprint = Arbitraries.of(
                List.of(),
                List.of(new BlueprintLine("Lịch sử", Difficulty.EASY, 3), new BlueprintLine(null, null, 7)),
                List.of(
                        new BlueprintLine("Lịch sử", Difficulty.HARD, 4),
                        new BlueprintLine("Lịch sử", null, 2),
                        new BlueprintLine("Địa lý", Difficulty.MEDIUM, 4)));
        return Combinators.combine(
                        blueprint,
                        Arbitraries.of(1, 5, 20),
                        Arbitraries.of(10, 15, 45).injectNull(0.2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((lines, questions, minutes, shuffled, options) ->
                        new Rules.Paper(lines.isEmpty() ? questions : 10, minutes, shuffled, options, lines));
    }

    private static Arbitrary<Rules.Scoring> scoring() {
        return Combinators.combine(
                        Arbitraries.of("1", "5", "2.5").map(BigDecimal::new),
                        Arbitraries.of(
                                Map.<Difficulty, BigDecimal>of(),
                                Map.of(Difficulty.HARD, new BigDecimal("7")),
                                Map.of(
                                        Difficulty.EASY, new BigDecimal("0.5"),
                                        Difficulty.MEDIUM, new BigDecimal("3"),
                                        Difficulty.HARD, new BigDecimal("7"))),
                        Arbitraries.of(Rules.MultipleAnswer.class),
                        Arbitraries.of("0", "-0.25", "-1", "0.1").map(BigDecimal::new),
                        Arbitraries.of("0", "-0.5", "0.2").map(BigDecimal::new))
                .as((points, byDifficulty, multiple, wrong, unanswered) ->
                        new Rules.Scoring(points, byDifficulty, multiple, wrong, unanswered));
    }

    /** What a ranking needs, of papers with three questions. */
    public static Arbitrary<RankingRules> ranking() {
        Arbitrary<Rules.Prediction> prediction = Combinators.combine(
                        Arbitraries.of(Rules.PredictionOf.class),
                        Arbitraries.of(Rules.PredictionLock.class),
                        Arbitraries.of(Rules.TrueValue.class))
                .as(Rules.Prediction::new);
        Arbitrary<Gate> gate =
                Arbitraries.of(new Gate.None(), new Gate.AllCorrect(), new Gate.MinimumPoints(new BigDecimal("2.5")));
        return Combinators.combine(
                        prediction.injectNull(0.3),
                        Arbitraries.of(Rules.Counted.class),
                        gate,
                        Arbitraries.shuffle(RankKey.values()),
                        Arbitraries.integers().between(1, RankKey.values().length),
                        Arbitraries.of("2", "33.33333").map(BigDecimal::new).injectNull(0.7))
                .as((guess, counted, some, keys, length, actual) -> new RankingRules(
                        3,
                        guess,
                        counted,
                        some,
                        keys.stream()
                                .filter(key -> guess != null || key != RankKey.PREDICTION_GAP)
                                .limit(guess == null ? Math.min(length, 5) : length)
                                .toList(),
                        guess == null ? null : actual));
    }

    private static Arbitrary<Shown> shown() {
        return Combinators.combine(
                        Arbitraries.of(Rules.Moment.class),
                        Arbitraries.of(Rules.Moment.class),
                        Arbitraries.of(new Board.Live(), new Board.HiddenUntilPublication(), new Board.Frozen(60)))
                .as((score, key, board) -> new Shown(new Rules.Results(score, key), board));
    }

    private static Arbitrary<Rules.Collective> units() {
        Arbitrary<List<League>> leagues = Arbitraries.of(
                List.of(),
                List.of(
                        new League("Khối I", List.of("A"), null, null),
                        new League("Khối II", List.of("B"), null, null)),
                List.of(new League("Khối lớn", List.of(), 100, null), new League("Khối nhỏ", List.of(), null, 99)),
                List.of(new League("Khối vừa", List.of(), 10, 50)));
        return Combinators.combine(
                        Arbitraries.shuffle(CollectiveKey.values()),
                        Arbitraries.integers().between(1, CollectiveKey.values().length),
                        Arbitraries.of(
                                Map.of(CollectiveKey.ENTRANTS, BigDecimal.ONE),
                                Map.of(
                                        CollectiveKey.RATE,
                                        new BigDecimal("2.5"),
                                        CollectiveKey.WINNERS,
                                        BigDecimal.TEN)),
                        Arbitraries.of(0, 5),
                        Arbitraries.of(0, 20),
                        leagues)
                .as((keys, length, weights, entrants, headcount, apart) ->
                        new Rules.Collective(keys.subList(0, length), weights, entrants, headcount, apart));
    }

    private static Arbitrary<Honours> honours() {
        Arbitrary<Rules.Total> total = Combinators.combine(
                        Arbitraries.of(Rules.TotalBy.class),
                        Arbitraries.of(2, 3).injectNull(0.5),
                        Arbitraries.shuffle(TotalKey.values()),
                        Arbitraries.integers().between(0, TotalKey.values().length))
                .as((by, best, keys, length) -> new Rules.Total(by, best, keys.subList(0, length)));
        Arbitrary<Rules.PrizeRules> prizes = Combinators.combine(
                        Arbitraries.of(Rules.PrizeOf.class),
                        Arbitraries.of(Rules.PrizeBorder.class),
                        Arbitraries.of(1, 2).injectNull(0.5))
                .as(Rules.PrizeRules::new);
        return Combinators.combine(total.injectNull(0.4), prizes).as(Honours::new);
    }
}
