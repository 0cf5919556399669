package vn.mocson.questionbank.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.SourceReference;

class KeyHabitsTest {

    private static QuestionDraft question(int keyAt, int longestAt, int options) {
        List<OptionDraft> drafts = new ArrayList<>();
        for (int i = 0; i < options; i++) {
            drafts.add(new OptionDraft(i == longestAt ? "phương án dài " + i : "ngắn " + i, i == keyAt));
        }
        return QuestionDraft.of("Lịch sử", null, "Câu hỏi?", drafts, "", SourceReference.NONE);
    }

    /** Keys spread evenly over four places. */
    private static List<QuestionDraft> questions(int all, int keyIsLongest) {
        List<QuestionDraft> drafts = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            drafts.add(question(i % 4, i < keyIsLongest ? i % 4 : (i + 1) % 4, 4));
        }
        return drafts;
    }

    @Test
    void a_key_that_is_too_often_the_longest_is_told_with_its_figures() {
        assertThat(KeyHabits.of(questions(40, 30)).problems())
                .containsExactly(new QuestionProblem(
                        ProblemCode.LONGEST_IS_KEY,
                        "Đáp án là phương án dài nhất ở 30 trong 40 câu (75 %); nếu ngẫu nhiên thì chỉ khoảng 25 %. Hãy viết"
                                + " các phương án dài ngang nhau để không ai đoán được theo độ dài."));
    }

    @Test
    void as_often_as_chance_gives_it_is_no_habit() {
        assertThat(KeyHabits.of(questions(40, 12)).problems()).isEmpty();
    }

    @Test
    void nineteen_questions_are_too_few_to_tell() {
        assertThat(KeyHabits.of(questions(19, 19)).problems()).isEmpty();
        assertThat(KeyHabits.of(questions(20, 20)).problems()).hasSize(1);
    }

    @Test
    void two_options_of_the_greatest_length_give_nothing_away() {
        List<QuestionDraft> drafts = Collections.nCopies(
                30,
                QuestionDraft.of(
                        "Lịch sử",
                        null,
                        "Câu hỏi?",
                        List.of(new OptionDraft("1945", true), new OptionDraft("1954", false)),
                        "",
                        SourceReference.NONE));

        assertThat(KeyHabits.of(drafts).problems()).isEmpty();
    }

    @Test
    void a_key_that_always_stands_in_one_place_is_told_with_its_figures() {
        List<QuestionDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            drafts.add(question(i < 28 ? 1 : i % 4, (i + 1) % 4, 4));
        }

        List<QuestionProblem> problems = KeyHabits.of(drafts).problems();

        assertThat(problems).extracting(QuestionProblem::code).contains(ProblemCode.KEY_POSITION_UNEVEN);
        assertThat(problems.getLast().message())
                .contains("40 câu có 4 phương án", "A 3 lần, B 31 lần, C 3 lần, D 3 lần", "khoảng 10 lần");
    }

    @Test
    void even_places_and_fewer_than_forty_questions_are_no_habit() {
        List<QuestionDraft> few = Collections.nCopies(39, question(0, 1, 4));

        assertThat(KeyHabits.of(questions(80, 20)).problems()).isEmpty();
        assertThat(KeyHabits.of(few).problems()).isEmpty();
    }

    @Test
    void questions_with_other_numbers_of_options_are_counted_apart() {
        List<QuestionDraft> drafts = new ArrayList<>(Collections.nCopies(30, question(0, 1, 2)));
        drafts.addAll(Collections.nCopies(30, question(0, 1, 3)));

        assertThat(KeyHabits.of(drafts).problems()).isEmpty();
    }

    @Test
    void several_right_options_do_not_count() {
        QuestionDraft both = QuestionDraft.of(
                "Lịch sử",
                null,
                "Câu hỏi?",
                List.of(new OptionDraft("phương án dài", true), new OptionDraft("ngắn", true)),
                "",
                SourceReference.NONE);

        assertThat(KeyHabits.of(Collections.nCopies(100, both)).problems()).isEmpty();
    }

    @Test
    void the_tail_of_equal_chances_is_the_binomial_one() {
        // 3 or more heads of 4: (4 + 1) / 16
        assertThat(KeyHabits.tail(Collections.nCopies(4, 0.5), 3)).isCloseTo(5.0 / 16, within(1e-12));
        // at least 1 of a quarter and a half: 1 − 3/4 × 1/2
        assertThat(KeyHabits.tail(List.of(0.25, 0.5), 1)).isCloseTo(5.0 / 8, within(1e-12));
        assertThat(KeyHabits.tail(List.of(), 0)).isEqualTo(1);
    }
}
