package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.SourceReference;
import vn.mocson.questionbank.io.ImportedQuestion;

class ImportRowTest {

    @Test
    void a_question_without_problems_is_ready_though_it_has_no_source_topic_or_difficulty() {
        assertThat(row(true, false).status()).isEqualTo(ImportStatus.READY);
    }

    @Test
    void a_click_on_the_letter_gives_the_missing_key() {
        ImportRow row = row(false, false, new QuestionProblem(ProblemCode.NO_KEY, "Câu hỏi chưa có đáp án.", 3));
        assertThat(row.status()).isEqualTo(ImportStatus.MEND);

        row.turn(1);

        assertThat(row.status()).isEqualTo(ImportStatus.READY);
        assertThat(row.draft().options().get(1).correct()).isTrue();
    }

    @Test
    void a_key_taken_away_is_missing_at_once() {
        ImportRow row = row(true, false);

        row.turn(0);

        assertThat(row.problems()).extracting(QuestionProblem::code).containsExactly(ProblemCode.NO_KEY);
    }

    @Test
    void several_keys_wait_for_a_person_to_say_that_they_are_meant() {
        ImportRow row = row(true, true, new QuestionProblem(ProblemCode.SEVERAL_KEYS, "Hai phương án được tô đậm."));
        assertThat(row.status()).isEqualTo(ImportStatus.LOOK);

        row.confirmKey();

        assertThat(row.status()).isEqualTo(ImportStatus.READY);
        assertThat(row.draft().multiple()).isTrue();
    }

    @Test
    void an_answer_table_that_disagrees_is_settled_by_choosing_the_key() {
        ImportRow row = row(
                false,
                false,
                new QuestionProblem(ProblemCode.KEY_TABLE_MISMATCH, "Bảng đáp án ghi B, dòng đáp án ghi A."),
                new QuestionProblem(ProblemCode.NO_KEY, "Câu hỏi chưa có đáp án."));

        row.turn(0);

        assertThat(row.problems()).isEmpty();
    }

    @Test
    void what_the_file_says_of_its_letters_stays_while_the_text_is_mended() {
        ImportRow row = row(true, false, new QuestionProblem(ProblemCode.LEGACY_FONT, "Phông TCVN3."));

        row.text("Nội dung khác?");

        assertThat(row.problems()).extracting(QuestionProblem::code).containsExactly(ProblemCode.LEGACY_FONT);
    }

    @Test
    void a_question_that_is_in_the_bank_already_is_to_be_looked_at() {
        ImportRow row = row(true, false);

        row.compared(List.of(
                new QuestionProblem(ProblemCode.NO_SOURCE, "Chưa ghi nguồn."),
                new QuestionProblem(ProblemCode.DUPLICATE_QUESTION, "Ngân hàng đã có câu này.")));

        assertThat(row.problems()).extracting(QuestionProblem::code).containsExactly(ProblemCode.DUPLICATE_QUESTION);
        assertThat(row.status()).isEqualTo(ImportStatus.LOOK);
    }

    @Test
    void an_option_that_now_speaks_of_the_others_is_pinned() {
        ImportRow row = row(true, false);

        row.option(1, "Tất cả các phương án trên");
        assertThat(row.draft().options().get(1).pinned()).isTrue();
        row.option(1, "Hà Nội");
        assertThat(row.draft().options().get(1).pinned()).isFalse();
    }

    @Test
    void restoring_brings_the_file_and_its_problems_back() {
        ImportRow row = row(false, false, new QuestionProblem(ProblemCode.NO_KEY, "Câu hỏi chưa có đáp án.", 3));
        row.turn(0);
        row.topic("Chủ đề khác");

        row.restore();

        assertThat(row.mended()).isFalse();
        assertThat(row.status()).isEqualTo(ImportStatus.MEND);
    }

    @Test
    void what_is_chosen_for_all_does_not_overwrite_what_the_question_says() {
        ImportRow row = row(true, false);
        row.topic("Riêng");

        QuestionDraft draft = row.draft("Chung", Difficulty.HARD);

        assertThat(draft.topic()).isEqualTo("Riêng");
        assertThat(draft.difficulty()).isEqualTo(Difficulty.HARD);
    }

    private static ImportRow row(boolean firstRight, boolean secondRight, QuestionProblem... problems) {
        QuestionDraft draft = QuestionDraft.of(
                "",
                null,
                "Thủ đô nước ta?",
                List.of(new OptionDraft("Thăng Long", firstRight), new OptionDraft("Hà Nội", secondRight)),
                "",
                SourceReference.NONE);
        return new ImportRow(new ImportedQuestion(1, 3, "Câu 1: …", draft, List.of(problems)));
    }
}
