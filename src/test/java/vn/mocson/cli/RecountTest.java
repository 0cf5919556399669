package vn.mocson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./mocson recount DIR} as the file formats promise it, section 3. */
class RecountTest {

    private static final String HEADER =
            "attempt_id,participant_id,unit_code,started_at,submitted_at,state,correct,points,prediction\n";

    private static final String OUTPUT_HEADER =
            "rank,participant_id,unit_code,attempt_id,correct,points,prediction,prediction_gap,duration_ms,started_at,submitted_at,tied";

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

    private int recount(String rules, String attempts) throws IOException {
        Files.writeString(folder.resolve("rules.yaml"), rules);
        Files.writeString(folder.resolve("attempts.csv"), attempts);
        return run("recount", folder.toString());
    }

    /** The rows, each without what is not asked for. */
    private List<String> rows(int... columns) {
        assertThat(out.toString())
                .startsWith(OUTPUT_HEADER + "\n")
                .endsWith("\n")
                .doesNotContain("\r");
        return out.toString()
                .lines()
                .skip(1)
                .map(line -> {
                    String[] fields = line.split(",", -1);
                    assertThat(fields).hasSize(12);
                    StringBuilder row = new StringBuilder();
                    for (int column : columns) {
                        row.append(row.isEmpty() ? "" : " ").append(fields[column]);
                    }
                    return row.toString();
                })
                .toList();
    }

    /** An attempt that starts at the full hour. */
    private static String attempt(String id, String person, String submitted, String score, String prediction) {
        return id + "," + person + ",u1,2024-09-10T01:00:00Z,2024-09-10T" + submitted + "Z,SUBMITTED," + score + ","
                + prediction + "\n";
    }

    // ---- a whole record

    @Test
    void the_example_of_the_documentation_gives_the_standings_beside_it() throws IOException {
        Path example = Path.of("docs/examples/recount");

        assertThat(run("recount", example.toString())).isZero();

        assertThat(out.toString()).isEqualTo(Files.readString(example.resolve("standings.csv")));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_row_is_written_as_the_format_says() throws IOException {
        int exit = recount("""
                questions: 20
                prediction: {of: PERCENT_ALL_CORRECT}
                rankBy: [PREDICTION_GAP]
                """, HEADER + """
                a1,p1,"Chi bộ 1, 2",2024-09-10T08:00:00.1239+07:00,2024-09-10T01:10:00Z,SUBMITTED,20,97.50,66.5
                a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00.9999Z,EXPIRED,20,5,
                a3,p3,u,2024-09-10T01:00:00Z,2024-09-10T01:00:01Z,SUBMITTED,0,-0.5,100
                """);

        assertThat(exit).isZero();
        assertThat(out.toString()).isEqualTo(OUTPUT_HEADER + """

                1,p1,"Chi bộ 1, 2",a1,20,97.50,66.5,0.16667,599877,2024-09-10T01:00:00.123Z,2024-09-10T01:10:00.000Z,false
                2,p3,u,a3,0,-0.5,100,33.33333,1000,2024-09-10T01:00:00.000Z,2024-09-10T01:00:01.000Z,false
                3,p2,u,a2,20,5,,,999,2024-09-10T01:00:00.000Z,2024-09-10T01:00:00.999Z,false
                """);
    }

    @Test
    void a_round_that_nobody_finished_has_only_a_header() throws IOException {
        assertThat(recount("questions: 5", HEADER + "a1,p1,u1,2024-09-10T01:00:00Z,,OPEN,,,\n"))
                .isZero();

        assertThat(out.toString()).isEqualTo(OUTPUT_HEADER + "\n");
    }

    // ---- how the file may be written

    @Test
    void columns_stand_in_any_order_among_others_with_any_line_end_and_a_byte_order_mark() throws IOException {
        int exit = recount(
                "\uFEFFquestions: 20\r\nrankBy: [POINTS]\r\n",
                "\uFEFF\"note\",points,correct,state,prediction,submitted_at,started_at,unit_code,participant_id,attempt_id\r\n"
                        + "\r\n"
                        + "\"two\r\nlines, \"\"quoted\"\"\",5,1,SUBMITTED,,2024-09-10T01:10:00Z,2024-09-10T01:00:00Z,u,p1,a1\r\n"
                        + "\r\n"
                        + ",10,2,SUBMITTED,,2024-09-10T01:10:00Z,2024-09-10T01:00:00Z,u,p2,a2");

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(rows(0, 1, 5)).containsExactly("1 p2 10", "2 p1 5");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-10T01:00:05Z",
        "2024-09-10T01:00:05.000Z",
        "2024-09-10T01:00:05.000999999Z",
        "2024-09-10T08:00:05+07:00",
        "2024-09-10T08:00:05.0+0700",
        "2024-09-10T08:00:05+07",
        "2024-09-09T19:30:05-05:30",
        "2024-09-10t01:00:05z",
    })
    void a_moment_is_read_with_any_offset(String moment) throws IOException {
        recount("questions: 1", HEADER + "a,p,u,2024-09-10T00:00:00Z," + moment + ",SUBMITTED,1,1,\n");

        assertThat(err.toString()).isEmpty();
        assertThat(rows(10)).containsExactly("2024-09-10T01:00:05.000Z");
    }

    @Test
    void moments_are_compared_to_the_millisecond_and_no_finer() throws IOException {
        recount(
                "{questions: 1, rankBy: [SUBMITTED_AT]}",
                HEADER
                        + attempt("a1", "p1", "01:00:00.0019", "1,1", "")
                        + attempt("a2", "p2", "01:00:00.001", "1,1", "")
                        + attempt("a3", "p3", "01:00:00.0009", "1,1", ""));

        assertThat(rows(0, 1, 11)).containsExactly("1 p3 false", "2 p1 true", "2 p2 true");
    }

    @Test
    void numbers_are_compared_exactly_however_many_decimals_they_have() throws IOException {
        recount(
                "{questions: 1, rankBy: [POINTS]}",
                HEADER
                        + attempt("a1", "p1", "01:01:00", "1,5.0000000000001", "")
                        + attempt("a2", "p2", "01:01:00", "1,5.0000000000002", "")
                        + attempt("a3", "p3", "01:01:00", "1,5", "")
                        + attempt("a4", "p4", "01:01:00", "1,5.00", ""));

        assertThat(rows(0, 1, 5, 11))
                .containsExactly(
                        "1 p2 5.0000000000002 false", "2 p1 5.0000000000001 false", "3 p3 5 true", "3 p4 5.00 true");
    }

    @Test
    void gaps_are_compared_exactly_however_many_decimals_the_true_value_has() throws IOException {
        recount(
                "{questions: 1, actual: 87.6543212, rankBy: [PREDICTION_GAP]}",
                HEADER
                        + attempt("a1", "p1", "01:01:00", "1,1", "87.6543211")
                        + attempt("a2", "p2", "01:01:00", "1,1", "87.65432125")
                        + attempt("a3", "p3", "01:01:00", "1,1", "-2")
                        + attempt("a4", "p4", "01:01:00", "1,1", "1234567"));

        assertThat(rows(0, 1, 7))
                .containsExactly("1 p2 0.00000005", "2 p1 0.0000001", "3 p3 89.6543212", "4 p4 1234479.3456788");
    }

    // ---- what the rules say

    @Test
    void open_and_void_attempts_do_not_exist() throws IOException {
        recount(
                "{questions: 1, prediction: {of: ENTRIES}, rankBy: [PREDICTION_GAP]}",
                HEADER
                        + attempt("a1", "p1", "01:01:00", "1,1", "2")
                        + attempt("a2", "p2", "01:01:00", "1,1", "4")
                        + "a3,p3,,,,VOID,,,\n"
                        + "a4,p4,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,VOID,1,1,2\n"
                        + "a5,p5,u,2024-09-10T01:00:00Z,,OPEN,,,2\n");

        assertThat(rows(0, 1, 7)).containsExactly("1 p1 0", "2 p2 2");
    }

    @Test
    void where_one_attempt_is_allowed_the_others_are_reported() throws IOException {
        int exit = recount("{questions: 2, counted: ONLY, gate: ALL_CORRECT}", HEADER + """
                a2,p1,u,2024-09-10T01:30:00Z,2024-09-10T01:40:00Z,SUBMITTED,2,2,
                a1,p1,u,2024-09-10T01:00:00Z,2024-09-10T01:10:00Z,SUBMITTED,1,1,
                b1,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:10:00Z,SUBMITTED,2,2,
                """);

        assertThat(exit).isZero();
        assertThat(rows(1, 3))
                .as("the gate drops p1 after the earliest attempt was chosen")
                .containsExactly("p2 b1");
        assertThat(err.toString().lines()).singleElement().asString().contains("a2", "p1");
    }

    @Test
    void what_a_ranking_does_not_need_may_be_wrong() throws IOException {
        int exit = recount("""
                questions: 2
                paper: twenty
                attempts: {max: -7}
                results: NOBODY
                leaderboard: {frozenLastMinutes: soon}
                eligibility: [1, 2]
                anything: else
                """, HEADER + attempt("a1", "p1", "01:01:00", "1,1", ""));

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
    }

    @Test
    void without_a_number_of_questions_that_of_the_paper_holds() throws IOException {
        recount(
                "{paper: {questions: 3}, gate: ALL_CORRECT}",
                HEADER + attempt("a1", "p1", "01:01:00", "3,1", "") + attempt("a2", "p2", "01:01:00", "2,1", ""));

        assertThat(rows(1)).containsExactly("p1");
    }

    @Test
    void more_right_answers_than_questions_are_noticed() throws IOException {
        assertThat(recount("questions: 3", HEADER + attempt("a1", "p1", "01:01:00", "4,1", "")))
                .isZero();

        assertThat(err.toString()).contains("1 lượt thi", "correct");
    }

    @Test
    void time_that_was_given_back_is_no_working_time() throws IOException {
        recount("{questions: 1, rankBy: [DURATION]}", HEADER.replace("\n", ",compensated_ms\n") + """
                a1,p1,u,2024-09-10T01:00:00Z,2024-09-10T01:10:00Z,SUBMITTED,1,1,,
                a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:11:00Z,SUBMITTED,1,1,,60001
                """);

        assertThat(rows(0, 1, 8)).containsExactly("1 p2 599999", "2 p1 600000");
    }

    // ---- bad files

    private static final String GOOD = attempt("a1", "p1", "01:01:00", "1,1", "");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,DONE,1,1,         | state
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,,1,1,             | state
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,x,1,    | correct
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,1.5,1,  | correct
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,-1,1,   | correct
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,,1,     | correct
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,1,,     | points
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,1,1.2.3,| points
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,1,NaN,  | points
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,1,1,"87,65"   | prediction
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,1,1e999999,   | points
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,1,1,1e-999999 | prediction
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,1,0.00000000000000000001, | points
            a2,p2,u,2024-09-10T01:00:00,2024-09-10T01:00:00Z,SUBMITTED,1,1,     | started_at
            a2,p2,u,2024-09-31T01:00:00Z,2024-10-10T01:00:00Z,SUBMITTED,1,1,    | started_at
            a2,p2,u,2024-09-10T24:00:01Z,2024-10-10T01:00:00Z,SUBMITTED,1,1,    | started_at
            a2,p2,u,,2024-09-10T01:00:00Z,SUBMITTED,1,1,                        | started_at
            a2,p2,u,2024-09-10T01:00:00Z,10/09/2024 01:00,SUBMITTED,1,1,        | submitted_at
            a2,p2,u,2024-09-10T01:00:00Z,,EXPIRED,1,1,                          | submitted_at
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T00:59:59Z,SUBMITTED,1,1,    | submitted_at
            a2,,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,1,1,      | participant_id
            ,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,1,1,      | attempt_id
            a1,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,1,1,    | attempt_id
            a1,p2,u,,,OPEN,,,                                                   | attempt_id
            a2,p2,u,,,VOID,x,,                                                  | correct
            a2,p2,u,soon,,OPEN,,,                                               | started_at
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,1,1     | cột
            a2,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,1,1,8,5 | cột
            "a2,p2                                                              | CSV
            "a2"x,p2,u,2024-09-10T01:00:00Z,2024-09-10T01:00:00Z,SUBMITTED,1,1, | CSV
            """, quoteCharacter = '\u0001')
    void a_wrong_row_is_named_with_its_line_and_nothing_is_printed(String row, String reason) throws IOException {
        int exit = recount("{questions: 1, rankBy: [POINTS]}", HEADER + GOOD + "\n" + row + "\n");

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("attempts.csv: dòng 4: ")
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "attempt_id",
        "participant_id",
        "unit_code",
        "started_at",
        "submitted_at",
        "state",
        "correct",
        "points",
        "prediction"
    })
    void a_missing_or_doubled_column_is_named(String column) throws IOException {
        assertThat(recount("questions: 1", HEADER.replace(column, "other"))).isEqualTo(2);
        assertThat(recount("questions: 1", HEADER.replace(column, column + "," + column)))
                .isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .containsExactly(
                        "attempts.csv: dòng 1: thiếu cột " + column, "attempts.csv: dòng 1: có hai cột " + column);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            counted: WORST                                   | counted
            gate: SOME                                       | gate
            gate: {minimumPoints: many}                      | gate.minimumPoints
            rankBy: [POINTS, LUCK]                           | rankBy
            rankBy: []                                       | rankBy
            rankBy: [PREDICTION_GAP]                         | rankBy
            prediction: {of: WEATHER}                        | prediction.of
            prediction: {of: PEOPLE, lock: NEVER}            | prediction.lock
            actual: many                                     | actual
            questions: 1                                     | questions
            'rankBy: [POINTS'                                | YAML
            """)
    void a_wrong_rule_is_named_with_its_line_and_nothing_is_printed(String rule, String reason) throws IOException {
        int exit = recount("questions: 20\n" + rule + "\n", HEADER + GOOD);

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .matches("rules\\.yaml: dòng [23]: .*")
                .contains(reason);
    }

    @Test
    void how_many_questions_there_were_must_be_known() throws IOException {
        assertThat(recount("rankBy: [CORRECT]", HEADER + GOOD)).isEqualTo(2);
        assertThat(recount("questions: 0", HEADER + GOOD)).isEqualTo(2);
        assertThat(recount("", HEADER + GOOD)).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(3).allMatch(line -> line.contains("questions"));
    }

    @Test
    void a_file_that_is_missing_or_empty_is_named() throws IOException {
        assertThat(run("recount", folder.resolve("khong-co").toString())).isEqualTo(2);
        assertThat(run("recount", folder.toString())).isEqualTo(2);
        Files.writeString(folder.resolve("rules.yaml"), "questions: 1");
        assertThat(run("recount", folder.toString())).isEqualTo(2);
        Files.createFile(folder.resolve("attempts.csv"));
        assertThat(run("recount", folder.toString())).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        List<String> lines = err.toString().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("khong-co");
        assertThat(lines.get(1)).startsWith("rules.yaml: ");
        assertThat(lines.get(2)).startsWith("attempts.csv: ");
        assertThat(lines.get(3)).startsWith("attempts.csv: dòng 1: ");
    }

    @Test
    void a_file_that_is_not_utf8_is_refused() throws IOException {
        Files.writeString(folder.resolve("rules.yaml"), "questions: 1");
        Files.write(
                folder.resolve("attempts.csv"), (HEADER + "ă,p1,u,,,OPEN,,,\n").getBytes(StandardCharsets.UTF_16LE));
        assertThat(run("recount", folder.toString())).isEqualTo(2);
        Files.write(
                folder.resolve("attempts.csv"), (HEADER + "é,p1,u,,,OPEN,,,\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("recount", folder.toString())).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("attempts.csv: "));
    }

    @Test
    void numbers_too_far_apart_to_be_compared_exactly_are_refused() throws IOException {
        int exit = recount(
                "{questions: 1, rankBy: [POINTS]}",
                HEADER
                        + attempt("a1", "p1", "01:01:00", "1,12345678901", "")
                        + attempt("a2", "p2", "01:01:00", "1,0.0000000001", ""));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).startsWith("attempts.csv: dòng 3: points");
    }

    @Test
    void wrong_use_is_explained() {
        assertThat(run("recount")).isEqualTo(2);
        assertThat(run("recount", folder.toString(), "more")).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("recount");
    }
}
