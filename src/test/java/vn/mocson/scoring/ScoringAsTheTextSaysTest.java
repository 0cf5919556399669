package vn.mocson.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.mocson.contest.Rules;
import vn.mocson.contest.SomeRules;
import vn.mocson.contest.text.Clause;
import vn.mocson.exam.Responses;
import vn.mocson.questionbank.KeyedQuestion;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionId;

/** The worked numbers in the thể lệ, marked by the application. */
class ScoringAsTheTextSaysTest {

    private static final String ARTICLE = "Cách tính điểm";

    @Provide
    Arbitrary<Rules> rules() {
        return SomeRules.any().map(ScoringAsTheTextSaysTest::withOneNumberOfPoints);
    }

    private static Rules withOneNumberOfPoints(Rules rules) {
        Rules.Scoring scoring = rules.scoring();
        return new Rules(
                rules.eligibility(),
                rules.attempts(),
                rules.paper(),
                new Rules.Scoring(
                        scoring.pointsPerQuestion(),
                        Map.of(),
                        scoring.multipleAnswer(),
                        scoring.wrong(),
                        scoring.unanswered()),
                rules.prediction(),
                rules.counted(),
                rules.gate(),
                rules.rankBy(),
                rules.actual(),
                rules.results(),
                rules.leaderboard(),
                rules.collective(),
                rules.total(),
                rules.prizes());
    }

    private static Set<OptionId> options(String letters) {
        Set<OptionId> options = new TreeSet<>();
        letters.chars().forEach(letter -> options.add(new OptionId(String.valueOf((char) letter))));
        return options;
    }

    /** What questions with this key earn where they are answered like that. */
    private static BigDecimal marked(Rules rules, String key, List<String> answers) {
        List<KeyedQuestion> questions = new ArrayList<>();
        SortedMap<QuestionId, SortedSet<OptionId>> responses = new TreeMap<>();
        for (int i = 0; i < answers.size(); i++) {
            QuestionId id = new QuestionId(i + 1);
            questions.add(new KeyedQuestion(id, options("ABCDEF"), options(key)));
            responses.put(id, new TreeSet<>(options(answers.get(i))));
        }
        return Scorer.mark(rules.scoring(), questions, new Responses(responses)).points();
    }

    @Property(tries = 300)
    void the_example_of_a_whole_paper_is_what_it_earns(@ForAll("rules") Rules rules) {
        Clause text = Clause.under(rules);
        List<String> answers = new ArrayList<>();
        count(text, "đúng (\\d+) câu", "A", answers);
        count(text, "sai (\\d+) câu", "B", answers);
        count(text, "bỏ trống (\\d+) câu", "", answers);

        assertThat(answers).hasSize(rules.paper().questions());
        assertThat(marked(rules, "A", answers))
                .isEqualByComparingTo(number(text, "Ví dụ: lượt thi .* = " + Clause.NUMBER));
    }

    private static void count(Clause text, String words, String answer, List<String> answers) {
        int n = text.find(ARTICLE, "Ví dụ: lượt thi .*" + words)
                .map(groups -> Integer.parseInt(groups.getFirst()))
                .orElse(0);
        for (int i = 0; i < n; i++) {
            answers.add(answer);
        }
    }

    private static BigDecimal number(Clause text, String pattern) {
        return Clause.number(text.find(ARTICLE, pattern).orElseThrow().getFirst());
    }

    @Property(tries = 100)
    void all_right_earns_the_most_the_text_names(@ForAll("rules") Rules rules) {
        List<String> allRight = java.util.Collections.nCopies(rules.paper().questions(), "A");

        assertThat(marked(rules, "A", allRight))
                .isEqualByComparingTo(number(Clause.under(rules), "Điểm tối đa của một lượt thi là " + Clause.NUMBER));
    }

    @Property(tries = 100)
    void the_example_of_a_question_with_several_right_options_is_what_it_earns(@ForAll("rules") Rules rules) {
        Clause text = Clause.under(rules);
        var example = text.find(
                ARTICLE,
                "có (\\d) phương án đúng, chọn (\\d) phương án đúng và (\\d) phương án sai thì được .* = "
                        + Clause.NUMBER);

        if (example.isPresent()) {
            String key = "ABC".substring(0, Integer.parseInt(example.get().get(0)));
            String chosen = key.substring(0, Integer.parseInt(example.get().get(1)))
                    + "DEF".substring(0, Integer.parseInt(example.get().get(2)));
            assertThat(marked(rules, key, List.of(chosen)))
                    .isEqualByComparingTo(Clause.number(example.get().get(3)));
        } else {
            assertThat(text.says(ARTICLE, "chỉ được tính là trả lời đúng khi chọn đúng và đủ mọi phương án đúng"))
                    .isTrue();
            assertThat(marked(rules, "ABC", List.of("ABC")))
                    .isEqualByComparingTo(number(text, "Mỗi câu trả lời đúng được " + Clause.NUMBER));
            assertThat(marked(rules, "ABC", List.of("AB"))).isEqualByComparingTo(marked(rules, "ABC", List.of("D")));
        }
    }

    @Property(tries = 100)
    void wrong_and_empty_questions_earn_what_the_text_says(@ForAll("rules") Rules rules) {
        Clause text = Clause.under(rules);

        assertThat(marked(rules, "A", List.of("B"))).isEqualByComparingTo(said(text, "Mỗi câu trả lời sai"));
        assertThat(marked(rules, "A", List.of(""))).isEqualByComparingTo(said(text, "Mỗi câu không trả lời"));
    }

    private static BigDecimal said(Clause text, String question) {
        return text.find(ARTICLE, question + " bị trừ " + Clause.NUMBER + " điểm")
                .map(groups -> Clause.number(groups.getFirst()).negate())
                .orElseGet(() -> number(text, question + " được " + Clause.NUMBER + " điểm"));
    }
}
