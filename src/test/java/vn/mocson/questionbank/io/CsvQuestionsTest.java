package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mocson.questionbank.io.Sheets.codes;
import static vn.mocson.questionbank.io.Sheets.draft;
import static vn.mocson.questionbank.io.Sheets.key;
import static vn.mocson.questionbank.io.Sheets.options;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.common.files.FileRefused;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.SourceReference;

class CsvQuestionsTest {

    private static final String HEADER =
            "topic,difficulty,text,option_a,option_b,option_c,option_d,correct,explanation,source\n";
    private static final String GOOD = "Lịch sử,easy,Câu hỏi?,Một,Hai,Ba,Bốn,B,Vì thế,Sách\n";

    private static ImportedFile read(String csv) {
        return CsvQuestions.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_line_is_a_question() {
        ImportedFile file = read(HEADER + GOOD);

        assertThat(file.format()).isEqualTo(QuestionFormat.CSV);
        assertThat(file.questions()).hasSize(1);
        assertThat(file.questions().getFirst().line()).isEqualTo(2);
        assertThat(file.questions().getFirst().problems()).isEmpty();
        assertThat(draft(file, 0))
                .isEqualTo(QuestionDraft.of(
                        "Lịch sử",
                        Difficulty.EASY,
                        "Câu hỏi?",
                        List.of(
                                new OptionDraft("Một", false),
                                new OptionDraft("Hai", true),
                                new OptionDraft("Ba", false),
                                new OptionDraft("Bốn", false)),
                        "Vì thế",
                        new SourceReference("Sách", "", "", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_found_out(String separator) {
        ImportedFile file = read(("STT|Câu hỏi|A|B|C|Đáp án\n1|Một, hai; ba?|x, y|\"z; t\"|u|B\n"
                .replace("Một, hai; ba?", "\"Một, hai; ba?\"")
                .replace("x, y", "\"x, y\"")
                .replace("|", separator)));

        assertThat(draft(file, 0).text()).isEqualTo("Một, hai; ba?");
        assertThat(options(file, 0)).containsExactly("x, y", "z; t", "u");
        assertThat(key(file, 0)).isEqualTo("B");
    }

    @Test
    void byte_order_mark_windows_line_ends_and_the_line_that_excel_adds_do_not_matter() {
        String csv = HEADER + GOOD;

        assertThat(read("\uFEFF" + csv.replace("\n", "\r\n")).questions())
                .isEqualTo(read(csv).questions());
        ImportedFile excel = read("sep=,\r\n" + csv);
        assertThat(draft(excel, 0)).isEqualTo(draft(read(csv), 0));
        assertThat(excel.questions().getFirst().line()).isEqualTo(3);
    }

    @Test
    void a_row_may_be_an_answer() {
        ImportedFile file = read("Câu hỏi,Phương án,Đúng\nNăm nào?,1930,\n,1945,x\n");

        assertThat(key(file, 0)).isEqualTo("B");
    }

    @Test
    void a_mistake_is_a_problem_of_its_line_and_the_others_are_read() {
        ImportedFile file =
                read(HEADER + GOOD + GOOD.replace(",B,", ",E,").replace("Câu hỏi?", "\"Khác\nhẳn?\"") + GOOD);

        assertThat(file.questions()).extracting(ImportedQuestion::line).containsExactly(2, 3, 5);
        assertThat(codes(file, 1)).containsExactly(ProblemCode.NO_KEY);
        assertThat(codes(file, 2)).containsExactly(ProblemCode.DUPLICATE_QUESTION);
    }

    @Test
    void letters_of_the_contract_are_letters_even_where_an_option_has_the_same_words() {
        assertThat(key(read(HEADER + GOOD.replace("Ba", "AB").replace(",B,", ",AB,")), 0))
                .isEqualTo("AB");
    }

    @Test
    void what_an_export_added_against_formulas_is_taken_away() {
        ImportedFile file = read(
                HEADER + GOOD.replace("Một", "'=1+1").replace("Hai", "''+x").replace("Ba", "'trích'"));

        assertThat(options(file, 0)).containsExactly("=1+1", "'+x", "'trích'", "Bốn");
    }

    @Test
    void tags_and_places_may_be_given() {
        ImportedFile file =
                read(HEADER.replace("source", "source,tags,pin") + GOOD.replace("Sách", "Sách,a; b,\"A, D\""));

        assertThat(draft(file, 0).tags()).containsExactly("a", "b");
        assertThat(draft(file, 0).options()).extracting(OptionDraft::pinned).containsExactly(true, false, false, true);
    }

    @Test
    void what_is_no_table_of_questions_is_refused() {
        assertThatThrownBy(() -> read("a,b\n1,2\n"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("tiêu đề");
        assertThatThrownBy(() -> CsvQuestions.read((HEADER + GOOD).getBytes(Charset.forName("windows-1258"))))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void a_quote_that_is_never_closed_refuses_the_file() {
        assertThatThrownBy(() -> read(HEADER + GOOD + GOOD.replace("Vì thế", "\"Vì thế")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("ngoặc kép");
    }

    @Test
    void an_export_can_be_seed_data(@TempDir Path folder) throws IOException {
        List<QuestionDraft> questions = Templates.examples();
        Path file = Files.write(folder.resolve("bank.csv"), CsvExport.write(questions));

        assertThat(QuestionCsv.read(file)).isEqualTo(questions);
    }

    @Test
    void excel_sees_no_formula_in_an_export_and_knows_the_letters() {
        QuestionDraft question = QuestionDraft.of(
                "",
                null,
                "=HYPERLINK(\"http://x\")",
                List.of(new OptionDraft("-6", true), new OptionDraft("@b", false)),
                "+1",
                SourceReference.NONE);

        String csv = new String(CsvExport.write(List.of(question)), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF").contains("'=HYPERLINK", "'-6", "'@b", "'+1");
        assertThat(read(csv).questions().getFirst().draft()).isEqualTo(question);
    }
}
