package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.door.Sitting.Shown;
import vn.mocson.exam.ExamJobs;

@DoorTest
class DeadlineAtTheDoorTest {

    private static final Duration GRACE = Duration.ofSeconds(5);

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs jobs;

    @Autowired
    JdbcClient db;

    private Sitting sitting() {
        return people.in("sau-khi-dong").sits();
    }

    private String stateOf(Sitting sitting) {
        return db.sql("SELECT state FROM attempt WHERE id = ?")
                .param(sitting.id())
                .query(String.class)
                .single();
    }

    @Test
    void a_save_is_taken_until_five_seconds_after_the_deadline() {
        Sitting sitting = sitting();
        Shown question = sitting.question(0);

        clock.set(sitting.deadline());
        assertThat(sitting.saveOne(1, question, question.option(0)).status()).isEqualTo(200);
        clock.set(sitting.deadline().plus(GRACE));
        assertThat(sitting.saveOne(2, question, question.option(1)).status()).isEqualTo(200);
        clock.turn(Duration.ofMillis(1));
        assertThat(sitting.saveOne(3, question, question.option(2)).status()).isEqualTo(409);
    }

    @Test
    void what_came_too_late_does_not_count_and_what_was_saved_does() {
        Sitting sitting = people.in("co-dien").sits();
        sitting.save(1, sitting.answersWithRight(12)).expect(200);
        clock.set(sitting.deadline().plus(GRACE).plusMillis(1));

        Answer late = sitting.save(2, sitting.answersWithRight(20));

        assertThat(late.code()).isEqualTo("ATTEMPT_CLOSED");
        assertThat(late.text("state")).isEqualTo("EXPIRED");
        assertThat(late.text("submittedAt")).isEqualTo("2024-09-10T01:15:00.000Z");
        assertThat(late.at("result/correct").asInt()).isEqualTo(12);
        assertThat(late.text("detail")).contains("những câu đã lưu được tính");
    }

    @Test
    void a_hand_in_within_the_grace_counts_as_of_the_deadline() {
        Sitting sitting = sitting();
        clock.set(sitting.deadline().plus(GRACE));

        Answer answer = sitting.submitWithRight(5);

        assertThat(answer.text("state")).isEqualTo("SUBMITTED");
        assertThat(answer.text("submittedAt")).isEqualTo("2024-09-10T01:15:00.000Z");
    }

    @Test
    void a_hand_in_before_the_deadline_counts_as_of_its_arrival() {
        Sitting sitting = sitting();
        clock.set(sitting.deadline().minusMillis(1));

        assertThat(sitting.submit().text("submittedAt")).isEqualTo("2024-09-10T01:14:59.999Z");
    }

    @Test
    void a_hand_in_after_the_grace_is_refused_with_the_final_state() {
        Sitting sitting = sitting();
        clock.set(sitting.deadline().plus(GRACE).plusMillis(1));

        Answer late = sitting.submit(Map.of("revision", 1, "responses", sitting.answersWithRight(5)));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("ATTEMPT_CLOSED");
        assertThat(late.text("state")).isEqualTo("EXPIRED");
        assertThat(late.at("answered").asInt()).isZero();
    }

    @Test
    void reading_an_attempt_whose_time_is_over_shows_it_expired() {
        Sitting sitting = sitting();

        clock.set(sitting.deadline().plus(GRACE));
        assertThat(sitting.read().text("state")).isEqualTo("OPEN");
        clock.turn(Duration.ofMillis(1));
        assertThat(sitting.read().text("state")).isEqualTo("EXPIRED");
    }

    @Test
    void the_closing_job_leaves_an_attempt_open_exactly_as_long_as_requests_are_taken() {
        Sitting sitting = sitting();

        clock.set(sitting.deadline().plus(GRACE));
        jobs.closeOverdue();
        assertThat(stateOf(sitting)).isEqualTo("OPEN");
        clock.turn(Duration.ofMillis(1));
        jobs.closeOverdue();
        assertThat(stateOf(sitting)).isEqualTo("EXPIRED");
    }

    @Test
    void the_job_and_a_request_close_an_attempt_alike() {
        Sitting byJob = people.in("co-dien").sits();
        byJob.save(1, byJob.answersWithRight(9));
        Sitting byRequest = people.in("co-dien").sits();
        byRequest.save(1, byRequest.answersWithRight(9));
        clock.set(byJob.deadline().plus(GRACE).plusMillis(1));

        byRequest.read();
        jobs.closeOverdue();

        String outcome =
                "SELECT CONCAT_WS(' ', state, submitted_at, answered, correct, points) FROM attempt WHERE id = ?";
        String closedByJob =
                db.sql(outcome).param(byJob.id()).query(String.class).single();
        assertThat(closedByJob).isEqualTo("EXPIRED 2024-09-10 01:15:00.000 20 9 45.0000");
        assertThat(db.sql(outcome).param(byRequest.id()).query(String.class).single())
                .isEqualTo(closedByJob);
    }

    @Test
    void an_attempt_handed_in_is_none_of_the_jobs_business() {
        Sitting sitting = sitting();
        Answer handedIn = sitting.submitWithRight(2);
        clock.turn(Duration.ofDays(1));

        jobs.closeOverdue();

        assertThat(sitting.submit().text()).isEqualTo(handedIn.text());
    }

    @Test
    void the_rounds_close_cuts_the_time_short() {
        String slug = contests.closingIn(Duration.ofMinutes(10), "paper: {questions: 5, durationMinutes: 15}");
        Person person = people.in(slug);
        clock.turn(Duration.ofMinutes(3));

        Sitting sitting = person.sits();

        assertThat(sitting.deadline()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(10)));
        clock.set(sitting.deadline().plus(GRACE));
        assertThat(sitting.submit().text("submittedAt")).isEqualTo("2024-09-10T01:10:00.000Z");
    }

    @Test
    void extra_time_moves_the_deadline_back() {
        Person person = people.in("sau-khi-dong").withExtraTime(Duration.ofSeconds(450));

        Sitting sitting = person.sits();

        assertThat(sitting.deadline()).isEqualTo(Instant.parse("2024-09-10T01:22:30Z"));
        clock.set(sitting.deadline().plus(GRACE));
        jobs.closeOverdue();
        assertThat(sitting.saveOne(1, sitting.question(0), sitting.question(0).option(0))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void extra_time_ends_with_the_round_all_the_same() {
        String slug = contests.closingIn(Duration.ofMinutes(16), "paper: {questions: 5, durationMinutes: 15}");
        Person person = people.in(slug).withExtraTime(Duration.ofMinutes(5));

        assertThat(person.sits().deadline()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(16)));
    }
}
