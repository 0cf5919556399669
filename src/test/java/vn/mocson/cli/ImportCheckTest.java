package vn.mocson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.questionbank.io.Templates;

class ImportCheckTest {

    private static final String CSV = """
            topic,difficulty,text,option_a,option_b,correct,explanation,source
            Lịch sử,easy,Năm nào?,1930,1945,B,Vì thế,"Sách, tr. 5"
            Lịch sử,easy,Ở đâu?,Huế,Hà Nội,C,,
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return MocSonCommands.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void prints_what_was_found_in_the_promised_shape() throws IOException {
        int exit = run("import-check", file("câu hỏi.csv", CSV.getBytes(StandardCharsets.UTF_8)));

        assertThat(exit).isZero();
        assertThat(err.toString()).isEmpty();
        JsonNode json = json();
        assertThat(json.propertyNames()).containsExactly("format", "questions", "problems");
        assertThat(json.get("format").asString()).isEqualTo("csv");
        JsonNode first = json.get("questions").get(0);
        assertThat(first.propertyNames())
                .startsWith("no", "text", "multiple", "options", "explanation", "source", "problems")
                .containsExactly(
                        "no",
                        "text",
                        "multiple",
                        "options",
                        "explanation",
                        "source",
                        "problems",
                        "topic",
                        "difficulty",
                        "tags",
                        "line",
                        "raw");
        assertThat(first.get("no").isInt()).isTrue();
        assertThat(first.get("multiple").isBoolean()).isTrue();
        assertThat(first.get("text").asString()).isEqualTo("Năm nào?");
        assertThat(first.get("source").asString()).isEqualTo("Sách, tr. 5");
        assertThat(first.get("explanation").asString()).isEqualTo("Vì thế");
        assertThat(first.get("options").get(1).propertyNames()).containsExactly("label", "text", "correct");
        assertThat(first.get("options").get(1).get("label").asString()).isEqualTo("B");
        assertThat(first.get("options").get(1).get("correct").asBoolean()).isTrue();
        JsonNode problem = json.get("questions").get(1).get("problems").get(0);
        assertThat(problem.propertyNames()).containsExactly("code", "message", "line");
        assertThat(problem.get("code").asString()).isEqualTo("NO_KEY");
        assertThat(problem.get("line").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "csv", "CSV"})
    void takes_the_format_by_name(String format) throws IOException {
        assertThat(run("import-check", "--format=" + format, file("a.csv", CSV.getBytes(StandardCharsets.UTF_8))))
                .isZero();
    }

    @Test
    void reads_the_template() throws IOException {
        assertThat(run("import-check", file("mau.xlsx", Templates.xlsx()), "--format", "xlsx"))
                .isZero();
        assertThat(json().get("questions")).hasSize(3);
        assertThat(json().get("questions").get(1).get("multiple").asBoolean()).isTrue();
    }

    @Test
    void a_refused_file_is_one_line_of_reasons_and_nothing_else() throws IOException {
        int exit = run("import-check", file("hỏng.xlsx", new byte[] {1, 2, 3}));

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip()).startsWith("hỏng.xlsx: ").doesNotContain("\n");
    }

    @Test
    void a_file_that_is_not_there_a_folder_and_one_too_large_are_refused() throws IOException {
        assertThat(run("import-check", folder.resolve("khong-co.docx").toString()))
                .isEqualTo(2);
        assertThat(run("import-check", folder.toString())).isEqualTo(2);
        assertThat(run("import-check", file("to.csv", new byte[20 * 1024 * 1024 + 1])))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Không tìm thấy", "thư mục", "20 MiB");
    }

    @Test
    void wrong_use_is_explained() throws IOException {
        String file = file("a.csv", CSV.getBytes(StandardCharsets.UTF_8));

        assertThat(run("import-check", "--format=xls", file)).isEqualTo(2);
        assertThat(err.toString()).contains("xls", "moodle-xml");
        assertThat(run("import-check")).isEqualTo(2);
        assertThat(run("import-check", file, "--la=1")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }
}
