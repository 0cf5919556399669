package vn.mocson.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.MultipleAnswer;
import vn.mocson.exam.AttemptMarker.Marks;
import vn.mocson.exam.Responses;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.KeyedQuestion;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionId;

class ScorerTest {

    private static Rules.Scoring rules(String points, MultipleAnswer mode, String wrong, String unanswered) {
        return new Rules.Scoring(
                new BigDecimal(points), Map.of(), mode, new BigDecimal(wrong), new BigDecimal(unanswered));
    }

    private static Set<OptionId> options(String letters) {
        return Arrays.stream(letters.split(""))
                .filter(letter -> !letter.isEmpty())
                .map(OptionId::new)
                .collect(Collectors.toSet());
    }

    /** Marks questions with these keys, all over A to E, answered like this. */
    private static Marks mark(Rules.Scoring rules, List<String> keys, List<String> answers) {
        List<KeyedQuestion> questions = new ArrayList<>();
        SortedMap<QuestionId, SortedSet<OptionId>> responses = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            QuestionId id = new QuestionId(i + 1);
            questions.add(new KeyedQuestion(id, Difficulty.MEDIUM, options("ABCDE"), options(keys.get(i))));
            responses.put(id, new TreeSet<>(options(answers.get(i))));
        }
        return Scorer.mark(rules, questions, new Responses(responses));
    }

    @ParameterizedTest(name = "key {1} answered {2} by {0} earns {3}")
    @CsvSource({
        // six points a question, a wrong one costs one, an unanswered one a half
        "ALL_OR_NOTHING, A, A, 6.0000",
        "ALL_OR_NOTHING, A, B, -1.0000",
        "ALL_OR_NOTHING, A, '', -0.5000",
        "ALL_OR_NOTHING, AC, AC, 6.0000",
        "ALL_OR_NOTHING, AC, A, -1.0000",
        "ALL_OR_NOTHING, AC, ABC, -1.0000",
        "PROPORTIONAL, A, A, 6.0000",
        "PROPORTIONAL, A, B, -1.0000",
        "PROPORTIONAL, AC, '', -0.5000",
        "PROPORTIONAL, AC, AC, 6.0000",
        "PROPORTIONAL, AC, A, 3.0000",
        "PROPORTIONAL, AC, AB, 3.0000",
        "PROPORTIONAL, AC, ABC, 4.0000",
        "PROPORTIONAL, AC, ABCDE, 2.4000",
        "PROPORTIONAL, AC, BD, -1.0000",
        "PROPORTIONAL, ABC, A, 2.0000",
        "PROPORTIONAL, ABC, ABD, 4.0000",
        "PROPORTIONAL_WITH_PENALTY, A, A, 6.0000",
        "PROPORTIONAL_WITH_PENALTY, AC, AC, 6.0000",
        "PROPORTIONAL_WITH_PENALTY, AC, A, 3.0000",
        "PROPORTIONAL_WITH_PENALTY, AC, AB, -1.0000",
        "PROPORTIONAL_WITH_PENALTY, AC, ABC, 3.0000",
        "PROPORTIONAL_WITH_PENALTY, AC, ABCDE, -1.0000",
        "PROPORTIONAL_WITH_PENALTY, ABC, AB, 4.0000",
        "PROPORTIONAL_WITH_PENALTY, AC, '', -0.5000"
    })
    void a_question_earns_what_its_mode_says(MultipleAnswer mode, String key, String answer, String points) {
        assertThat(mark(rules("6", mode, "-1", "-0.5"), List.of(key), List.of(answer))
                        .points())
                .isEqualTo(new BigDecimal(points));
    }

    @Test
    void thirds_are_rounded_half_up_per_question_to_four_decimals() {
        Rules.Scoring rules = rules("1", MultipleAnswer.PROPORTIONAL, "0", "0");

        assertThat(mark(rules, List.of("ABC", "ABC", "ABC"), List.of("A", "A", "A"))
                        .points())
                .isEqualTo(new BigDecimal("0.9999"));
        assertThat(mark(rules, List.of("ABC"), List.of("AB")).points()).isEqualTo(new BigDecimal("0.6667"));
    }

    @Test
    void tenths_add_up_exactly() {
        Marks marks = mark(
                rules("0.1", MultipleAnswer.ALL_OR_NOTHING, "0", "0"),
                List.of("A", "A", "A", "A", "A", "A", "A", "A", "A", "A"),
                List.of("A", "A", "A", "A", "A", "A", "A", "A", "A", "A"));

        assertThat(marks.points()).isEqualTo(new BigDecimal("1.0000"));
    }

    @Test
    void only_the_whole_key_and_nothing_else_is_a_correct_question() {
        Marks marks = mark(
                rules("6", MultipleAnswer.PROPORTIONAL, "0", "0"),
                List.of("AC", "AC", "AC", "A", "A"),
                List.of("AC", "A", "ABC", "A", ""));

        assertThat(marks.correct()).isEqualTo(2);
    }

    @Test
    void a_paper_nobody_touched_earns_what_unanswered_questions_earn() {
        Marks marks = Scorer.mark(
                rules("5", MultipleAnswer.ALL_OR_NOTHING, "-1", "0.25"),
                List.of(
                        new KeyedQuestion(new QuestionId(1), Difficulty.EASY, options("AB"), options("A")),
                        new KeyedQuestion(new QuestionId(2), Difficulty.HARD, options("AB"), options("B"))),
                Responses.none());

        assertThat(marks).isEqualTo(new Marks(0, new BigDecimal("0.5000")));
    }

    // ---- points per difficulty: easy 1, medium as every question 2, hard 3.5

    private static Rules.Scoring byDifficulty(MultipleAnswer mode) {
        return new Rules.Scoring(
                new BigDecimal("2"),
                Map.of(Difficulty.EASY, new BigDecimal("1"), Difficulty.HARD, new BigDecimal("3.5")),
                mode,
                new BigDecimal("-0.5"),
                BigDecimal.ZERO);
    }

    @ParameterizedTest(name = "{0}: a {1} question with key {2} answered {3} earns {4}")
    @CsvSource({
        "ALL_OR_NOTHING, EASY, A, A, 1.0000",
        "ALL_OR_NOTHING, MEDIUM, A, A, 2.0000",
        "ALL_OR_NOTHING, HARD, A, A, 3.5000",
        "ALL_OR_NOTHING, HARD, A, B, -0.5000",
        "ALL_OR_NOTHING, HARD, A, '', 0.0000",
        "PROPORTIONAL, EASY, AC, A, 0.5000",
        "PROPORTIONAL, MEDIUM, ABC, A, 0.6667",
        "PROPORTIONAL, HARD, ABC, AB, 2.3333",
        "PROPORTIONAL, HARD, ABC, ABCD, 2.6250",
        "PROPORTIONAL_WITH_PENALTY, HARD, ABC, AB, 2.3333",
        "PROPORTIONAL_WITH_PENALTY, HARD, ABC, ABD, 1.1667",
        "PROPORTIONAL_WITH_PENALTY, EASY, AC, AB, -0.5000"
    })
    void a_question_earns_by_its_difficulty(
            MultipleAnswer mode, Difficulty difficulty, String key, String answer, String points) {
        assertThat(one(byDifficulty(mode), difficulty, key, answer).points()).isEqualTo(new BigDecimal(points));
    }

    private static Marks one(Rules.Scoring rules, Difficulty difficulty, String key, String answer) {
        QuestionId id = new QuestionId(1);
        return Scorer.mark(
                rules,
                List.of(new KeyedQuestion(id, difficulty, options("ABCDE"), options(key))),
                new Responses(new TreeMap<>(Map.of(id, new TreeSet<>(options(answer))))));
    }

    // ---- whatever is answered

    @Provide
    Arbitrary<String> someLetters() {
        return Arbitraries.of("A", "B", "C", "D", "E").set().ofMaxSize(5).map(letters -> String.join("", letters));
    }

    @Property
    void exactly_the_key_earns_all_points_and_nothing_earns_more(
            @ForAll MultipleAnswer mode,
            @ForAll Difficulty difficulty,
            @ForAll("someLetters") String key,
            @ForAll("someLetters") String answer) {
        Assume.that(!key.isEmpty());
        Rules.Scoring rules = byDifficulty(mode);
        BigDecimal full = rules.pointsOf(difficulty);

        assertThat(one(rules, difficulty, key, key).points()).isEqualByComparingTo(full);
        Marks marks = one(rules, difficulty, key, answer);
        assertThat(marks.points()).isBetween(rules.wrong(), full);
        assertThat(marks.correct()).isEqualTo(options(key).equals(options(answer)) ? 1 : 0);
    }

    @Property
    void one_more_wrong_option_never_earns_more(
            @ForAll MultipleAnswer mode, @ForAll("someLetters") String key, @ForAll("someLetters") String answer) {
        Assume.that(!key.isEmpty() && !answer.isEmpty());
        for (String letter : List.of("A", "B", "C", "D", "E")) {
            if (!key.contains(letter) && !answer.contains(letter)) {
                BigDecimal before =
                        one(byDifficulty(mode), Difficulty.HARD, key, answer).points();
                BigDecimal after = one(byDifficulty(mode), Difficulty.HARD, key, answer + letter)
                        .points();
                assertThat(after).isLessThanOrEqualTo(before);
            }
        }
    }

    @Property
    void a_paper_earns_what_its_questions_earn_one_by_one(
            @ForAll MultipleAnswer mode,
            @ForAll @Size(max = 12) List<@From("someLetters") String> keys,
            @ForAll @Size(min = 12, max = 12) List<@From("someLetters") String> answers) {
        List<String> usable = keys.stream().filter(key -> !key.isEmpty()).toList();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < usable.size(); i++) {
            sum = sum.add(mark(byDifficulty(mode), List.of(usable.get(i)), List.of(answers.get(i)))
                    .points());
        }

        assertThat(mark(byDifficulty(mode), usable, answers).points()).isEqualByComparingTo(sum);
    }

    // ---- mended keys

    /** One question over A to E with this key, six points, a wrong one costs one. */
    private static Marks mended(MultipleAnswer mode, String key, AcceptedKeys accepted, String answer) {
        QuestionId id = new QuestionId(1);
        SortedMap<QuestionId, SortedSet<OptionId>> responses = new TreeMap<>();
        responses.put(id, new TreeSet<>(options(answer)));
        return Scorer.mark(
                rules("6", mode, "-1", "0"),
                List.of(new KeyedQuestion(id, Difficulty.MEDIUM, options("ABCDE"), options(key))),
                Map.of(id, accepted),
                new Responses(responses));
    }

    @ParameterizedTest(name = "{0}, accepted {1}, answered {2}: {3} right, {4} points")
    @CsvSource({
        // either is right, nothing else is
        "ALL_OR_NOTHING, A|B, A, 1, 6.0000",
        "ALL_OR_NOTHING, A|B, B, 1, 6.0000",
        "ALL_OR_NOTHING, A|B, AB, 0, -1.0000",
        "ALL_OR_NOTHING, A|B|AB, AB, 1, 6.0000",
        "ALL_OR_NOTHING, A|B, '', 0, 0.0000",
        // the sealed key is not accepted where it is not listed
        "ALL_OR_NOTHING, B, A, 0, -1.0000",
        // the one that gives most: one of AB is half, one of ACD a third, both of which were answered
        "PROPORTIONAL, AB|ACD, A, 0, 3.0000",
        "PROPORTIONAL, AB|ACD, AC, 0, 4.0000",
        "PROPORTIONAL, AB|ACD, ACD, 1, 6.0000",
    })
    void several_accepted_keys(MultipleAnswer mode, String accepted, String answer, int correct, String points) {
        Marks marks = mended(
                mode,
                "A",
                new AcceptedKeys.AnyOf(Arrays.stream(accepted.split("\\|"))
                        .map(ScorerTest::options)
                        .toList()),
                answer);

        assertThat(marks).isEqualTo(new Marks(correct, new BigDecimal(points)));
    }

    @ParameterizedTest
    @CsvSource({
        "ALL_OR_NOTHING, A",
        "ALL_OR_NOTHING, C",
        "ALL_OR_NOTHING, ''",
        "PROPORTIONAL, ''",
        "PROPORTIONAL_WITH_PENALTY, CDE"
    })
    void a_void_question_gives_everybody_full_points(MultipleAnswer mode, String answer) {
        assertThat(mended(mode, "AB", new AcceptedKeys.Everything(), answer))
                .isEqualTo(new Marks(1, new BigDecimal("6.0000")));
    }

    @Test
    void a_decision_about_another_question_changes_nothing() {
        Marks marks = Scorer.mark(
                rules("6", MultipleAnswer.ALL_OR_NOTHING, "-1", "0"),
                List.of(new KeyedQuestion(new QuestionId(1), Difficulty.MEDIUM, options("AB"), options("A"))),
                Map.of(new QuestionId(2), new AcceptedKeys.Everything()),
                Responses.none());

        assertThat(marks).isEqualTo(new Marks(0, new BigDecimal("0.0000")));
    }
}
