package vn.mocson.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mocson.common.yaml.TreeProblem;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.contest.Rules.BlueprintLine;
import vn.mocson.contest.Rules.RankKey;
import vn.mocson.questionbank.Difficulty;

class RulesReaderTest {

    private static final Rules.Collective BY_DEFAULT = new Rules.Collective(
            List.of(Rules.CollectiveKey.ENTRANTS, Rules.CollectiveKey.MEAN_POINTS), Map.of(), 0, 0, List.of());
    private static final Rules.PrizeRules NO_PRIZE_RULES =
            new Rules.PrizeRules(Rules.PrizeOf.ROUND, Rules.PrizeBorder.SHARE, null);

    private static Rules read(String yaml) {
        return RulesReader.read(YamlTree.parse(yaml).root(), "rules");
    }

    private static String problemOf(String yaml) {
        try {
            read(yaml);
        } catch (TreeProblem problem) {
            return problem.path();
        }
        throw new AssertionError("accepted: " + yaml);
    }

    @Test
    void the_object_of_the_file_formats_is_read_field_by_field() {
        Rules rules = read("""
                eligibility:  {minimumAge: 14, roster: CLOSED}
                attempts:     {max: 7, per: CONTEST, cooldownMinutes: 60}
                paper:        {questions: 20, durationMinutes: 15, shuffleQuestions: false, shuffleOptions: false,
                               blueprint: [{topic: "Lịch sử", difficulty: easy, count: 7}, {topic: "Địa lý", count: 13}]}
                scoring:      {pointsPerQuestion: 2.5, multipleAnswer: PROPORTIONAL_WITH_PENALTY, wrong: -0.25, unanswered: 0.1}
                prediction:   {of: PERCENT_ALL_CORRECT, lock: FIRST_SUBMITTED}
                counted:      LAST
                gate:         {minimumPoints: 12.5}
                rankBy:       [CORRECT, PREDICTION_GAP, DURATION]
                actual:       87.65432
                results:      {showScore: AT_ROUND_CLOSE, showKey: NEVER}
                leaderboard:  {frozenLastMinutes: 90}
                """);

        assertThat(rules)
                .isEqualTo(new Rules(
                        new Rules.Eligibility(14, null, Rules.Roster.CLOSED, List.of()),
                        new Rules.Attempts(7, Rules.Per.CONTEST, 60),
                        new Rules.Paper(
                                20,
                                15,
                                false,
                                false,
                                List.of(
                                        new BlueprintLine("Lịch sử", Difficulty.EASY, 7),
                                        new BlueprintLine("Địa lý", null, 13))),
                        new Rules.Scoring(
                                new BigDecimal("2.5"),
                                Map.of(),
                                Rules.MultipleAnswer.PROPORTIONAL_WITH_PENALTY,
                                new BigDecimal("-0.25"),
                                new BigDecimal("0.1")),
                        new Rules.Prediction(
                                Rules.PredictionOf.PERCENT_ALL_CORRECT,
                                Rules.PredictionLock.FIRST_SUBMITTED,
                                Rules.TrueValue.RECOMPUTED),
                        Rules.Counted.LAST,
                        new Rules.Gate.MinimumPoints(new BigDecimal("12.5")),
                        List.of(RankKey.CORRECT, RankKey.PREDICTION_GAP, RankKey.DURATION),
                        new BigDecimal("87.65432"),
                        new Rules.Results(Rules.Moment.AT_ROUND_CLOSE, Rules.Moment.NEVER),
                        new Rules.Board.Frozen(90),
                        BY_DEFAULT,
                        null,
                        NO_PRIZE_RULES));
    }

    @Test
    void what_is_left_out_has_a_default() {
        assertThat(read("paper: {questions: 10}"))
                .isEqualTo(new Rules(
                        new Rules.Eligibility(0, null, Rules.Roster.OPEN, List.of()),
                        new Rules.Attempts(1, Rules.Per.ROUND, 0),
                        new Rules.Paper(10, null, true, true, List.of()),
                        new Rules.Scoring(
                                BigDecimal.ONE,
                                Map.of(),
                                Rules.MultipleAnswer.ALL_OR_NOTHING,
                                BigDecimal.ZERO,
                                BigDecimal.ZERO),
                        null,
                        Rules.Counted.BEST,
                        new Rules.Gate.None(),
                        List.of(RankKey.POINTS, RankKey.SUBMITTED_AT),
                        null,
                        new Rules.Results(Rules.Moment.AT_SUBMISSION, Rules.Moment.AT_PUBLICATION),
                        new Rules.Board.Live(),
                        BY_DEFAULT,
                        null,
                        NO_PRIZE_RULES));
    }

    @Test
    void with_a_prediction_people_are_ranked_by_it_behind_their_points() {
        assertThat(read("{paper: {questions: 10}, prediction: {of: PEOPLE}}").rankBy())
                .containsExactly(RankKey.POINTS, RankKey.PREDICTION_GAP, RankKey.SUBMITTED_AT);
    }

    @Test
    void no_maximum_means_without_end() {
        assertThat(read("{paper: {questions: 10}, attempts: {max: null}}")
                        .attempts()
                        .max())
                .isNull();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                          | rules.paper
            paper: 5                                                                    | rules.paper
            paper: {}                                                                   | rules.paper.questions
            paper: {questions: 0}                                                       | rules.paper.questions
            paper: {questions: 201}                                                     | rules.paper.questions
            paper: {questions: 2.5}                                                     | rules.paper.questions
            paper: {questions: "mười"}                                                  | rules.paper.questions
            paper: {questions: 5, durationMinutes: 0}                                   | rules.paper.durationMinutes
            paper: {questions: 5, shuffleOptions: 1}                                    | rules.paper.shuffleOptions
            paper: {questions: 5, blueprint: 3}                                         | rules.paper.blueprint
            paper: {questions: 5, blueprint: [{topic: A, count: 4}]}                    | rules.paper.blueprint
            paper: {questions: 5, blueprint: [{topic: A, count: 3}, {count: 3}]}        | rules.paper.blueprint
            paper: {questions: 5, blueprint: [{count: 2}, {topic: A}]}                  | rules.paper.blueprint[1].count
            paper: {questions: 5, blueprint: [{count: 5, difficulty: schwer}]}          | rules.paper.blueprint[0].difficulty
            {paper: {questions: 5}, eligibility: {minimumAge: -1}}                      | rules.eligibility.minimumAge
            {paper: {questions: 5}, eligibility: {roster: HALF}}                        | rules.eligibility.roster
            {paper: {questions: 5}, attempts: {max: 0}}                                 | rules.attempts.max
            {paper: {questions: 5}, attempts: {per: WEEK}}                              | rules.attempts.per
            {paper: {questions: 5}, attempts: {cooldownMinutes: -1}}                    | rules.attempts.cooldownMinutes
            {paper: {questions: 5}, scoring: {pointsPerQuestion: nhiều}}                | rules.scoring.pointsPerQuestion
            {paper: {questions: 5}, scoring: {pointsPerQuestion: 1001}}                 | rules.scoring.pointsPerQuestion
            {paper: {questions: 5}, scoring: {wrong: 0.00001}}                          | rules.scoring.wrong
            {paper: {questions: 5}, scoring: {multipleAnswer: SOME}}                    | rules.scoring.multipleAnswer
            {paper: {questions: 5}, prediction: {lock: PER_ATTEMPT}}                    | rules.prediction.of
            {paper: {questions: 5}, prediction: {of: WEATHER}}                          | rules.prediction.of
            {paper: {questions: 5}, prediction: {of: PEOPLE, lock: NEVER}}              | rules.prediction.lock
            {paper: {questions: 5}, counted: WORST}                                     | rules.counted
            {paper: {questions: 5}, gate: SOME}                                         | rules.gate
            {paper: {questions: 5}, gate: {}}                                           | rules.gate.minimumPoints
            {paper: {questions: 5}, gate: {minimumPoints: x}}                           | rules.gate.minimumPoints
            {paper: {questions: 5}, rankBy: []}                                         | rules.rankBy
            {paper: {questions: 5}, rankBy: [POINTS, CORRECT, POINTS]}                  | rules.rankBy
            {paper: {questions: 5}, rankBy: [POINTS, LUCK]}                             | rules.rankBy[1]
            {paper: {questions: 5}, rankBy: [PREDICTION_GAP]}                           | rules.rankBy
            {paper: {questions: 5}, actual: viele}                                      | rules.actual
            {paper: {questions: 5}, results: {showScore: LATER}}                        | rules.results.showScore
            {paper: {questions: 5}, results: {showKey: LATER}}                          | rules.results.showKey
            {paper: {questions: 5}, leaderboard: DARK}                                  | rules.leaderboard
            {paper: {questions: 5}, leaderboard: {frozenLastMinutes: 0}}                | rules.leaderboard.frozenLastMinutes
            """)
    void what_is_wrong_is_named_with_its_path(String yaml, String path) {
        assertThat(problemOf(yaml)).isEqualTo(path);
    }

    @Test
    void a_problem_says_in_vietnamese_what_to_do() {
        assertThatExceptionOfType(TreeProblem.class)
                .isThrownBy(() -> read("paper: {questions: 20, blueprint: [{count: 19}]}"))
                .withMessage("rules.paper.blueprint: tổng số câu theo ma trận là 19 nhưng đề thi có 20 câu");
    }

    @Test
    void a_round_lays_single_fields_over_the_contests() {
        Rules rules = RulesReader.read(
                RulesReader.overlay(
                        YamlTree.parse("{paper: {questions: 20, durationMinutes: 15}, attempts: {max: 7, per: DAY}}")
                                .root(),
                        YamlTree.parse("{paper: {durationMinutes: 30}, counted: FIRST}")
                                .root()),
                "rules");

        assertThat(rules.paper().questions()).isEqualTo(20);
        assertThat(rules.paper().durationMinutes()).isEqualTo(30);
        assertThat(rules.attempts()).isEqualTo(new Rules.Attempts(7, Rules.Per.DAY, 0));
        assertThat(rules.counted()).isEqualTo(Rules.Counted.FIRST);
    }

    @Test
    void a_round_replaces_lists_whole_and_takes_a_part_away_with_null() {
        Rules rules = RulesReader.read(
                RulesReader.overlay(
                        YamlTree.parse(
                                        "{paper: {questions: 5}, prediction: {of: PEOPLE}, rankBy: [POINTS, PREDICTION_GAP]}")
                                .root(),
                        YamlTree.parse("{prediction: null, rankBy: [CORRECT]}").root()),
                "rules");

        assertThat(rules.prediction()).isNull();
        assertThat(rules.rankBy()).containsExactly(RankKey.CORRECT);
    }

    @Test
    void a_round_without_rules_has_the_contests() {
        var contest = YamlTree.parse("paper: {questions: 5}").root();

        assertThat(RulesReader.overlay(contest, null)).isEqualTo(contest);
    }

    @Test
    void an_overlay_leaves_the_contests_own_rules_as_they_were() {
        var contest = YamlTree.parse("paper: {questions: 5}").root();

        RulesReader.overlay(contest, YamlTree.parse("paper: {questions: 9}").root());

        assertThat(contest).isEqualTo(YamlTree.parse("paper: {questions: 5}").root());
    }
}
