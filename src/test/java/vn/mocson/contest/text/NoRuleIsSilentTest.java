package vn.mocson.contest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.mocson.contest.Changes;
import vn.mocson.contest.Changes.Change;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.contest.Rules.Counted;
import vn.mocson.contest.SampleContest;
import vn.mocson.contest.SomeRules;
import vn.mocson.questionbank.Difficulty;

/**
 * Whatever is changed in a rules object, in one place and however little, the thể lệ reads differently; so does
 * what an entrant is told in short where it speaks of that. The other half, that the words say what the
 * application does, is held where the application does it.
 */
class NoRuleIsSilentTest {

    private static final List<Prize> PRIZES = List.of(
            new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 3_000_000),
            new Prize(PrizeScope.COLLECTIVE, "Giải Nhất", 1, 5_000_000));

    /** Rules of the whole contest, which no round can have for itself. */
    private static final Set<String> OF_THE_CONTEST =
            Set.of("total", "prizes.of", "prizes.maxPerPerson", "prizes.maxPerHousehold");

    private static ContestDefinition contest(Rules general, Rules ofTheSecondRound) {
        List<RoundDefinition> rounds = new ArrayList<>();
        Instant opens = SampleContest.MONDAY;
        for (int i = 0; i < 3; i++) {
            rounds.add(SampleContest.round(
                    i,
                    "Kỳ " + (i + 1),
                    null,
                    opens,
                    opens.plus(Duration.ofDays(6)),
                    i == 1 ? ofTheSecondRound : general));
            opens = opens.plus(Duration.ofDays(7));
        }
        return SampleContest.contest("thu", "Cuộc thi thử", "Đảng ủy Khối", general, rounds, PRIZES);
    }

    private static String text(Rules general, Rules ofTheSecondRound) {
        return RulesText.of(contest(general, ofTheSecondRound)).markdown();
    }

    /** Whether the application does anything differently under the changed rules. */
    private static boolean matters(Rules rules, Change change) {
        return switch (change.path()) {
            case "attempts.per" -> rules.attempts().max() != null;
            case "scoring.pointsPerQuestion", "scoring.pointsByDifficulty" ->
                Arrays.stream(Difficulty.values())
                        .anyMatch(difficulty -> rules.scoring()
                                        .pointsOf(difficulty)
                                        .compareTo(change.rules().scoring().pointsOf(difficulty))
                                != 0);
            // the order of its lines changes nothing that is drawn
            case "paper.blueprint" ->
                !Set.copyOf(rules.paper().blueprint())
                        .equals(Set.copyOf(change.rules().paper().blueprint()));
            case "prediction.trueValue" -> rules.actual() == null;
            case "actual" -> rules.prediction() != null;
            case "collective.weights" -> rules.collective().rankBy().contains(CollectiveKey.WEIGHTED);
            case "prizes.maxPerPerson" -> rules.prizes().of() == Rules.PrizeOf.ROUND;
            default ->
                !change.path().matches("collective\\.leagues\\[\\d+]\\.headcount.*")
                        || ofHeadcounts(rules, change.path());
        };
    }

    /** A league of named units has no band of headcounts. */
    private static boolean ofHeadcounts(Rules rules, String path) {
        int league = Integer.parseInt(path.replaceAll("\\D", ""));
        return rules.collective().leagues().get(league).units().isEmpty();
    }

    @Provide
    Arbitrary<Rules> rules() {
        return SomeRules.any();
    }

    @Property(tries = 150)
    void a_rule_that_changes_for_the_contest_changes_the_text(@ForAll("rules") Rules rules) {
        String before = text(rules, rules);

        for (Change change : Changes.of(rules)) {
            if (matters(rules, change)) {
                assertThat(text(change.rules(), change.rules()))
                        .as(change.path())
                        .isNotEqualTo(before);
            }
        }
    }

    @Property(tries = 60)
    void a_rule_that_changes_for_one_round_is_said_of_that_round(@ForAll("rules") Rules rules) {
        String before = text(rules, rules);

        for (Change change : Changes.of(rules)) {
            if (matters(rules, change) && OF_THE_CONTEST.stream().noneMatch(change.path()::startsWith)) {
                String after = text(rules, change.rules());
                assertThat(after).as(change.path()).isNotEqualTo(before).contains("Kỳ 2: ");
            }
        }
    }

    /** What an entrant is not told in short: who enters, how it is drawn, what becomes of guesses, units and prizes. */
    private static boolean inShort(Rules rules, Change change) {
        String path = change.path();
        return matters(rules, change)
                && !path.startsWith("eligibility")
                && !path.startsWith("paper.shuffle")
                && !path.startsWith("paper.blueprint")
                && !path.startsWith("collective")
                && !path.startsWith("total")
                && !path.startsWith("prizes")
                && !path.startsWith("leaderboard")
                && !Set.of("scoring.multipleAnswer", "prediction.trueValue", "actual")
                        .contains(path);
    }

    @Property(tries = 150)
    void what_an_entrant_is_told_in_short_changes_with_the_rule(@ForAll("rules") Rules rules) {
        List<String> before = RulesText.summary(contest(rules, rules).rounds().getFirst());

        assertThat(before).hasSizeBetween(4, 8);
        for (Change change : Changes.of(rules)) {
            if (inShort(rules, change)) {
                assertThat(RulesText.summary(
                                contest(change.rules(), change.rules()).rounds().getFirst()))
                        .as(change.path())
                        .isNotEqualTo(before);
            }
        }
    }

    /** The walk through the record is complete, or the properties above would prove little. */
    @Test
    void every_part_of_the_rules_is_changed_once_at_least() {
        Rules rules = new Rules(
                new Rules.Eligibility(18, null, Rules.Roster.OPEN, List.of("A")),
                new Rules.Attempts(3, Rules.Per.ROUND, 0),
                new Rules.Paper(20, 15, true, true, List.of(new Rules.BlueprintLine("A", Difficulty.EASY, 20))),
                new Rules.Scoring(
                        java.math.BigDecimal.ONE,
                        java.util.Map.of(),
                        Rules.MultipleAnswer.ALL_OR_NOTHING,
                        java.math.BigDecimal.ZERO,
                        java.math.BigDecimal.ZERO),
                new Rules.Prediction(
                        Rules.PredictionOf.PEOPLE, Rules.PredictionLock.PER_ATTEMPT, Rules.TrueValue.RECOMPUTED),
                Counted.BEST,
                new Rules.Gate.None(),
                List.of(Rules.RankKey.POINTS),
                null,
                new Rules.Results(Rules.Moment.NEVER, Rules.Moment.NEVER),
                new Rules.Board.Frozen(10),
                new Rules.Collective(
                        List.of(CollectiveKey.RATE),
                        java.util.Map.of(),
                        0,
                        0,
                        List.of(new Rules.League("I", List.of(), 1, 2))),
                new Rules.Total(Rules.TotalBy.POINTS, 2, List.of()),
                new Rules.PrizeRules(Rules.PrizeOf.ROUND, Rules.PrizeBorder.CUT, null));

        Set<String> changed = Changes.of(rules).stream()
                .map(change -> change.path().replaceAll("\\[\\d+]", ""))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());

        assertThat(changed)
                .containsExactlyInAnyOrder(
                        "eligibility.minimumAge",
                        "eligibility.maximumAge",
                        "eligibility.roster",
                        "eligibility.units",
                        "attempts.max",
                        "attempts.per",
                        "attempts.cooldownMinutes",
                        "paper.questions",
                        "paper.durationMinutes",
                        "paper.shuffleQuestions",
                        "paper.shuffleOptions",
                        "paper.blueprint",
                        "paper.blueprint.topic",
                        "paper.blueprint.difficulty",
                        "paper.blueprint.count",
                        "scoring.pointsPerQuestion",
                        "scoring.pointsByDifficulty",
                        "scoring.multipleAnswer",
                        "scoring.wrong",
                        "scoring.unanswered",
                        "prediction",
                        "prediction.of",
                        "prediction.lock",
                        "prediction.trueValue",
                        "counted",
                        "gate",
                        "rankBy",
                        "actual",
                        "results.showScore",
                        "results.showKey",
                        "leaderboard",
                        "leaderboard.lastMinutes",
                        "collective.rankBy",
                        "collective.weights",
                        "collective.minimumEntrants",
                        "collective.minimumHeadcount",
                        "collective.leagues",
                        "collective.leagues.name",
                        "collective.leagues.units",
                        "collective.leagues.headcountFrom",
                        "collective.leagues.headcountTo",
                        "total",
                        "total.by",
                        "total.best",
                        "total.thenBy",
                        "prizes.of",
                        "prizes.border",
                        "prizes.maxPerPerson",
                        "prizes.maxPerHousehold");
    }
}
