package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.door.Sitting.Shown;

@DoorTest
class SubmissionTest {

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void a_hand_in_answers_with_a_receipt_and_the_result_where_the_rules_show_it() {
        Sitting sitting = people.in("co-dien").sits();
        clock.turn(Duration.ofMinutes(4));

        Answer answer = sitting.submitWithRight(17);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("state")).isEqualTo("SUBMITTED");
        assertThat(answer.text("submittedAt")).isEqualTo("2024-09-10T01:04:00.000Z");
        assertThat(answer.text("receipt/code")).matches("[2-9A-Z]{5}-[2-9A-Z]{5}");
        assertThat(answer.text("receipt/hash")).matches("[0-9a-f]{64}");
        assertThat(answer.at("result").toString()).isEqualTo("{\"correct\":17,\"questions\":20,\"points\":85}");
    }

    @Test
    void answers_saved_before_and_answers_that_come_with_the_hand_in_count_together() {
        Sitting sitting = people.in("khong-han-gio").sits();
        List<Shown> questions = sitting.questions();
        sitting.save(1, Map.of(questions.get(0).id(), Sitting.rightOf(questions.get(0))));

        Answer answer = sitting.submit(
                Map.of("revision", 2, "responses", Map.of(questions.get(1).id(), Sitting.rightOf(questions.get(1)))));

        assertThat(answer.at("answered").asInt()).isEqualTo(2);
        assertThat(answer.at("result/correct").asInt()).isEqualTo(2);
    }

    @Test
    void a_hand_in_without_a_body_takes_what_was_saved() {
        Sitting sitting = people.in("khong-han-gio").sits();
        sitting.save(1, sitting.answersWithRight(4));

        assertThat(sitting.submitNothing().at("result/correct").asInt()).isEqualTo(4);
    }

    @Test
    void a_hand_in_with_an_empty_body_takes_what_was_saved() {
        Sitting sitting = people.in("khong-han-gio").sits();
        sitting.save(1, sitting.answersWithRight(4));

        assertThat(sitting.submit("{}").at("result/correct").asInt()).isEqualTo(4);
    }

    @Test
    void answers_with_a_revision_that_is_not_higher_are_passed_over_at_the_hand_in_too() {
        Sitting sitting = people.in("khong-han-gio").sits();
        sitting.save(7, sitting.answersWithRight(12));

        Answer answer = sitting.submit(Map.of("revision", 7, "responses", sitting.answersWithRight(0)));

        assertThat(answer.at("result/correct").asInt()).isEqualTo(12);
    }

    @Test
    void a_repeated_hand_in_answers_the_very_same() {
        Sitting sitting = people.in("co-dien").sits();
        Answer first = sitting.submitWithRight(5, 33);
        clock.turn(Duration.ofHours(2));

        Answer again = sitting.submit();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void a_repeated_hand_in_with_other_answers_changes_nothing() {
        Sitting sitting = people.in("co-dien").sits();
        Answer first = sitting.submitWithRight(5);

        Answer again = sitting.submit(Map.of("revision", 99, "responses", sitting.answersWithRight(20)));

        for (String told : List.of("state", "submittedAt", "answered", "receipt", "result")) {
            assertThat(again.at(told)).as(told).isEqualTo(first.at(told));
        }
        assertThat(sitting.read().at("revision").asInt()).isEqualTo(1);
    }

    @Test
    void hand_ins_at_the_same_moment_get_one_receipt() {
        Sitting sitting = people.in("co-dien").sits();
        sitting.save(1, sitting.answersWithRight(6));

        List<Answer> answers = Together.run(8, i -> sitting.submit());

        assertThat(answers.stream().map(Answer::toString).distinct()).hasSize(1);
        assertThat(answers.getFirst().status()).isEqualTo(200);
    }

    @Test
    void anyone_can_recompute_the_hash_of_a_receipt() throws Exception {
        Person person = people.in("co-dien");
        Sitting sitting = person.sits();
        Answer answer = sitting.submitWithRight(20, new java.math.BigDecimal("12.50"));

        Map<String, List<String>> sorted = new LinkedHashMap<>();
        sitting.answersWithRight(20).entrySet().stream()
                .sorted(java.util.Comparator.comparingLong(entry -> Long.parseLong(entry.getKey())))
                .forEach(entry -> sorted.put(
                        entry.getKey(), entry.getValue().stream().sorted().toList()));
        StringBuilder json = new StringBuilder("{");
        sorted.forEach((question, options) -> json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(question)
                .append("\":[\"")
                .append(String.join("\",\"", options))
                .append("\"]"));
        String canonical = String.join(
                "\n",
                sitting.id(),
                person.id(),
                person.round(),
                Long.toString(Instant.parse(answer.text("submittedAt")).toEpochMilli()),
                json.append("}"),
                "12.5");

        assertThat(answer.text("receipt/hash"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(canonical.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void the_result_waits_for_the_rounds_close_where_the_rules_say_so() {
        String slug = contests.closingIn(
                Duration.ofMinutes(30),
                "{paper: {questions: 5, durationMinutes: 15}, results: {showScore: AT_ROUND_CLOSE}}");
        Sitting sitting = people.in(slug).sits();

        assertThat(sitting.submitWithRight(5).at("result").isNull()).isTrue();
        clock.turn(Duration.ofMinutes(30).minusMillis(1));
        assertThat(sitting.submit().at("result").isNull()).isTrue();
        clock.turn(Duration.ofMillis(1));
        assertThat(sitting.submit().at("result/correct").asInt()).isEqualTo(5);
    }

    @Test
    void the_result_waits_for_publication_where_the_rules_say_so() {
        String slug = contests.closingIn(
                Duration.ofMinutes(30),
                "{paper: {questions: 5, durationMinutes: 15}, results: {showScore: AT_PUBLICATION}}");
        Person person = people.in(slug);
        Sitting sitting = person.sits();
        sitting.submitWithRight(5);
        clock.turn(Duration.ofHours(1));

        assertThat(sitting.submit().at("result").isNull()).isTrue();
        contests.publish(person.round());
        assertThat(sitting.submit().at("result/correct").asInt()).isEqualTo(5);
    }

    @Test
    void the_result_is_never_shown_where_the_rules_say_never() {
        String slug = contests.closingIn(
                Duration.ofMinutes(30), "{paper: {questions: 5, durationMinutes: 15}, results: {showScore: NEVER}}");
        Person person = people.in(slug);
        Sitting sitting = person.sits();
        sitting.submitWithRight(5);
        clock.turn(Duration.ofHours(1));
        contests.publish(person.round());

        assertThat(sitting.submit().at("result").isNull()).isTrue();
    }

    @Test
    void the_refusal_of_a_late_save_hides_the_result_as_the_hand_in_does() {
        Sitting sitting = people.in("sau-khi-dong").sits();
        sitting.submitWithRight(5);

        Answer late = sitting.save(9, Map.of());

        assertThat(late.code()).isEqualTo("ATTEMPT_CLOSED");
        assertThat(late.at("result").isNull()).isTrue();
    }

    @Test
    void an_attempt_that_was_voided_is_refused_with_that_state_and_without_a_receipt() {
        Sitting sitting = people.in("co-dien").sits();
        sitting.submitWithRight(5);
        db.sql("UPDATE attempt SET state = 'VOID' WHERE id = ?")
                .param(sitting.id())
                .update();

        Answer answer = sitting.submit();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("state")).isEqualTo("VOID");
        assertThat(answer.json().has("receipt")).isFalse();
        assertThat(answer.json().has("result")).isFalse();
    }

    @Test
    void a_hand_in_with_an_unknown_question_leaves_the_attempt_open() {
        Sitting sitting = people.in("co-dien").sits();

        Answer answer = sitting.submit(Map.of("responses", Map.of("77777777", List.of())));

        assertThat(answer.code()).isEqualTo("UNKNOWN_QUESTION");
        assertThat(sitting.read().text("state")).isEqualTo("OPEN");
    }

    @Test
    void a_hand_in_that_does_not_parse_leaves_the_attempt_open() {
        Sitting sitting = people.in("co-dien").sits();

        assertThat(sitting.submit("{\"responses\":").code()).isEqualTo("MALFORMED");
        assertThat(sitting.read().text("state")).isEqualTo("OPEN");
    }

    /** Six points a question; the first one's key has so many options. */
    @ParameterizedTest
    @CsvSource({
        // right chosen, wrong chosen, points of a key with two right options
        "2, 0, 6",
        "1, 0, 3",
        "1, 1, 3",
        "2, 1, 4",
        "2, 2, 3",
        "0, 2, 0"
    })
    void proportional_scoring_gives_what_it_says(int right, int wrong, String points) {
        Sitting sitting = people.in("nhieu-dap-an").sits();
        Shown question = sitting.questions().stream()
                .filter(shown -> Sitting.rightOf(shown).size() == 2)
                .findFirst()
                .orElseThrow();
        List<String> key = Sitting.rightOf(question);
        List<String> chosen = new java.util.ArrayList<>(key.subList(0, right));
        question.options().stream()
                .map(Sitting.ShownOption::id)
                .filter(id -> !key.contains(id))
                .limit(wrong)
                .forEach(chosen::add);

        sitting.save(1, Map.of(question.id(), chosen));

        assertThat(sitting.submit().at("result/points").toString()).isEqualTo(points);
    }
}
