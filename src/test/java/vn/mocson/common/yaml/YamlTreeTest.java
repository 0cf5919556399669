package vn.mocson.common.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTreeTest {

    private static final String CONTEST = """
            # a comment
            slug: thu
            rules:
              paper:
                questions: 20
              rankBy: [POINTS,
                SUBMITTED_AT]

            rounds:
              - id: k1
                opensAt: -P1D
              - id: k2
                opensAt: PT2H
            """;

    @ParameterizedTest(name = "{0} stands in line {1}")
    @CsvSource({
        "slug, 2",
        "rules, 3",
        "rules.paper.questions, 5",
        "rules.rankBy, 6",
        "rules.rankBy[1], 7",
        "rounds[0].opensAt, 11",
        "rounds[1].id, 12",
        "rounds[1].opensAt, 13"
    })
    void a_path_knows_its_line(String path, int line) {
        assertThat(YamlTree.parse(CONTEST).lineOf(path)).isEqualTo(line);
    }

    @ParameterizedTest(name = "the missing {0} is reported at line {1}")
    @CsvSource({"rules.paper.durationMinutes, 4", "rules.counted, 3", "rounds[1].closesAt, 12", "title, 1", "'', 1"})
    void what_is_missing_is_reported_where_it_should_have_stood(String path, int line) {
        assertThat(YamlTree.parse(CONTEST).lineOf(path)).isEqualTo(line);
    }

    private static TreeProblem problemOf(String yaml) {
        try {
            YamlTree.parse(yaml);
        } catch (TreeProblem problem) {
            return problem;
        }
        throw new AssertionError("accepted: " + yaml);
    }

    @Test
    void what_is_no_yaml_is_reported_with_its_line() {
        TreeProblem problem = problemOf("slug: thu\ntitle: [a, b\nrules: x\n");

        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem).hasMessageContaining("không đúng cú pháp YAML");
    }

    @Test
    void a_tab_is_reported_with_its_line() {
        assertThat(problemOf("slug: thu\nrules:\n\tpaper: 5\n").line()).isEqualTo(3);
    }

    @Test
    void a_field_that_is_given_twice_is_reported_with_the_line_of_the_second() {
        TreeProblem problem = problemOf("counted: BEST\nslug: thu\ncounted: LAST\n");

        assertThat(problem.path()).isEqualTo("counted");
        assertThat(problem.line()).isEqualTo(3);
    }

    @Test
    void a_field_whose_name_is_no_word_is_reported() {
        assertThat(problemOf("slug: thu\n? [a, b]\n: c\n").line()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            5                      | 5
            -0.25                  | -0.25
            1_000                  | 1000
            true                   | true
            null                   | null
            ~                      | null
            '"5"'                  | "5"
            2024-09-02             | "2024-09-02"
            2024-09-02T08:00:00Z   | "2024-09-02T08:00:00Z"
            -P1D                   | "-P1D"
            Thái Nguyên            | "Thái Nguyên"
            [a, 1]                 | ["a",1]
            """)
    void a_value_is_what_it_looks_like(String yaml, String json) {
        assertThat(YamlTree.parse("v: " + yaml).root().get("v").toString()).isEqualTo(json);
    }

    @Test
    void numbers_are_exact() {
        assertThat(YamlTree.parse("v: 87.65432").root().get("v").decimalValue()).isEqualByComparingTo("87.65432");
    }

    @Test
    void an_empty_file_is_an_empty_object() {
        assertThat(YamlTree.parse("").root().isObject()).isTrue();
    }
}
