package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;

@DoorTest
class StartTest {

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void a_start_makes_an_attempt_with_its_paper_and_deadline() {
        Person person = people.in("co-dien");

        Answer attempt = person.start();

        assertThat(attempt.status()).isEqualTo(201);
        assertThat(attempt.at("number").asInt()).isEqualTo(1);
        assertThat(attempt.text("roundId")).isEqualTo(person.round());
        assertThat(attempt.text("state")).isEqualTo("OPEN");
        assertThat(attempt.text("startedAt")).isEqualTo("2024-09-10T01:00:00.000Z");
        assertThat(attempt.text("deadline")).isEqualTo("2024-09-10T01:15:00.000Z");
        assertThat(attempt.text("serverTime")).isEqualTo("2024-09-10T01:00:00.000Z");
        assertThat(attempt.at("revision").asInt()).isZero();
        assertThat(attempt.at("responses").toString()).isEqualTo("{}");
        assertThat(attempt.at("prediction").isNull()).isTrue();
        assertThat(attempt.at("predictionLocked").asBoolean()).isFalse();
        assertThat(attempt.list("questions")).hasSize(20);
    }

    @Test
    void questions_are_numbered_from_one_and_none_comes_twice() {
        Sitting sitting = people.in("co-dien").sits();
        Set<String> ids = new HashSet<>();

        for (int i = 0; i < 20; i++) {
            assertThat(sitting.started().at("questions/" + i + "/no").asInt()).isEqualTo(i + 1);
            ids.add(sitting.question(i).id());
        }

        assertThat(ids).hasSize(20);
    }

    @Test
    void while_an_attempt_is_open_a_start_answers_that_same_attempt() {
        Person person = people.in("co-dien");
        Sitting sitting = person.sits();
        sitting.saveOne(1, sitting.question(0), sitting.question(0).option(0));

        Answer again = person.start();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("id")).isEqualTo(sitting.id());
        assertThat(again.at("questions").toString())
                .isEqualTo(sitting.started().at("questions").toString());
        assertThat(again.at("revision").asInt()).isEqualTo(1);
        assertThat(again.at("responses").size()).isEqualTo(1);
    }

    @Test
    void starts_at_the_same_moment_make_one_attempt() {
        Person person = people.in("co-dien");
        String round = person.round();

        List<Answer> answers = Together.run(8, i -> person.start(round));

        assertThat(answers.stream().map(answer -> answer.text("id")).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(7);
        assertThat(person.me().at("rounds/0/attemptsUsed").asInt()).isEqualTo(1);
    }

    @Test
    void a_round_that_is_not_open_yet_names_the_moment_it_opens() {
        Person person = people.in("sap-mo");

        Answer answer = person.start();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("ROUND_NOT_OPEN");
        assertThat(answer.text("retryAt")).isEqualTo("2024-09-10T03:00:00.000Z");
        assertThat(answer.text("detail")).contains("10:00 10/09/2024");
    }

    @Test
    void a_round_opens_at_its_very_millisecond() {
        Person person = people.in("sap-mo");

        clock.turn(Duration.ofHours(2).minusMillis(1));
        assertThat(person.start().code()).isEqualTo("ROUND_NOT_OPEN");
        clock.turn(Duration.ofMillis(1));
        assertThat(person.start().status()).isEqualTo(201);
    }

    @Test
    void a_round_that_closed_has_nothing_to_wait_for() {
        String slug = contests.closingIn(Duration.ofMinutes(10), "paper: {questions: 5}");
        Person person = people.in(slug);
        clock.turn(Duration.ofMinutes(10));

        Answer answer = person.start();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("ROUND_NOT_OPEN");
        assertThat(answer.json().has("retryAt")).isFalse();
    }

    @Test
    void attempts_per_round_are_counted_in_each_round_alone() {
        Person person = people.in("hai-luot-moi-ky");
        person.sits().submit().expect(200);
        person.sits().submit().expect(200);

        Answer third = person.start();

        assertThat(third.status()).isEqualTo(403);
        assertThat(third.code()).isEqualTo("ATTEMPTS_EXHAUSTED");
        assertThat(third.text("detail")).contains("2 lượt");
        assertThat(person.start(person.round(1)).status()).isEqualTo(201);
    }

    @Test
    void a_round_may_be_for_fewer_people_than_its_contest() {
        Person doctor = people.applicant("tung-ky-mot-doi-tuong")
                .ofUnit("Chi bộ Bệnh viện Mắt")
                .registered();
        Person clerk = people.applicant("tung-ky-mot-doi-tuong")
                .ofUnit("Chi bộ Phòng Tổng hợp")
                .registered();

        assertThat(clerk.start(clerk.round(0)).status()).isEqualTo(201);
        assertThat(doctor.start(doctor.round(1)).status()).isEqualTo(201);
        refused(clerk.start(clerk.round(1)), "Đảng bộ Sở Y tế");
        refused(clerk.start(clerk.round(2)), "đủ 60 tuổi");
        refused(clerk.start(clerk.round(3)), "danh sách dự thi");
    }

    private static void refused(Answer answer, String because) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("NOT_ELIGIBLE");
        assertThat(answer.text("detail")).contains(because);
    }

    @Test
    void an_attempt_per_contest_is_used_up_in_any_of_its_rounds() {
        Person person = people.in("mot-luot");
        person.sits(person.round(1)).submit().expect(200);

        assertThat(person.start(person.round(0)).code()).isEqualTo("ATTEMPTS_EXHAUSTED");
    }

    @Test
    void an_abandoned_attempt_is_used_up_too() {
        Person person = people.in("mot-luot");
        person.sits();
        clock.turn(Duration.ofMinutes(16));

        assertThat(person.start().code()).isEqualTo("ATTEMPTS_EXHAUSTED");
    }

    @Test
    void attempts_per_day_come_back_at_midnight_in_vietnam() {
        clock.set(Instant.parse("2024-09-10T16:30:00Z"));
        Person person = people.in("moi-ngay");
        person.sits().submit().expect(200);
        person.sits().submit().expect(200);

        Answer third = person.start();

        assertThat(third.code()).isEqualTo("ATTEMPTS_EXHAUSTED");
        assertThat(third.text("retryAt")).isEqualTo("2024-09-10T17:00:00.000Z");
        clock.set(Instant.parse("2024-09-10T16:59:59.999Z"));
        assertThat(person.start().code()).isEqualTo("ATTEMPTS_EXHAUSTED");
        clock.set(Instant.parse("2024-09-10T17:00:00Z"));
        assertThat(person.start().status()).isEqualTo(201);
    }

    @Test
    void the_next_attempt_waits_for_the_pause_after_the_last_one() {
        Person person = people.in("nghi-giua-luot");
        Sitting first = person.sits();
        clock.turn(Duration.ofMinutes(7));
        first.submit().expect(200);

        Answer tooSoon = person.start();

        assertThat(tooSoon.status()).isEqualTo(429);
        assertThat(tooSoon.code()).isEqualTo("COOLDOWN");
        assertThat(tooSoon.text("retryAt")).isEqualTo("2024-09-10T02:07:00.000Z");
        assertThat(Integer.parseInt(tooSoon.header("Retry-After"))).isBetween(3600, 3601);
        clock.turn(Duration.ofMinutes(60).minusMillis(1));
        assertThat(person.start().code()).isEqualTo("COOLDOWN");
        clock.turn(Duration.ofMillis(1));
        assertThat(person.start().status()).isEqualTo(201);
    }

    @Test
    void the_pause_after_an_abandoned_attempt_begins_at_its_deadline() {
        Person person = people.in("nghi-giua-luot");
        person.sits();
        clock.turn(Duration.ofMinutes(30));

        assertThat(person.start().text("retryAt")).isEqualTo("2024-09-10T02:15:00.000Z");
    }

    @Test
    void a_new_start_after_the_deadline_closes_the_abandoned_attempt_and_makes_the_next() {
        Person person = people.in("co-dien");
        Sitting abandoned = person.sits();
        clock.turn(Duration.ofMinutes(16));

        Answer next = person.start();

        assertThat(next.status()).isEqualTo(201);
        assertThat(next.at("number").asInt()).isEqualTo(2);
        assertThat(abandoned.read().text("state")).isEqualTo("EXPIRED");
    }

    @Test
    void options_may_change_places_but_all_of_the_above_stays_last() {
        String pinned = "Tất cả các phương án trên";
        int asked = 0;
        for (int i = 0; i < 8; i++) {
            Sitting sitting = people.in("khong-han-gio").sits();
            for (Sitting.Shown question : sitting.questions()) {
                List<String> texts = question.options().stream()
                        .map(Sitting.ShownOption::text)
                        .toList();
                if (texts.contains(pinned)) {
                    asked++;
                    assertThat(texts.getLast()).isEqualTo(pinned);
                }
            }
        }
        assertThat(asked).isEqualTo(8);
    }

    @Test
    void two_people_get_different_papers() {
        assertThat(people.in("co-dien").sits().questions())
                .isNotEqualTo(people.in("co-dien").sits().questions());
    }

    @Test
    void an_attempt_without_a_time_limit_lasts_until_the_round_closes() {
        Sitting sitting = people.in("khong-han-gio").sits();

        assertThat(sitting.deadline()).isEqualTo(Instant.parse("2025-07-07T01:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999", "abc", "-1", "1.5", "99999999999999999999"})
    void a_round_that_does_not_exist_is_not_found(String round) {
        Answer answer = people.in("co-dien").start(round);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void my_page_counts_my_attempts_in_every_round() {
        Person person = people.in("hai-luot-moi-ky");
        person.sits().submit().expect(200);
        Sitting open = person.sits(person.round(1));

        Answer me = person.me();

        assertThat(me.text("displayName")).isEqualTo("Nguyễn Thị Mai");
        assertThat(me.text("unit/name")).isEqualTo("Chi bộ Phòng Tổng hợp");
        assertThat(me.text("rounds/0/roundId")).isEqualTo(person.round(0));
        assertThat(me.at("rounds/0/attemptsUsed").asInt()).isEqualTo(1);
        assertThat(me.at("rounds/0/attemptsLeft").asInt()).isEqualTo(1);
        assertThat(me.at("rounds/0/openAttemptId").isNull()).isTrue();
        assertThat(me.at("rounds/0/nextAttemptAt").isNull()).isTrue();
        assertThat(me.at("rounds/1/attemptsUsed").asInt()).isEqualTo(1);
        assertThat(me.at("rounds/1/attemptsLeft").asInt()).isEqualTo(2);
        assertThat(me.text("rounds/1/openAttemptId")).isEqualTo(open.id());
    }

    @Test
    void my_page_knows_no_limit_where_there_is_none_and_names_the_end_of_the_pause() {
        Person person = people.in("nghi-giua-luot");
        person.sits().submit().expect(200);

        Answer me = person.me();

        assertThat(me.at("rounds/0/attemptsLeft").isNull()).isTrue();
        assertThat(me.text("rounds/0/nextAttemptAt")).isEqualTo("2024-09-10T02:00:00.000Z");
    }

    @Test
    void my_page_names_midnight_where_todays_attempts_are_used_up() {
        Person person = people.in("moi-ngay");
        person.sits().submit().expect(200);
        person.sits().submit().expect(200);

        Answer me = person.me();

        assertThat(me.at("rounds/0/attemptsLeft").asInt()).isZero();
        assertThat(me.text("rounds/0/nextAttemptAt")).isEqualTo("2024-09-10T17:00:00.000Z");
    }

    @Test
    void my_page_no_longer_offers_an_attempt_whose_time_is_over() {
        Person person = people.in("co-dien");
        person.sits();
        clock.turn(Duration.ofMinutes(15).plusSeconds(6));

        assertThat(person.me().at("rounds/0/openAttemptId").isNull()).isTrue();
    }

    @Test
    void attempt_after_attempt_is_another_paper_while_the_bank_has_other_questions() {
        String slug = contests.closingIn(
                Duration.ofHours(2), "{attempts: {max: null}, paper: {questions: 8, durationMinutes: 15}}");
        Person person = people.in(slug);
        Set<String> asked = new HashSet<>();

        for (int attempt = 0; attempt < 3; attempt++) {
            Sitting sitting = person.sits();
            sitting.questions()
                    .forEach(question -> assertThat(asked.add(question.text())).isTrue());
            sitting.submit();
        }

        assertThat(asked).hasSize(24);
    }
}
