package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.common.files.FileRefused;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;

class AikenQuestionsTest {

    private static ImportedFile read(String text) {
        return AikenQuestions.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_good_file_of_the_fixtures_has_two_questions() {
        for (byte[] variant : SharedFixtures.variants("aiken/questions.aiken.txt")) {
            ImportedFile file = AikenQuestions.read(variant);

            assertThat(file.problems()).isEmpty();
            assertThat(file.questions()).hasSize(2).allSatisfy(each -> assertThat(each.problems())
                    .isEmpty());
            assertThat(file.questions().getFirst().draft().options())
                    .containsExactly(
                            new OptionDraft("Petr Skoda", false),
                            new OptionDraft("Martin Dougiamas", true),
                            new OptionDraft("Eloy Lafuente", false),
                            new OptionDraft("Tim Hunt", false));
            assertThat(file.questions().getLast().draft().text()).contains("<html class=\"cool\"> & images");
        }
    }

    @Test
    void the_bad_file_of_the_fixtures_has_three_good_questions_and_messages_at_its_four_lines() {
        for (byte[] variant : SharedFixtures.variants("aiken/aiken_errors.txt")) {
            ImportedFile file = AikenQuestions.read(variant);

            assertThat(file.questions())
                    .extracting(each -> each.draft().text())
                    .containsExactly(
                            "A good question",
                            "A second good question",
                            "A third good question with HTML chars such as > < &");
            assertThat(file.questions()).extracting(ImportedQuestion::line).containsExactly(9, 18, 23);
            assertThat(file.problems()).extracting(QuestionProblem::line).containsExactly(3, 5, 7, 18);
            assertThat(file.questions().getLast().draft().options().getFirst())
                    .isEqualTo(new OptionDraft("Correct (< > &)", true));
        }
    }

    @Test
    void a_text_of_several_lines_is_one_text_and_the_raw_words_keep_them() {
        ImportedQuestion question = read("Câu hỏi\nhai dòng?\nA. Một\nB. Hai\nANSWER: B\n")
                .questions()
                .getFirst();

        assertThat(question.draft().text()).isEqualTo("Câu hỏi hai dòng?");
        assertThat(question.raw()).isEqualTo("Câu hỏi\nhai dòng?\nA. Một\nB. Hai\nANSWER: B");
    }

    @Test
    void a_key_without_an_option_or_not_a_letter_is_not_guessed() {
        assertThat(read("Câu?\nA) Một\nB) Hai\nANSWER: C\n").questions()).isEmpty();
        assertThat(read("Câu?\nA) Một\nB) Hai\nANSWER: C\n").problems())
                .extracting(QuestionProblem::code, QuestionProblem::line)
                .containsExactly(tuple(ProblemCode.NO_KEY, 4));
        assertThat(read("Câu?\nA) Một\nB) Hai\nANSWER: Một\n").questions()).isEmpty();
        assertThat(read("Câu?\nA) Một\nB) Hai\nANSWER:\n").questions()).isEmpty();
    }

    @Test
    void several_letters_are_kept_and_said() {
        ImportedQuestion question =
                read("Câu?\nA) Một\nB) Hai\nC) Ba\nANSWER: A, C\n").questions().getFirst();

        assertThat(question.draft().options()).extracting(OptionDraft::correct).containsExactly(true, false, true);
        assertThat(question.problems()).extracting(QuestionProblem::code).containsExactly(ProblemCode.SEVERAL_KEYS);
    }

    @Test
    void a_letter_left_out_drops_the_question_with_one_message() {
        ImportedFile file = read("Câu?\nA) Một\nC) Hai\nD) Ba\nANSWER: A\n\nKhác?\nA) Một\nB) Hai\nANSWER: A\n");

        assertThat(file.questions()).extracting(each -> each.draft().text()).containsExactly("Khác?");
        assertThat(file.problems()).extracting(QuestionProblem::line).containsExactly(3);
    }

    @Test
    void a_question_that_the_file_ends_in_is_said() {
        assertThat(read("Câu?\nA) Một\nB) Hai").problems())
                .extracting(QuestionProblem::line)
                .containsExactly(1);
    }

    @Test
    void a_file_without_a_question_says_what_was_expected() {
        assertThat(read("\n\n").problems())
                .extracting(QuestionProblem::code)
                .containsExactly(ProblemCode.NOT_UNDERSTOOD);
    }

    @Test
    void another_encoding_is_refused_whole() {
        byte[] windows = "Đảng bộ?\nA) Một\nB) Hai\nANSWER: A".getBytes(Charset.forName("windows-1258"));

        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> AikenQuestions.read(windows))
                .withMessageContaining("UTF-8");
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> read("x".repeat(30_000_000)))
                .withMessageContaining("20 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n", "A) x\n\n", "ANSWER: A\n\n", "Câu?\nA) a\nB) b\nANSWER: A\n\n"})
    void more_than_people_write_is_refused(String part) {
        String much = part.repeat(3_000_000 / part.length());

        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> read(much))
                .withMessageContaining("quá nhiều");
    }
}
