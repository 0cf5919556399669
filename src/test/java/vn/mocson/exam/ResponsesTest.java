package vn.mocson.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionId;

class ResponsesTest {

    private static Responses responses(Map<Long, List<String>> answers) {
        SortedMap<QuestionId, SortedSet<OptionId>> byQuestion = new TreeMap<>();
        answers.forEach((question, options) -> byQuestion.put(
                new QuestionId(question),
                new TreeSet<>(options.stream().map(OptionId::new).toList())));
        return new Responses(byQuestion);
    }

    @Test
    void newer_answers_lie_over_older_ones_question_by_question() {
        Responses older = responses(Map.of(1L, List.of("a"), 2L, List.of("b"), 3L, List.of("c")));
        Responses newer = responses(Map.of(2L, List.of("d", "e"), 3L, List.of()));

        assertThat(older.with(newer))
                .isEqualTo(responses(Map.of(1L, List.of("a"), 2L, List.of("d", "e"), 3L, List.of())));
    }

    @Test
    void a_merge_leaves_the_older_answers_as_they_were() {
        Responses older = responses(Map.of(1L, List.of("a")));

        older.with(responses(Map.of(1L, List.of("b"))));

        assertThat(older).isEqualTo(responses(Map.of(1L, List.of("a"))));
    }

    @Test
    void a_cleared_question_is_not_an_answered_one() {
        assertThat(responses(Map.of(1L, List.of("a"), 2L, List.of())).answered())
                .isEqualTo(1);
    }

    @Test
    void equal_answers_are_equal_text_in_whatever_order_they_were_given() {
        String text =
                responses(Map.of(10L, List.of("z", "a"), 9L, List.of("m"))).toJson();

        assertThat(text).isEqualTo("{\"9\":[\"m\"],\"10\":[\"a\",\"z\"]}");
        assertThat(responses(Map.of(9L, List.of("m"), 10L, List.of("a", "z"))).toJson())
                .isEqualTo(text);
    }

    @Test
    void text_written_by_the_database_reads_back_too() {
        assertThat(Responses.fromJson("{\"10\": [\"a\", \"z\"], \"9\": []}"))
                .isEqualTo(responses(Map.of(10L, List.of("z", "a"), 9L, List.of())));
    }

    @Test
    void a_question_never_answered_has_no_options() {
        assertThat(Responses.none().of(new QuestionId(5))).isEmpty();
    }
}
