package vn.mocson.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.mocson.common.yaml.TreeProblem;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;

class RulesDraftTest {

    private static final ContestDefinition CONTEST = SampleContest.of("""
            rules:
              paper: {questions: 20, durationMinutes: 15}
              scoring: {pointsByDifficulty: {EASY: 1, HARD: 3}}
            rounds:
              - {name: Tuần 1, opensAt: PT0S, closesAt: P7D}
              - {name: Tuần 2, opensAt: P7D, closesAt: P14D, rules: {paper: {questions: 10}, scoring: {pointsByDifficulty: {EASY: 2, HARD: null}}}}
            prizes:
              - {name: Giải Nhất, count: 1, value: 1000000}
            """);
    private static final RulesDraft SAVED = RulesDraft.of(CONTEST);

    @Test
    void a_draft_that_changes_nothing_is_the_contest_as_it_was() {
        assertThat(SAVED.over(CONTEST)).isEqualTo(CONTEST);
        assertThat(RulesChanges.between(CONTEST, SAVED.over(CONTEST))).isEmpty();
    }

    @Test
    void a_round_keeps_its_own_field_and_follows_the_contest_in_the_others() {
        ContestDefinition after = changed(rules -> {
                    ((ObjectNode) rules.get("paper")).put("durationMinutes", 30);
                    return rules;
                })
                .over(CONTEST);

        assertThat(after.rounds().get(1).rules().paper().questions()).isEqualTo(10);
        assertThat(after.rounds().get(1).rules().paper().durationMinutes()).isEqualTo(30);
    }

    @Test
    void a_change_that_is_the_same_everywhere_is_told_once_and_another_by_its_round() {
        ContestDefinition after = changed(rules -> {
                    ((ObjectNode) rules.get("paper")).put("durationMinutes", 30).put("questions", 25);
                    return rules;
                })
                .over(CONTEST);

        assertThat(RulesChanges.between(CONTEST, after).stream().map(RuleChange::sentence))
                .containsExactly("Tuần 1 – Số câu trong đề: 20 câu → 25 câu", "Thời gian làm bài: 15 phút → 30 phút");
    }

    @Test
    void every_field_of_the_rules_has_words_for_its_change() {
        ContestDefinition before = SampleContest.seed("lang-son-70-nam", SampleContest.MONDAY);
        ContestDefinition after =
                SampleContest.under(before, SampleContest.of("""
                rules:
                  eligibility: {minimumAge: 1, maximumAge: 99, roster: CLOSED, units: [a, b]}
                  attempts: {max: 99, per: DAY, cooldownMinutes: 99}
                  paper: {questions: 99, durationMinutes: 99, shuffleQuestions: false, shuffleOptions: false,
                          blueprint: [{topic: Sử, difficulty: HARD, count: 50}, {count: 49}]}
                  scoring: {pointsPerQuestion: 2.5, pointsByDifficulty: {EASY: 1, HARD: 3},
                            multipleAnswer: PROPORTIONAL, wrong: -0.5, unanswered: -0.25}
                  prediction: {of: PERCENT_ALL_CORRECT, lock: FIRST_SUBMITTED, trueValue: FROZEN_AT_CLOSE}
                  actual: 87.65432
                  counted: LAST
                  gate: {minimumPoints: 50}
                  rankBy: [CORRECT, STARTED_AT]
                  results: {showScore: NEVER, showKey: NEVER}
                  leaderboard: {frozenLastMinutes: 30}
                  collective: {rankBy: [WEIGHTED], weights: {RATE: 2}, minimumEntrants: 7, minimumHeadcount: 9,
                               leagues: [{name: K1, units: [a]}, {name: K2, headcountFrom: 10}]}
                  total: {by: PRIZES, best: 3, thenBy: [CORRECT]}
                  prizes: {of: CONTEST, border: CUT, maxPerPerson: 4, maxPerHousehold: 2}
                """).rules());

        List<RuleChange> changes = RulesChanges.between(before, after);

        List<String> all = new ArrayList<>(RulesChanges.OF_ROUNDS);
        all.addAll(RulesChanges.OF_CONTEST);
        assertThat(changes.stream().map(RuleChange::path)).containsExactlyElementsOf(all);
        assertThat(changes)
                .extracting(RuleChange::sentence)
                .contains(
                        "Điều kiện vào bảng xếp hạng: Trả lời đúng tất cả → từ 50 điểm trở lên",
                        "Điểm riêng theo mức độ: không có → Dễ 1; Khó 3",
                        "Khối thi đua: không chia khối → K1 (a); K2 (quân số 10–…)")
                .allSatisfy(sentence -> assertThat(sentence).doesNotContain("rules.", "null", "_"));
    }

    @Test
    void what_two_people_changed_in_different_fields_both_stand() {
        RulesDraft mine = changed(rules -> {
            ((ObjectNode) rules.get("paper")).put("durationMinutes", 30);
            return rules;
        });
        RulesDraft theirs = new RulesDraft(
                changed(rules -> rules.put("counted", "LAST")).rules(),
                List.of(new Prize(PrizeScope.INDIVIDUAL, "Giải Đặc biệt", 1, 0)),
                SAVED.rounds());

        ContestDefinition both = mine.onto(SAVED, theirs).over(CONTEST);

        assertThat(both.rules().paper().durationMinutes()).isEqualTo(30);
        assertThat(both.rules().counted()).isEqualTo(Rules.Counted.LAST);
        assertThat(both.prizes().getFirst().name()).isEqualTo("Giải Đặc biệt");
    }

    @Test
    void a_part_i_gave_back_to_the_contest_stays_given_back_on_top_of_theirs() {
        RulesDraft.Round second = SAVED.rounds().get(1);
        ObjectNode own = second.rules().deepCopy();
        own.remove("paper");
        RulesDraft mine = new RulesDraft(
                SAVED.rules(),
                SAVED.prizes(),
                List.of(
                        SAVED.rounds().getFirst(),
                        new RulesDraft.Round(second.id(), "Tuần hai", null, second.opensAt(), second.closesAt(), own)));
        RulesDraft theirs = changed(rules -> rules.put("counted", "LAST"));

        RoundDefinition round = mine.onto(SAVED, theirs).over(CONTEST).rounds().get(1);

        assertThat(round.name()).isEqualTo("Tuần hai");
        assertThat(round.rules().paper().questions()).isEqualTo(20);
        assertThat(round.rules().counted()).isEqualTo(Rules.Counted.LAST);
    }

    @Test
    void what_is_wrong_is_named_with_its_round_and_field() {
        RulesDraft.Round first = SAVED.rounds().getFirst();
        RulesDraft wrong = new RulesDraft(
                SAVED.rules(),
                SAVED.prizes(),
                List.of(new RulesDraft.Round(
                        first.id(),
                        first.name(),
                        null,
                        first.opensAt(),
                        first.opensAt().minus(Duration.ofHours(1)),
                        first.rules())));

        assertThatExceptionOfType(TreeProblem.class)
                .isThrownBy(() -> wrong.over(CONTEST))
                .satisfies(problem -> assertThat(problem.path()).isEqualTo("rounds[0].closesAt"));
    }

    private static RulesDraft changed(UnaryOperator<ObjectNode> change) {
        return new RulesDraft(change.apply(SAVED.rules().deepCopy()), SAVED.prizes(), SAVED.rounds());
    }
}
