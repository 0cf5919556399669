package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.mocson.questionbank.QuestionDraft;

class TemplatesTest {

    @Test
    void the_examples_are_finished_questions() {
        assertThat(Templates.examples()).hasSize(3).allSatisfy(each -> assertThat(each.gaps())
                .isEmpty());
        assertThat(Templates.examples()).extracting(QuestionDraft::multiple).containsExactly(false, true, false);
    }

    @Test
    void the_excel_template_reads_back_as_its_examples() {
        ImportedFile file = QuestionFiles.read(Templates.xlsx(), "mau.xlsx", null);

        assertThat(file.format()).isEqualTo(QuestionFormat.XLSX);
        assertThat(file.questions()).extracting(ImportedQuestion::draft).isEqualTo(Templates.examples());
        assertThat(file.questions())
                .allSatisfy(each -> assertThat(each.problems()).isEmpty());
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void the_word_template_reads_back_as_its_examples() {
        ImportedFile file = QuestionFiles.read(Templates.docx(), "mau.docx", null);

        assertThat(file.format()).isEqualTo(QuestionFormat.DOCX);
        assertThat(file.questions()).extracting(ImportedQuestion::draft).isEqualTo(Templates.examples());
        assertThat(file.questions())
                .allSatisfy(each -> assertThat(each.problems()).isEmpty());
        assertThat(file.problems()).isEmpty();
    }
}
