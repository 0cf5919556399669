package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mocson.common.text.CsvProblem;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.SourceReference;

class QuestionCsvTest {

    private static final String HEADER =
            "topic,difficulty,text,option_a,option_b,option_c,option_d,correct,explanation,source\n";
    private static final String GOOD = "Lịch sử,easy,Câu hỏi?,Một,Hai,Ba,Bốn,B,Vì thế,Sách\n";

    @TempDir
    Path folder;

    private List<QuestionDraft> read(String csv) throws IOException {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<QuestionDraft> read(byte[] bytes) throws IOException {
        return QuestionCsv.read(Files.write(folder.resolve("bank.csv"), bytes));
    }

    private CsvProblem problemOf(String csv) throws IOException {
        return problemOf(csv.getBytes(StandardCharsets.UTF_8));
    }

    private CsvProblem problemOf(byte[] bytes) throws IOException {
        try {
            read(bytes);
        } catch (CsvProblem problem) {
            return problem;
        }
        throw new AssertionError("accepted: " + new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void a_line_is_a_question() throws IOException {
        assertThat(read(HEADER + GOOD))
                .containsExactly(QuestionDraft.of(
                        "Lịch sử",
                        Difficulty.EASY,
                        "Câu hỏi?",
                        List.of(
                                new OptionDraft("Một", false),
                                new OptionDraft("Hai", true),
                                new OptionDraft("Ba", false),
                                new OptionDraft("Bốn", false)),
                        "Vì thế",
                        SourceReference.parse("Sách")));
    }

    @ParameterizedTest
    @CsvSource({"AC", "'A, C'", "ac", "A;C", "CA"})
    void several_letters_are_several_right_options(String key) throws IOException {
        QuestionDraft question =
                read(HEADER + GOOD.replace(",B,", ",\"" + key + "\",")).getFirst();

        assertThat(question.options()).extracting(OptionDraft::correct).containsExactly(true, false, true, false);
    }

    @Test
    void options_left_empty_are_none() throws IOException {
        assertThat(read(HEADER + GOOD.replace("Ba,Bốn", ",")).getFirst().options())
                .hasSize(2);
    }

    @Test
    void more_columns_are_more_options() throws IOException {
        String csv = "topic,difficulty,text,option_a,option_b,option_c,option_d,option_e,correct,explanation,source\n"
                + "T,hard,Câu?,1,2,3,4,5,E,,\n";

        assertThat(read(csv).getFirst().options().getLast()).isEqualTo(new OptionDraft("5", true));
    }

    @Test
    void columns_may_stand_in_any_order() throws IOException {
        String csv = "correct,text,option_b,option_a,source,explanation,difficulty,topic\nA,Câu?,Hai,Một,,,medium,T\n";

        assertThat(read(csv).getFirst().options())
                .containsExactly(new OptionDraft("Một", true), new OptionDraft("Hai", false));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_not_matter() throws IOException {
        assertThat(read("\uFEFF" + (HEADER + GOOD).replace("\n", "\r\n"))).isEqualTo(read(HEADER + GOOD));
    }

    @Test
    void a_quoted_field_may_have_commas_quotes_and_lines() throws IOException {
        String csv = HEADER + GOOD.replace("Câu hỏi?", "\"Ai nói: \"\"Không, có\"\"?\nHãy chọn\"");

        assertThat(read(csv).getFirst().text()).isEqualTo("Ai nói: \"Không, có\"? Hãy chọn");
    }

    @Test
    void text_that_is_not_utf_8_is_refused_with_advice() throws IOException {
        byte[] windows = (HEADER + GOOD).getBytes(java.nio.charset.Charset.forName("windows-1258"));

        assertThat(problemOf(windows)).hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"topic", "difficulty", "text", "option_a", "option_b", "correct", "explanation", "source"})
    void a_missing_column_is_named_at_the_header(String column) throws IOException {
        CsvProblem problem = problemOf((HEADER + GOOD).replaceFirst("\\b" + column + "\\b", "x"));

        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem).hasMessage("thiếu cột " + column);
    }

    @Test
    void a_missing_column_is_named_also_where_no_question_follows() throws IOException {
        assertThat(problemOf("topic,text\n").line()).isEqualTo(1);
    }

    @Test
    void a_file_without_a_question_is_a_mistake() throws IOException {
        assertThat(problemOf(HEADER)).hasMessageContaining("không có dòng dữ liệu");
        assertThat(problemOf("")).hasMessageContaining("không có dòng dữ liệu");
    }

    @Test
    void a_column_that_stands_twice_is_refused_at_the_header() throws IOException {
        assertThat(problemOf("text," + HEADER + "x," + GOOD).line()).isEqualTo(1);
    }

    /** The second question, behind one whose text has two lines, so in line four of the file. */
    @ParameterizedTest(name = "{0} in place of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ,easy,        | ,leicht,             | difficulty phải là easy, medium hoặc hard
            ,B,           | ,,                   | correct phải là một hoặc nhiều chữ cái
            ,B,           | ,2,                  | correct phải là một hoặc nhiều chữ cái
            ,B,           | ,E,                  | đáp án “E” không có phương án tương ứng
            ,B,           | ,AX,                 | đáp án “X” không có phương án tương ứng
            Hai           | Một                  | Phương án B “Một” trùng
            Câu hỏi?      | ' '                  | Chưa có nội dung câu hỏi
            Lịch sử       | ''                   | Chưa chọn chủ đề
            Một,Hai,Ba,Bốn| ,Hai,,               | Cần ít nhất 2 phương án
            ,Sách         | ''                   | định dạng CSV
            ,Sách         | ',Sách,thừa'         | định dạng CSV
            """)
    void a_mistake_is_reported_with_its_line(String of, String by, String reason) throws IOException {
        String twoLines = GOOD.replace("Câu hỏi?", "\"Câu hỏi\nhai dòng?\"");

        CsvProblem problem = problemOf(HEADER + twoLines + GOOD.replace(of.strip(), by));

        assertThat(problem).hasMessageContaining(reason);
        assertThat(problem.line()).isEqualTo(4);
    }

    @Test
    void a_quote_that_is_never_closed_is_refused() throws IOException {
        assertThat(problemOf(HEADER + GOOD + GOOD.replace("Vì thế", "\"Vì thế")).line())
                .isEqualTo(3);
    }
}
