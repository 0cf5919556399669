package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.door.Sitting.Shown;

@DoorTest
class SaveTest {

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    /** Twelve questions with one right answer each. */
    private Sitting sitting() {
        return people.in("khong-han-gio").sits();
    }

    private static String stored(String... options) {
        return "["
                + String.join(
                        ",",
                        List.of(options).stream()
                                .sorted()
                                .map(o -> "\"" + o + "\"")
                                .toList()) + "]";
    }

    @Test
    void a_save_answers_when_it_is_in_the_database() {
        Sitting sitting = people.in("co-dien").sits();
        Shown question = sitting.question(0);
        clock.turn(Duration.ofSeconds(70));

        Answer saved = sitting.saveOne(1, question, question.option(2));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.at("revision").asInt()).isEqualTo(1);
        assertThat(saved.text("savedAt")).isEqualTo("2024-09-10T01:01:10.000Z");
        assertThat(saved.text("serverTime")).isEqualTo("2024-09-10T01:01:10.000Z");
        assertThat(saved.text("deadline")).isEqualTo("2024-09-10T01:15:00.000Z");
        assertThat(sitting.stored(question)).isEqualTo(stored(question.option(2)));
    }

    @Test
    void what_was_saved_is_there_when_the_person_comes_back_on_another_device() {
        Sitting sitting = sitting();
        sitting.saveOne(4, sitting.question(3), sitting.question(3).option(1));

        Answer elsewhere = sitting.read();

        assertThat(elsewhere.at("revision").asInt()).isEqualTo(4);
        assertThat(elsewhere.at("responses").toString())
                .isEqualTo("{\"" + sitting.question(3).id() + "\":[\""
                        + sitting.question(3).option(1) + "\"]}");
    }

    @Test
    void a_question_that_is_not_named_keeps_its_answer() {
        Sitting sitting = sitting();
        Shown first = sitting.question(0);
        Shown second = sitting.question(1);
        sitting.saveOne(1, first, first.option(0));
        sitting.saveOne(2, second, second.option(1));

        assertThat(sitting.stored(first)).isEqualTo(stored(first.option(0)));
        assertThat(sitting.stored(second)).isEqualTo(stored(second.option(1)));
    }

    @Test
    void a_newer_answer_replaces_the_older_one_whole() {
        Sitting sitting = people.in("nhieu-dap-an").sits();
        Shown question = sitting.question(0);
        sitting.saveOne(1, question, question.option(0), question.option(1));

        sitting.saveOne(2, question, question.option(2));

        assertThat(sitting.stored(question)).isEqualTo(stored(question.option(2)));
    }

    @Test
    void an_empty_answer_clears_the_question() {
        Sitting sitting = sitting();
        Shown question = sitting.question(0);
        sitting.saveOne(1, question, question.option(0));

        sitting.saveOne(2, question).expect(200);

        assertThat(sitting.stored(question)).isEqualTo("[]");
        assertThat(sitting.submit().at("answered").asInt()).isZero();
    }

    @Test
    void a_repeated_save_is_safe() {
        Sitting sitting = sitting();
        Shown question = sitting.question(0);
        sitting.saveOne(5, question, question.option(0)).expect(200);
        clock.turn(Duration.ofSeconds(3));

        Answer repeated = sitting.saveOne(5, question, question.option(0));

        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.at("revision").asInt()).isEqualTo(5);
        assertThat(repeated.text("savedAt"))
                .as("the moment of the save that counted")
                .isEqualTo("2024-09-10T01:00:00.000Z");
        assertThat(repeated.text("serverTime")).isEqualTo("2024-09-10T01:00:03.000Z");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4, 5})
    void a_revision_that_is_not_higher_changes_nothing_and_tells_the_stored_one(long revision) {
        Sitting sitting = sitting();
        Shown question = sitting.question(0);
        sitting.saveOne(5, question, question.option(0));

        Answer late = sitting.saveOne(revision, question, question.option(1));

        assertThat(late.status()).isEqualTo(200);
        assertThat(late.at("revision").asInt()).isEqualTo(5);
        assertThat(late.at("applied").asBoolean()).isFalse();
        assertThat(sitting.stored(question)).isEqualTo(stored(question.option(0)));
    }

    @Test
    void revisions_may_leave_gaps() {
        Sitting sitting = sitting();
        sitting.saveOne(1, sitting.question(0), sitting.question(0).option(0));

        assertThat(sitting.saveOne(
                                1000, sitting.question(1), sitting.question(1).option(0))
                        .at("revision")
                        .asInt())
                .isEqualTo(1000);
    }

    @Test
    void a_save_without_answers_moves_the_revision_alone() {
        Sitting sitting = sitting();
        sitting.saveOne(1, sitting.question(0), sitting.question(0).option(0));

        assertThat(sitting.put("{\"revision\":2}").at("applied").asBoolean()).isTrue();
        assertThat(sitting.read().at("responses").size()).isEqualTo(1);
        assertThat(sitting.read().at("revision").asInt()).isEqualTo(2);
    }

    @Test
    void an_option_named_twice_is_chosen_once() {
        Sitting sitting = sitting();
        Shown question = sitting.question(0);

        sitting.saveOne(1, question, question.option(0), question.option(0)).expect(200);

        assertThat(sitting.stored(question)).isEqualTo(stored(question.option(0)));
    }

    @Test
    void null_for_an_answer_clears_it() {
        Sitting sitting = sitting();
        Shown question = sitting.question(0);
        sitting.saveOne(1, question, question.option(0));
        Map<String, @Nullable Object> answers = new HashMap<>();
        answers.put(question.id(), null);

        sitting.put(Map.of("revision", 2, "responses", answers)).expect(200);

        assertThat(sitting.stored(question)).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999999", "abc", "", "-1"})
    void a_question_that_is_not_on_the_paper_is_refused(String question) {
        Answer answer = sitting().save(1, Map.of(question, List.of()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("UNKNOWN_QUESTION");
        assertThat(answer.text("detail")).contains("Hãy tải lại");
    }

    @Test
    void an_option_of_another_question_is_refused() {
        Sitting sitting = sitting();

        Answer answer =
                sitting.saveOne(1, sitting.question(0), sitting.question(1).option(0));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("UNKNOWN_OPTION");
    }

    @Test
    void several_options_for_a_question_with_one_answer_are_too_many() {
        Sitting sitting = sitting();
        Shown question = sitting.question(0);

        Answer answer = sitting.saveOne(1, question, question.option(0), question.option(1));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("TOO_MANY_OPTIONS");
    }

    @Test
    void a_save_with_one_bad_answer_changes_nothing_at_all() {
        Sitting sitting = sitting();
        Shown good = sitting.question(0);
        sitting.save(1, Map.of(good.id(), List.of(good.option(0)), "77777777", List.of()))
                .expect(400);

        assertThat(sitting.stored(good)).isEqualTo("nothing");
        assertThat(sitting.read().at("revision").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"revision\":null}", "{\"revision\":-1}"})
    void a_save_needs_a_revision(String body) {
        Answer answer = sitting().put(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION");
        assertThat(answer.text("errors/0/field")).isEqualTo("revision");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"revision\":\"x\"}",
                "{\"revision\":1,\"responses\":[]}",
                "{\"revision\":1,\"responses\":{\"1\":\"a\"}}",
                "{\"revision\":1,\"responses\":{\"1\":[{}]}}",
                "{\"revision\":99999999999999999999}",
                "{\"revision\":1} x"
            })
    void json_that_is_no_save_is_malformed(String body) {
        Answer answer = sitting().put(body);

        assertThat(answer.status()).as(body).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void nulls_among_the_options_are_no_options() {
        Sitting sitting = sitting();

        Answer answer = sitting.put(
                "{\"revision\":1,\"responses\":{\"" + sitting.question(0).id() + "\":[null]}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("UNKNOWN_OPTION");
    }

    private static String bodyOf(int bytes) {
        String frame = "{\"revision\":1,\"pad\":\"\"}";
        return "{\"revision\":1,\"pad\":\"" + "x".repeat(bytes - frame.length()) + "\"}";
    }

    @Test
    void a_body_of_64_kib_is_read_and_a_byte_more_is_too_large() {
        Sitting sitting = sitting();

        assertThat(sitting.put(bodyOf(64 * 1024 + 1)).status()).isEqualTo(413);
        assertThat(sitting.put(bodyOf(64 * 1024)).status()).isEqualTo(200);
    }

    @Test
    void a_body_whose_length_is_not_announced_is_measured_while_it_is_read() {
        Sitting sitting = sitting();

        assertThat(sitting.putChunked(bodyOf(64 * 1024 + 1)).status()).isEqualTo(413);
        assertThat(sitting.putChunked(bodyOf(64 * 1024)).status()).isEqualTo(200);
    }

    @Test
    void a_body_that_is_too_large_is_told_so_as_a_problem() {
        for (Answer answer : List.of(sitting().put(bodyOf(70_000)), sitting().putChunked(bodyOf(70_000)))) {
            assertThat(answer.code()).isEqualTo("TOO_LARGE");
            assertThat(answer.text("detail")).contains("quá dài");
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void a_save_after_the_hand_in_is_told_what_became_of_the_attempt() {
        Sitting sitting = sitting();
        Answer handedIn = sitting.submit();

        Answer late =
                sitting.saveOne(9, sitting.question(0), sitting.question(0).option(0));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("ATTEMPT_CLOSED");
        assertThat(late.text("state")).isEqualTo("SUBMITTED");
        assertThat(late.at("receipt").toString())
                .isEqualTo(handedIn.at("receipt").toString());
        assertThat(sitting.stored(sitting.question(0))).isEqualTo("nothing");
    }

    @Test
    void eight_savers_at_the_same_moment_lose_nothing() {
        Sitting sitting = sitting();
        List<Shown> questions = sitting.questions();

        Together.run(8, i -> {
            Shown mine = questions.get(i);
            long revision = 1;
            while (true) {
                Answer answer = sitting.saveOne(revision, mine, mine.option(0)).expect(200);
                if (answer.at("applied").asBoolean()) {
                    return revision;
                }
                revision = answer.at("revision").asLong() + 1; // another one was faster: go on behind it
            }
        });

        for (int i = 0; i < 8; i++) {
            assertThat(sitting.stored(questions.get(i)))
                    .isEqualTo(stored(questions.get(i).option(0)));
        }
    }

    @Test
    void of_saves_with_the_same_revision_exactly_one_is_applied() {
        Sitting sitting = sitting();
        List<Shown> questions = sitting.questions();

        List<Answer> answers = Together.run(
                8, i -> sitting.saveOne(1, questions.get(i), questions.get(i).option(0)));

        Set<Integer> applied = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            if (answers.get(i).at("applied").asBoolean()) {
                applied.add(i);
            }
        }
        assertThat(applied).hasSize(1);
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            if (!sitting.stored(questions.get(i)).equals("nothing")) {
                kept.add(i);
            }
        }
        assertThat(kept).containsExactlyElementsOf(applied);
    }
}
