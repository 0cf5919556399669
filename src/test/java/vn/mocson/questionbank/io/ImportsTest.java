package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mocson.questionbank.io.PastedQuestionsTest.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.SourceReference;
import vn.mocson.questionbank.io.Imports.Numbered;

class ImportsTest {

    private static QuestionDraft draft(String text) {
        return QuestionDraft.of(
                "",
                null,
                text,
                List.of(new OptionDraft("Một", true), new OptionDraft("Hai", false)),
                "",
                SourceReference.NONE);
    }

    private static ImportedFile file(String... texts) {
        List<ImportedQuestion> questions = new ArrayList<>();
        for (String text : texts) {
            questions.add(
                    Imports.question(questions.size() + 1, 10 * (questions.size() + 1), text, draft(text), List.of()));
        }
        return Imports.file(QuestionFormat.GIFT, questions, List.of(), Map.of());
    }

    @Test
    void a_file_need_not_say_source_topic_and_difficulty() {
        assertThat(file("Hỏi?").questions().getFirst().problems()).isEmpty();
    }

    @Test
    void problems_stand_at_the_line_of_the_question_unless_they_have_their_own() {
        ImportedQuestion question = Imports.question(
                1,
                7,
                "",
                draft(""),
                List.of(
                        new QuestionProblem(ProblemCode.SEVERAL_KEYS, "x"),
                        new QuestionProblem(ProblemCode.LEGACY_FONT, "y", 9)));

        assertThat(question.problems()).extracting(QuestionProblem::line).containsExactly(7, 7, 9);
        assertThat(codes(question.problems()))
                .containsExactly(ProblemCode.NO_TEXT, ProblemCode.SEVERAL_KEYS, ProblemCode.LEGACY_FONT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Thủ đô ở đâu?", "THU DO, o dau", "Ở đâu: thủ đô?", "Thủ đô  ở đâu ?", "ở đâu ở đâu thủ đô"})
    void the_same_words_in_any_order_are_the_same_question(String again) {
        List<ImportedQuestion> questions = file("Thủ đô ở đâu?", "Khác?", again).questions();

        assertThat(codes(questions.getLast().problems())).containsExactly(ProblemCode.DUPLICATE_QUESTION);
        assertThat(questions.getLast().problems().getFirst().line()).isEqualTo(30);
        assertThat(questions.getFirst().problems()).isEmpty();
    }

    @Test
    void under_the_same_words_another_picture_is_another_question() {
        QuestionDraft pictured = new QuestionDraft(
                "",
                null,
                "Đây là ai?",
                draft("x").options(),
                "",
                SourceReference.NONE,
                List.of(),
                new ImageId("0".repeat(64)));
        ImportedQuestion question = Imports.question(1, 1, "", pictured, List.of());

        assertThat(Imports.file(QuestionFormat.QTI, List.of(question, question), List.of(), Map.of())
                        .questions()
                        .getLast()
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} has {1} problems")
    @CsvSource({"1 2 3,0", "1 3,1", "1 2 2 3,1", "2 3,1", "1 2 5 6 9,2", "3 1 2,3", "'',0", "1 9999,1"})
    void numbers_left_out_repeated_or_out_of_order_are_said(String written, int problems) {
        List<Numbered> numbers = new ArrayList<>();
        for (String number : written.isEmpty() ? new String[0] : written.split(" ")) {
            numbers.add(new Numbered(Integer.parseInt(number), numbers.size() + 1, ""));
        }

        List<QuestionProblem> found = Imports.file(QuestionFormat.TEXT, List.of(), numbers, List.of(), Map.of())
                .problems();
        assertThat(found).hasSize(problems).allMatch(problem -> problem.code() == ProblemCode.NUMBER_GAP);
    }

    @Test
    void numbers_may_begin_again_in_another_section_only() {
        List<Numbered> numbers = List.of(
                new Numbered(1, 1, "I"), new Numbered(2, 2, "I"), new Numbered(1, 3, "II"), new Numbered(1, 4, "II"));

        assertThat(Imports.file(QuestionFormat.TEXT, List.of(), numbers, List.of(), Map.of())
                        .problems())
                .extracting(QuestionProblem::line)
                .containsExactly(4);
    }
}
