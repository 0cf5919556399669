package vn.mocson.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.contest.RulesConflict.Severity;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;

class RulesCheckTest {

    private static final Set<String> CODES = Set.of("A", "B");

    /** Rules with nothing to be said against; what a test writes is laid over them. */
    private static final String SOUND = """
            eligibility: {minimumAge: 18}
            attempts: {max: 3, per: ROUND}
            paper: {questions: 20, durationMinutes: 15}
            scoring: {pointsPerQuestion: 5}
            counted: BEST
            rankBy: [POINTS, SUBMITTED_AT]
            results: {showScore: AT_SUBMISSION, showKey: AT_ROUND_CLOSE}
            leaderboard: LIVE
            """;

    private static List<RulesConflict> conflicts(ContestDefinition contest) {
        return RulesCheck.of(contest.rules(), contest.rounds(), CODES, contest.prizes());
    }

    private static ContestDefinition contest(String over, String more) {
        Rules rules = RulesReader.read(
                RulesReader.overlay(
                        YamlTree.parse(SOUND).root(), YamlTree.parse(over).root()),
                "rules");
        return SampleContest.under(SampleContest.of("rules: {paper: {questions: 20}}\n" + more), rules);
    }

    private static List<RulesConflict> conflicts(String over, String more) {
        return conflicts(contest(over, more));
    }

    @Test
    void sound_rules_have_nothing_to_be_told() {
        assertThat(conflicts("{}", "")).isEmpty();
    }

    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            {prediction: {of: PEOPLE_ALL_CORRECT, lock: FIRST_SUBMITTED}, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]}  | ERROR | BOARD_TELLS_ALL_CORRECT | rules.leaderboard
            {prediction: {of: PERCENT_ALL_CORRECT, lock: FIRST_SUBMITTED}, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]} | ERROR | BOARD_TELLS_ALL_CORRECT | rules.leaderboard
            {prediction: {of: PEOPLE_ALL_CORRECT, lock: FIRST_SUBMITTED}, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT], leaderboard: {frozenLastMinutes: 60}} | ERROR | BOARD_TELLS_ALL_CORRECT | rules.leaderboard
            {prediction: {of: PEOPLE_ALL_CORRECT, lock: FIRST_SUBMITTED}, rankBy: [PREDICTION_GAP, SUBMITTED_AT], gate: ALL_CORRECT} | ERROR | BOARD_COUNTS_ALL_CORRECT | rules.leaderboard
            {prediction: {of: PEOPLE_ALL_CORRECT, lock: FIRST_SUBMITTED}, rankBy: [PREDICTION_GAP, SUBMITTED_AT], gate: {minimumPoints: 100}} | ERROR | BOARD_COUNTS_ALL_CORRECT | rules.leaderboard
            {prediction: {of: PEOPLE, lock: FIRST_SUBMITTED}, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]}              | ERROR | BOARD_TELLS_PEOPLE      | rules.leaderboard
            {prediction: {of: PEOPLE, lock: FIRST_SUBMITTED}, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT], leaderboard: {frozenLastMinutes: 60}} | WARNING | BOARD_TELLS_PEOPLE | rules.leaderboard
            {prediction: {of: ENTRIES, lock: FIRST_SUBMITTED}, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]}             | WARNING | BOARD_HINTS_AT_ENTRIES | rules.leaderboard
            {results: {showScore: AT_ROUND_CLOSE}}                                                       | WARNING | BOARD_BEFORE_SCORE            | rules.leaderboard
            {prediction: {of: PEOPLE}, leaderboard: HIDDEN_UNTIL_PUBLICATION, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]} | WARNING | PREDICTION_FARMING | rules.prediction.lock
            {prediction: {of: PEOPLE}, leaderboard: HIDDEN_UNTIL_PUBLICATION, counted: FIRST, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]} | WARNING | LATER_PREDICTIONS_LOST | rules.prediction.lock
            {prediction: {of: PEOPLE}, leaderboard: HIDDEN_UNTIL_PUBLICATION, counted: LAST, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]} | WARNING | LAST_PREDICTION_KNOWS_MOST | rules.counted
            {prediction: {of: PEOPLE, lock: FIRST_SUBMITTED}, leaderboard: HIDDEN_UNTIL_PUBLICATION, counted: LAST, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]} | WARNING | FIRST_PREDICTION_LAST_ATTEMPT | rules.prediction.lock
            {prediction: {of: PEOPLE, lock: FIRST_SUBMITTED}, leaderboard: HIDDEN_UNTIL_PUBLICATION, counted: ONLY, attempts: {max: 1}, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]} | WARNING | LOCK_WITHOUT_SECOND_ATTEMPT | rules.prediction.lock
            {prediction: {of: PEOPLE, lock: FIRST_SUBMITTED}, leaderboard: HIDDEN_UNTIL_PUBLICATION}     | WARNING | PREDICTION_NEVER_USED         | rules.prediction
            {prediction: {of: PEOPLE, lock: FIRST_SUBMITTED}, leaderboard: HIDDEN_UNTIL_PUBLICATION, rankBy: [PREDICTION_GAP, POINTS, SUBMITTED_AT]} | WARNING | PREDICTION_BEFORE_POINTS | rules.rankBy
            {actual: 5}                                                                                  | WARNING | ACTUAL_WITHOUT_PREDICTION     | rules.actual
            {counted: ONLY}                                                                              | ERROR   | ONLY_BUT_SEVERAL              | rules.counted
            {counted: ONLY, attempts: {max: null}}                                                       | ERROR   | ONLY_BUT_SEVERAL              | rules.counted
            {counted: ONLY, attempts: {max: 1, per: DAY}}                                                | ERROR   | ONLY_BUT_SEVERAL              | rules.counted
            {attempts: {max: 1}}                                                                         | WARNING | CHOICE_OF_ONE                 | rules.counted
            {attempts: {max: 1, cooldownMinutes: 5}, counted: ONLY}                                      | WARNING | COOLDOWN_WITHOUT_SECOND_ATTEMPT | rules.attempts.cooldownMinutes
            {attempts: {cooldownMinutes: 20000}}                                                         | WARNING | COOLDOWN_LONGER_THAN_ROUND    | rounds[0].rules.attempts.cooldownMinutes
            {attempts: {max: 10, cooldownMinutes: 1440}}                                                 | WARNING | ATTEMPTS_DO_NOT_FIT           | rounds[0].rules.attempts.max
            {results: {showKey: AT_SUBMISSION}}                                                          | ERROR   | KEY_WHILE_OPEN                | rules.results.showKey
            {results: {showKey: AT_SUBMISSION}, attempts: {max: 1}, counted: ONLY}                       | ERROR   | KEY_WHILE_OPEN                | rules.results.showKey
            {results: {showScore: AT_PUBLICATION}, leaderboard: HIDDEN_UNTIL_PUBLICATION}                | WARNING | KEY_BEFORE_SCORE              | rules.results.showKey
            {results: {showScore: NEVER, showKey: NEVER}}                                                | WARNING | SCORE_NEVER_SHOWN             | rules.results.showScore
            {rankBy: [POINTS, CORRECT, SUBMITTED_AT]}                                                    | WARNING | CORRECT_BESIDE_POINTS         | rules.rankBy
            {gate: ALL_CORRECT}                                                                          | WARNING | KEY_EQUAL_FOR_ALL             | rules.rankBy
            {gate: {minimumPoints: 100.5}}                                                               | ERROR   | GATE_OUT_OF_REACH             | rules.gate.minimumPoints
            {gate: {minimumPoints: 0}}                                                                   | WARNING | GATE_KEEPS_NOBODY_OUT         | rules.gate.minimumPoints
            {scoring: {wrong: -1}, rankBy: [CORRECT, SUBMITTED_AT]}                                      | WARNING | PENALTY_WITHOUT_EFFECT        | rules.rankBy
            {rankBy: [POINTS]}                                                                           | WARNING | NO_TIME_KEY                   | rules.rankBy
            {rankBy: [POINTS, DURATION], paper: {durationMinutes: null}}                                 | WARNING | DURATION_WITHOUT_LIMIT        | rules.paper.durationMinutes
            {scoring: {pointsPerQuestion: 0, wrong: -1}}                                                 | ERROR   | RIGHT_EARNS_NOTHING           | rules.scoring.pointsPerQuestion
            {scoring: {wrong: 5}}                                                                        | ERROR   | WRONG_EARNS_AS_MUCH           | rules.scoring.wrong
            {scoring: {wrong: 1, unanswered: 1}}                                                         | WARNING | WRONG_EARNS_SOMETHING         | rules.scoring.wrong
            {scoring: {unanswered: 5}}                                                                   | ERROR   | EMPTY_EARNS_AS_MUCH           | rules.scoring.unanswered
            {scoring: {unanswered: -1}}                                                                  | WARNING | EMPTY_WORSE_THAN_WRONG        | rules.scoring.unanswered
            {paper: {blueprint: [{topic: X, count: 10}, {topic: X, count: 10}]}}                         | WARNING | BLUEPRINT_LINE_TWICE          | rules.paper.blueprint
            {paper: {blueprint: [{difficulty: easy, count: 20}]}, scoring: {pointsByDifficulty: {hard: 9}}} | WARNING | POINTS_FOR_DIFFICULTY_NOT_DRAWN | rules.scoring.pointsByDifficulty
            {scoring: {pointsByDifficulty: {hard: 9}}}                                                   | ERROR   | PAPERS_EARN_DIFFERENTLY       | rules.paper.blueprint
            {scoring: {pointsByDifficulty: {hard: 9}}, rankBy: [CORRECT, SUBMITTED_AT]}                  | WARNING | PAPERS_EARN_DIFFERENTLY       | rules.paper.blueprint
            {eligibility: {minimumAge: 14}}                                                              | WARNING | CHILDREN_MAY_ENTER            | rules.eligibility.minimumAge
            {eligibility: {units: [A, X]}}                                                               | ERROR   | UNKNOWN_UNIT                  | rules.eligibility.units
            {leaderboard: {frozenLastMinutes: 10080}}                                                    | WARNING | FROZEN_ALL_ALONG              | rounds[0].rules.leaderboard
            {collective: {weights: {ENTRANTS: 1}}}                                                       | WARNING | WEIGHTS_WITHOUT_EFFECT        | rules.collective.weights
            {collective: {rankBy: [WEIGHTED], weights: {ENTRANTS: -1}}}                                  | WARNING | WEIGHT_NOT_POSITIVE           | rules.collective.weights
            {collective: {rankBy: [WINNERS]}}                                                            | ERROR   | WINNERS_WITHOUT_PRIZES        | rules.collective.rankBy
            {collective: {leagues: [{name: I, units: [X]}]}}                                             | ERROR   | LEAGUE_UNKNOWN_UNIT           | rules.collective.leagues
            {collective: {leagues: [{name: I, units: [A]}, {name: II, units: [A, B]}]}}                  | ERROR   | UNIT_IN_TWO_LEAGUES           | rules.collective.leagues
            {collective: {leagues: [{name: I, headcountTo: 100}, {name: II, headcountFrom: 100}]}}       | ERROR   | LEAGUES_OVERLAP               | rules.collective.leagues
            {collective: {leagues: [{name: I, units: [A]}, {name: I, units: [B]}]}}                      | WARNING | LEAGUE_NAME_TWICE             | rules.collective.leagues
            {collective: {leagues: [{name: I, units: [A]}, {name: II, headcountFrom: 100}]}}             | WARNING | LEAGUES_OF_TWO_KINDS          | rules.collective.leagues
            {total: {by: POINTS}}                                                                        | WARNING | TOTAL_OF_ONE_ROUND            | rules.total
            {total: {by: PRIZES}}                                                                        | ERROR   | TOTAL_BY_PRIZES_WITHOUT_PRIZES | rules.total.by
            {prizes: {maxPerPerson: 1}}                                                                  | WARNING | MAX_PER_PERSON_WITHOUT_EFFECT | rules.prizes.maxPerPerson
            """)
    void what_does_not_go_together_is_named(String over, Severity severity, String code, String path) {
        assertThat(conflicts(over, ""))
                .filteredOn(conflict -> conflict.code().equals(code))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.severity()).isEqualTo(severity);
                    assertThat(conflict.path()).isEqualTo(path);
                    assertThat(conflict.sentence()).endsWith(".").hasSizeGreaterThan(50);
                });
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            {prediction: {of: PEOPLE_ALL_CORRECT, lock: FIRST_SUBMITTED}, leaderboard: HIDDEN_UNTIL_PUBLICATION, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]} | nothing gives the answer away
            {attempts: {max: 1}, counted: ONLY}                                        | one attempt that counts
            {gate: ALL_CORRECT, rankBy: [DURATION, SUBMITTED_AT]}                      | a gate with keys that still differ
            {gate: {minimumPoints: 100}}                                               | a gate at the top
            {scoring: {wrong: -1}}                                                     | a penalty that counts
            {paper: {blueprint: [{difficulty: easy, count: 10}, {difficulty: hard, count: 10}]}, scoring: {pointsByDifficulty: {hard: 9}}} | every paper earns the same
            {collective: {leagues: [{name: I, units: [A]}, {name: II, units: [B]}]}}   | leagues apart
            {collective: {leagues: [{name: I, headcountTo: 99}, {name: II, headcountFrom: 100}]}} | bands that touch
            {attempts: {max: 7, cooldownMinutes: 60}}                                  | a pause that fits
            """)
    void rules_that_go_together_are_left_alone(String over, String why) {
        assertThat(conflicts(over, "")).as(why).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"PEOPLE_ALL_CORRECT, 2.5", "PEOPLE, -1", "PERCENT_ALL_CORRECT, 100.1"})
    void a_true_value_that_cannot_be_is_refused(String of, String actual) {
        assertThat(conflicts(
                        "{leaderboard: HIDDEN_UNTIL_PUBLICATION, actual: " + actual + ", prediction: {of: " + of + "}}",
                        ""))
                .extracting(RulesConflict::code)
                .contains("ACTUAL_IMPOSSIBLE", "ACTUAL_KNOWN");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ERROR   | CLOSES_BEFORE_OPENS        | rounds[0].closesAt | [{name: K1, opensAt: P1D, closesAt: P1D}]
            ERROR   | ROUND_SHORTER_THAN_PAPER   | rounds[0].closesAt | [{name: K1, opensAt: P1D, closesAt: P1DT10M}]
            WARNING | DAY_IN_A_ROUND_OF_A_DAY    | rounds[0].rules.attempts.per | [{name: K1, opensAt: P1D, closesAt: P1DT2H}]
            WARNING | ROUNDS_OVERLAP             | rounds[1].opensAt  | [{name: K1, opensAt: P1D, closesAt: P5D}, {name: K2, opensAt: P4D, closesAt: P9D}]
            WARNING | ROUNDS_OUT_OF_ORDER        | rounds[1].opensAt  | [{name: K1, opensAt: P6D, closesAt: P9D}, {name: K2, opensAt: P1D, closesAt: P5D}]
            WARNING | ROUND_NAME_TWICE           | rounds[1].name     | [{name: K1, opensAt: P1D, closesAt: P5D}, {name: K1, opensAt: P6D, closesAt: P9D}]
            ERROR   | KEY_BEFORE_ANOTHER_ROUND   | rounds[0].rules.results.showKey | [{name: K1, opensAt: P1D, closesAt: P5D}, {name: K2, opensAt: P6D, closesAt: P9D}]
            WARNING | PHASE_TORN                 | rounds[2].phase    | [{name: K1, phase: D1, opensAt: P1D, closesAt: P2D}, {name: K2, phase: D2, opensAt: P3D, closesAt: P4D}, {name: K3, phase: D1, opensAt: P5D, closesAt: P6D}]
            WARNING | ROUND_WITHOUT_PHASE        | rounds[1].phase    | [{name: K1, phase: D1, opensAt: P1D, closesAt: P2D}, {name: K2, opensAt: P3D, closesAt: P4D}]
            """)
    void rounds_are_looked_at_with_their_times(Severity severity, String code, String path, String rounds) {
        assertThat(conflicts("{attempts: {per: DAY}}", "rounds: " + rounds))
                .filteredOn(conflict -> conflict.code().equals(code))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.severity()).isEqualTo(severity);
                    assertThat(conflict.path()).isEqualTo(path);
                });
    }

    @Test
    void a_key_shown_at_publication_is_warned_of_where_a_later_round_asks_from_the_same_set() {
        assertThat(conflicts(
                        "{results: {showKey: AT_PUBLICATION}}",
                        "rounds: [{name: K1, opensAt: P1D, closesAt: P5D}, {name: K2, opensAt: P6D, closesAt: P9D}]"))
                .extracting(RulesConflict::code, RulesConflict::severity)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("PUBLISH_AFTER_THE_LAST_ROUND", Severity.WARNING));
    }

    @Test
    void a_contest_without_rounds_does_not_open() {
        Rules rules = contest("{}", "").rules();

        assertThat(RulesCheck.of(rules, List.of(), CODES, List.of()))
                .extracting(RulesConflict::code)
                .containsExactly("NO_ROUNDS");
    }

    private static final String TWO_ROUNDS =
            "rounds: [{name: K1, opensAt: P1D, closesAt: P5D}, {name: K2, opensAt: P6D, closesAt: P9D}]\n";

    private static List<String> codesOfTwoRounds(String over, String prizes) {
        return conflicts("{results: {showKey: NEVER}, " + over + "}", TWO_ROUNDS + "prizes: " + prizes).stream()
                .map(RulesConflict::code)
                .toList();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            total: {by: PRIZES}, prizes: {of: CONTEST}     | [{name: Nhất, value: 5}]                         | TOTAL_BY_PRIZES_OF_THE_CONTEST
            total: {by: POINTS, best: 3}                   | []                                               | TOTAL_TAKES_MORE_THAN_THERE_ARE
            total: {by: POINTS, thenBy: [CORRECT, CORRECT]} | []                                              | TOTAL_KEY_TWICE
            prizes: {of: CONTEST}                          | [{name: Nhất, value: 5}]                         | PRIZES_WITHOUT_TOTAL
            prizes: {maxPerPerson: 3}                      | [{name: Nhất, value: 5}]                         | MAX_PER_PERSON_ABOVE_ROUNDS
            counted: BEST                                  | [{name: Nhì, value: 5}, {name: Nhất, value: 9}]  | PRIZES_OUT_OF_ORDER
            counted: BEST                                  | [{name: Nhất, value: 5}, {name: Nhất, value: 5}] | PRIZE_TWICE
            attempts: {max: 1, per: CONTEST}, counted: ONLY | []                                              | FEWER_ATTEMPTS_THAN_ROUNDS
            total: {by: POINTS}, collective: {rankBy: [WINNERS]} | [{name: Nhất, value: 5, of: CONTEST}, {scope: COLLECTIVE, name: Nhất, value: 9, of: ROUND}] | WINNERS_OF_NO_PRIZE
            total: {by: POINTS}, collective: {rankBy: [WINNERS, ENTRANTS]} | [{name: Nhất, value: 5, of: CONTEST}, {scope: COLLECTIVE, name: Nhất, value: 9}] | WINNERS_NOT_ON_BOARD
            """)
    void totals_and_prizes_are_held_against_the_rounds(String over, String prizes, String code) {
        assertThat(codesOfTwoRounds(over, prizes)).containsExactly(code);
    }

    private static final String IN_PHASES = "rounds: [{name: K1, phase: D1, opensAt: P1D, closesAt: P2D},"
            + " {name: K2, phase: D1, opensAt: P3D, closesAt: P4D}, {name: K3, phase: D2, opensAt: P5D, closesAt: P6D}]\n";

    @ParameterizedTest(name = "{3}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            prizes: {of: PHASE}                         | [{name: Nhất, value: 5}]             | true  | PRIZES_OF_PHASES_WITHOUT_TOTAL
            prizes: {of: ROUND}                         | [{name: Nhất, value: 5, of: PHASE}]  | true  | PRIZES_OF_PHASES_WITHOUT_TOTAL
            total: {by: POINTS}, prizes: {of: PHASE}    | [{name: Nhất, value: 5}]             | false | PRIZES_OF_PHASES_WITHOUT_PHASES
            total: {by: POINTS}, prizes: {of: ROUND}    | [{scope: COLLECTIVE, name: Nhất, value: 5, of: PHASE}] | false | PRIZES_OF_PHASES_WITHOUT_PHASES
            """)
    void prizes_of_a_phase_need_phases_and_a_ranking_over_their_rounds(
            String over, String prizes, boolean inPhases, String code) {
        assertThat(conflicts(
                        "{results: {showKey: NEVER}, " + over + "}",
                        (inPhases ? IN_PHASES : TWO_ROUNDS) + "prizes: " + prizes))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.code()).isEqualTo(code);
                    assertThat(conflict.severity()).isEqualTo(Severity.ERROR);
                    assertThat(conflict.path()).isEqualTo("rules.prizes.of");
                });
    }

    @Test
    void units_of_a_phase_are_not_ranked_by_prizes_that_are_given_after_it() {
        assertThat(conflicts(
                        "{results: {showKey: NEVER}, total: {by: POINTS}, prizes: {of: CONTEST},"
                                + " collective: {rankBy: [WEIGHTED], weights: {WINNERS: 5, ENTRANTS: 1}}}",
                        IN_PHASES + "prizes: [{name: Nhất, value: 9},"
                                + " {scope: COLLECTIVE, name: Nhất, value: 99, of: PHASE}]"))
                .filteredOn(RulesConflict::error)
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.code()).isEqualTo("WINNERS_OF_NO_PRIZE");
                    assertThat(conflict.path()).isEqualTo("rules.collective.rankBy");
                });
    }

    @Test
    void prizes_of_phases_that_are_ranked_by_the_total_are_left_alone() {
        assertThat(
                        conflicts(
                                "{results: {showKey: NEVER}, total: {by: POINTS}, prizes: {of: PHASE}}",
                                IN_PHASES
                                        + "prizes: [{name: Nhất, value: 9}, {scope: COLLECTIVE, name: Nhất, value: 99, of: PHASE}]"))
                .isEmpty();
    }

    @Test
    void units_are_ranked_over_a_phase_without_a_total_of_people() {
        assertThat(conflicts(
                        "{results: {showKey: NEVER}}",
                        IN_PHASES + "prizes: [{scope: COLLECTIVE, name: Nhất, value: 99, of: PHASE}]"))
                .isEmpty();
    }

    @Test
    void prizes_and_a_total_that_fit_are_left_alone() {
        assertThat(codesOfTwoRounds(
                        "total: {by: PRIZES, best: 2}, prizes: {maxPerPerson: 1}, collective: {rankBy: [WINNERS]}",
                        "[{name: Nhất, value: 9}, {name: Nhì, value: 5}, {scope: COLLECTIVE, name: Nhất, value: 99}]"))
                .isEmpty();
    }

    @Test
    void what_one_round_does_is_said_of_that_round() {
        ContestDefinition contest = SampleContest.of("""
                rules: {eligibility: {minimumAge: 18}, attempts: {max: 3}, paper: {questions: 20, durationMinutes: 15}, results: {showKey: NEVER}}
                rounds:
                  - {name: Kỳ 1, opensAt: P0D, closesAt: P7D}
                  - {name: Kỳ 2, opensAt: P7D, closesAt: P14D, rules: {gate: {minimumPoints: 50}, total: {by: POINTS}}}
                """);

        assertThat(conflicts(contest))
                .extracting(RulesConflict::path, RulesConflict::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "rounds[1].rules.gate.minimumPoints", "GATE_OUT_OF_REACH"),
                        org.assertj.core.api.Assertions.tuple("rounds[1].rules.total", "OF_THE_CONTEST_ONLY"));
        assertThat(conflicts(contest).getFirst().sentence()).startsWith("Kỳ “Kỳ 2”: ");
    }

    @Test
    void a_general_conflict_that_every_round_puts_right_is_none() {
        assertThat(conflicts(SampleContest.of("""
                rules: {eligibility: {minimumAge: 18}, attempts: {max: 3}, paper: {questions: 20, durationMinutes: 15}, results: {showKey: NEVER}, gate: {minimumPoints: 50}}
                rounds:
                  - {name: Kỳ 1, opensAt: P0D, closesAt: P7D, rules: {gate: NONE}}
                  - {name: Kỳ 2, opensAt: P7D, closesAt: P14D, rules: {gate: {minimumPoints: 15}}}
                """))).isEmpty();
    }

    private static Unit unit(int id, int parent, String code, int depth, int headcount) {
        return new Unit(new UnitId(id), parent == 0 ? null : new UnitId(parent), code, code, "", depth, headcount);
    }

    private static List<String> codes(String collective, List<Unit> units) {
        ContestDefinition contest = contest("collective: " + collective, "");
        return RulesCheck.of(contest.rules(), contest.rounds(), units, contest.prizes()).stream()
                .map(RulesConflict::code)
                .toList();
    }

    @Test
    void a_rate_needs_headcounts_of_the_units_and_what_is_below_them() {
        Unit root = unit(1, 0, "G", 0, 0);
        Unit counted = unit(2, 1, "A", 1, 0);
        Unit below = unit(3, 2, "A1", 2, 12);
        Unit unknown = unit(4, 1, "B", 1, 0);

        assertThat(codes("{rankBy: [RATE]}", List.of(root, counted, below))).isEmpty();
        assertThat(codes("{rankBy: [RATE]}", List.of(root, counted, below, unknown)))
                .containsExactly("RATE_WITHOUT_HEADCOUNT");
        assertThat(codes("{minimumHeadcount: 5}", List.of(root, counted, below, unknown)))
                .containsExactly("MINIMUM_WITHOUT_HEADCOUNT");
    }

    @Test
    void leagues_are_held_against_the_units_on_the_board() {
        List<Unit> units =
                List.of(unit(1, 0, "G", 0, 0), unit(2, 1, "A", 1, 50), unit(3, 2, "A1", 2, 12), unit(4, 1, "B", 1, 8));

        assertThat(codes("{leagues: [{name: I, units: [A, B]}]}", units)).isEmpty();
        assertThat(codes("{leagues: [{name: I, units: [A1, A, B]}]}", units))
                .containsExactly("LEAGUE_UNIT_NOT_ON_BOARD");
        assertThat(codes("{leagues: [{name: I, headcountFrom: 70}, {name: II, headcountTo: 20}]}", units))
                .containsExactly("UNITS_OUTSIDE_LEAGUES");
        assertThat(codes("{leagues: [{name: I, headcountFrom: 60}, {name: II, headcountTo: 59}]}", units))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {atempts: {max: 3}}                            | rules.atempts                           | attempts
            {attempts: {maximum: 3, maxx: 3}}              | rules.attempts.maxx                     | max
            {paper: {question: 20}}                        | rules.paper.question                    | questions
            {paper: {blueprint: [{topc: A, count: 20}]}}   | rules.paper.blueprint[0].topc           | topic
            {prediction: {of: PEOPLE, lok: PER_ATTEMPT}}   | rules.prediction.lok                    | lock
            {RankBy: [POINTS]}                             | rules.RankBy                            | rankBy
            {results: {showkey: NEVER}}                    | rules.results.showkey                   | showKey
            {collective: {leagues: [{nmae: I}]}}           | rules.collective.leagues[0].nmae        | name
            {gate: {minimumPoint: 3}}                      | rules.gate.minimumPoint                 | minimumPoints
            {prizes: {boder: CUT}}                         | rules.prizes.boder                      | border
            """)
    void a_misspelt_field_is_named_with_the_one_it_is_near(String yaml, String path, String near) {
        assertThat(RulesCheck.misspelt(YamlTree.parse(yaml).root()))
                .filteredOn(conflict -> conflict.path().equals(path))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.severity()).isEqualTo(Severity.ERROR);
                    assertThat(conflict.sentence()).contains("có lẽ là “" + near + "”");
                });
    }

    @Test
    void a_field_like_no_other_is_told_with_those_there_are() {
        assertThat(RulesCheck.misspelt(
                        YamlTree.parse("{attempts: {hoursOfTheDay: 3}}").root()))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.severity()).isEqualTo(Severity.WARNING);
                    assertThat(conflict.sentence()).contains("cooldownMinutes, max, per");
                });
    }

    @Test
    void every_field_the_reader_knows_is_known_by_its_name() {
        assertThat(RulesCheck.misspelt(YamlTree.parse("""
                eligibility: {minimumAge: 14, maximumAge: 60, roster: OPEN, units: [A]}
                attempts: {max: 7, per: DAY, cooldownMinutes: 5}
                paper: {questions: 20, durationMinutes: 15, shuffleQuestions: true, shuffleOptions: true,
                        blueprint: [{topic: A, difficulty: easy, count: 20}]}
                scoring: {pointsPerQuestion: 5, pointsByDifficulty: {easy: 1, hard: 2}, multipleAnswer: PROPORTIONAL, wrong: 0, unanswered: 0}
                prediction: {of: PEOPLE, lock: PER_ATTEMPT, trueValue: RECOMPUTED}
                counted: BEST
                gate: {minimumPoints: 3}
                rankBy: [POINTS]
                actual: 3
                results: {showScore: NEVER, showKey: NEVER}
                leaderboard: {frozenLastMinutes: 10}
                collective: {rankBy: [WEIGHTED], weights: {ENTRANTS: 1}, minimumEntrants: 1, minimumHeadcount: 1,
                             leagues: [{name: I, units: [A]}, {name: II, headcountFrom: 1, headcountTo: 2}]}
                total: {by: POINTS, best: 2, thenBy: [CORRECT]}
                prizes: {of: ROUND, border: CUT, maxPerPerson: 1}
                """).root())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thai-nguyen-70-nam", "lang-son-70-nam", "lang-son-dai-hoi-xvii", "lai-chau-20-nam"})
    void the_sample_contests_may_open(String slug) throws Exception {
        ContestDefinition contest = SampleContest.seed(slug, SampleContest.MONDAY);
        var tree = YamlTree.parse(java.nio.file.Path.of("seed-data", "contests", slug + ".yaml"))
                .root();

        assertThat(RulesCheck.misspelt(tree.get("rules"))).isEmpty();
        assertThat(RulesCheck.of(
                        contest.rules(),
                        contest.rounds(),
                        units(tree.get("units").asString()),
                        contest.prizes()))
                .filteredOn(RulesConflict::error)
                .isEmpty();
    }

    private static List<Unit> units(String file) throws Exception {
        List<String> lines =
                java.nio.file.Files.readAllLines(java.nio.file.Path.of("seed-data", "units", file + ".csv"));
        List<Unit> units = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Unit parent = units.stream()
                    .filter(unit -> unit.code().equals(cells[1]))
                    .findFirst()
                    .orElse(null);
            units.add(new Unit(
                    new UnitId(units.size() + 1L),
                    parent == null ? null : parent.id(),
                    cells[0],
                    cells[2],
                    "",
                    parent == null ? 0 : parent.depth() + 1,
                    Integer.parseInt(cells[cells.length - 1].strip())));
        }
        return units;
    }
}
