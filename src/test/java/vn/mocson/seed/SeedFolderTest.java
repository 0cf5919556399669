package vn.mocson.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mocson.common.startup.StartupFailure;

class SeedFolderTest {

    private static final String CONTEST = """
            slug: thu
            title: Cuộc thi
            units: khoi
            bank: lich-su
            rules:
              paper: {questions: 1}
            rounds:
              - id: k1
                opensAt: -P1D
                closesAt: PT2H
              - id: k2
                opensAt: 2024-09-02T08:00:00+07:00
                closesAt: 2024-09-09T08:00:00+07:00
                rules:
                  counted: LAST
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aFolderThatIsRight() throws IOException {
        write("units/khoi.csv", "code,parent_code,name,headcount\nK,,Khối,0\n");
        write(
                "questions/lich-su.csv",
                "topic,difficulty,text,option_a,option_b,correct,explanation,source\nT,easy,Câu?,Một,Hai,A,,\n");
        write("contests/thu.yaml", CONTEST);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void assertFails(String file, int line, String reason) {
        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> SeedFolder.read(folder))
                .withMessageContaining("tệp " + folder.resolve(file) + ", dòng " + line + ": ")
                .withMessageContaining(reason);
    }

    @Test
    void a_folder_that_is_right_is_read_whole() {
        SeedFolder seed = SeedFolder.read(folder);

        assertThat(seed.units()).containsOnlyKeys("khoi");
        assertThat(seed.banks()).containsOnlyKeys("lich-su");
        assertThat(seed.contests().values()).extracting(SeedContest::slug).containsExactly("thu");
    }

    @Test
    void a_moment_is_fixed_or_counted_from_the_loading() {
        SeedContest contest =
                SeedFolder.read(folder).contests().values().iterator().next();
        Instant loading = Instant.parse("2024-09-10T01:00:00Z");

        assertThat(contest.rounds().get(0).opensAt().at(loading)).isEqualTo(loading.minus(Duration.ofDays(1)));
        assertThat(contest.rounds().get(0).closesAt().at(loading)).isEqualTo(loading.plus(Duration.ofHours(2)));
        assertThat(contest.rounds().get(1).opensAt().at(loading)).isEqualTo(Instant.parse("2024-09-02T01:00:00Z"));
    }

    @Test
    void the_files_of_units_and_banks_may_be_named_with_their_ending() throws IOException {
        write("contests/thu.yaml", CONTEST.replace("units: khoi", "units: khoi.csv"));

        assertThat(SeedFolder.read(folder).contests().values().iterator().next().units())
                .isEqualTo("khoi");
    }

    @Test
    void a_folder_without_anything_is_read_as_nothing() {
        SeedFolder seed = SeedFolder.read(folder.resolve("nothing"));

        assertThat(seed.contests()).isEmpty();
    }

    @Test
    void a_wrong_unit_is_reported_with_file_line_and_reason() throws IOException {
        write("units/khoi.csv", "code,parent_code,name,headcount\nK,,Khối,0\nK-1,X,Chi bộ,5\n");

        assertFails("units/khoi.csv", 3, "đơn vị cấp trên “X”");
    }

    @Test
    void a_wrong_question_is_reported_with_file_line_and_reason() throws IOException {
        write(
                "questions/lich-su.csv",
                "topic,difficulty,text,option_a,option_b,correct,explanation,source\nT,easy,Câu?,Một,Hai,C,,\n");

        assertFails("questions/lich-su.csv", 2, "đáp án “C”");
    }

    @Test
    void a_file_that_is_not_utf_8_is_reported() throws IOException {
        Files.write(folder.resolve("contests/thu.yaml"), CONTEST.getBytes(StandardCharsets.UTF_16));

        assertFails("contests/thu.yaml", 1, "không đọc được");
    }

    @ParameterizedTest(name = "line {2}: {1} instead of {0}")
    @CsvSource(delimiter = '|', textBlock = """
            slug: thu                              | slug: Thử                            | 1  | slug: chỉ gồm chữ thường không dấu
            slug: thu                              | x: thu                               | 1  | slug: còn thiếu
            title: Cuộc thi                        | title: ''                            | 2  | title: phải là một đoạn chữ
            title: Cuộc thi                        | title: [a                            | 3  | YAML
            units: khoi                            | units: tinh                          | 3  | units: không có tệp tinh.csv
            bank: lich-su                          | bank: dia-ly                         | 4  | bank: không có tệp dia-ly.csv
            paper: {questions: 1}                  | paper: {questions: nhiều}            | 6  | rules.paper.questions: phải là một số nguyên
            paper: {questions: 1}                  | counted: BEST                        | 5  | rules.paper: còn thiếu
            opensAt: -P1D                          | opensAt: hôm qua                     | 9  | rounds[0].opensAt: phải là thời điểm ISO-8601
            opensAt: -P1D                          | opensAt: 2024-09-02T08:00:00         | 9  | có múi giờ
            closesAt: PT2H                         | closesAt: -P2D                       | 10 | rounds[0].closesAt: phải sau opensAt
            closesAt: 2024-09-09T08:00:00+07:00    | closesAt: 2024-09-02T08:00:00+07:00  | 13 | rounds[1].closesAt: phải sau opensAt
            - id: k2                               | - id: k1                             | 11 | rounds[1].id: bị trùng
            counted: LAST                          | counted: WORST                       | 15 | rounds[1].rules.counted: phải là một trong
            """)
    void a_mistake_in_a_contest_is_reported_with_file_line_and_reason(String of, String by, int line, String reason)
            throws IOException {
        write("contests/thu.yaml", CONTEST.replaceFirst(java.util.regex.Pattern.quote(of), by));

        assertFails("contests/thu.yaml", line, reason);
    }

    @Test
    void a_contest_without_rounds_is_a_mistake() throws IOException {
        write("contests/thu.yaml", CONTEST.substring(0, CONTEST.indexOf("rounds:")) + "rounds: []\n");

        assertFails("contests/thu.yaml", 7, "cần ít nhất một kỳ thi");
    }
}
