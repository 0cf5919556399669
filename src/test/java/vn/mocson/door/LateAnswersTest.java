package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.door.Sitting.Shown;

@DoorTest
class LateAnswersTest {

    private static final Duration TOO_LATE = Duration.ofSeconds(5).plusMillis(1);

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private Sitting sitting() {
        return people.in("sau-khi-dong").sits();
    }

    private int kept(Sitting sitting) {
        return db.sql("SELECT COUNT(*) FROM late_response WHERE attempt_id = ?")
                .param(sitting.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_save_that_comes_too_late_is_kept_and_told_and_does_not_count() {
        Sitting sitting = sitting();
        Shown first = sitting.question(0);
        Shown second = sitting.question(1);
        sitting.saveOne(1, first, first.option(0)).expect(200);
        clock.set(sitting.deadline().plus(TOO_LATE));

        Answer late =
                sitting.save(2, Map.of(first.id(), List.of(first.option(0)), second.id(), List.of(second.option(1))));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("ATTEMPT_CLOSED");
        assertThat(late.at("late/kept").asBoolean()).isTrue();
        assertThat(late.text("late/receivedAt")).isEqualTo("2024-09-10T01:15:05.001Z");
        // the first question's answer counts already: there is nothing late about it
        assertThat(late.at("late/questions").toString()).isEqualTo("[\"" + second.id() + "\"]");
        assertThat(late.at("answered").asInt()).isEqualTo(1);
        assertThat(sitting.stored(second)).isEqualTo("nothing");
    }

    @Test
    void a_hand_in_that_comes_too_late_is_kept_with_its_prediction() {
        Sitting sitting = people.in("co-dien").sits();
        clock.set(sitting.deadline().plus(TOO_LATE));

        Answer late = sitting.submit(
                Map.of("revision", 1, "responses", sitting.answersWithRight(5), "prediction", 1234, "automatic", true));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("late/questions").size())
                .isEqualTo(sitting.questions().size());
        assertThat(late.at("late/prediction").asBoolean()).isTrue();
        assertThat(late.text("state")).isEqualTo("EXPIRED");
        assertThat(db.sql("SELECT prediction FROM late_response WHERE attempt_id = ?")
                        .param(sitting.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1234);
    }

    @Test
    void the_other_device_hears_that_its_answers_came_after_the_hand_in() {
        Sitting sitting = sitting();
        Shown question = sitting.question(0);
        Answer handedIn = sitting.submit(
                        Map.of("revision", 10, "responses", Map.of(question.id(), List.of(question.option(0)))))
                .expect(200);

        Answer other = sitting.submit(
                        Map.of("revision", 1_000_010, "responses", Map.of(question.id(), List.of(question.option(1)))))
                .expect(200);

        assertThat(other.at("receipt")).isEqualTo(handedIn.at("receipt"));
        assertThat(other.at("late/questions").toString()).isEqualTo("[\"" + question.id() + "\"]");
        assertThat(sitting.stored(question)).contains(question.option(0));
        assertThat(handedIn.json().has("late")).isFalse();
    }

    @Test
    void what_arrives_twice_is_kept_once_with_its_first_arrival() {
        Sitting sitting = sitting();
        Shown question = sitting.question(0);
        clock.set(sitting.deadline().plus(TOO_LATE));
        sitting.saveOne(1, question, question.option(0));
        clock.turn(Duration.ofMinutes(3));

        Answer again = sitting.saveOne(5, question, question.option(0));

        assertThat(again.text("late/receivedAt")).isEqualTo("2024-09-10T01:15:05.001Z");
        assertThat(kept(sitting)).isEqualTo(1);
    }

    @Test
    void an_old_request_that_the_network_delivers_once_more_is_no_news() {
        Sitting sitting = sitting();
        Shown question = sitting.question(0);
        sitting.saveOne(3, question, question.option(0)).expect(200);
        sitting.saveOne(4, question, question.option(1)).expect(200);
        sitting.submit().expect(200);

        Answer repeated = sitting.saveOne(3, question, question.option(0));

        assertThat(repeated.status()).isEqualTo(409);
        assertThat(repeated.json().has("late")).isFalse();
        assertThat(kept(sitting)).isZero();
    }

    @Test
    void nothing_is_kept_of_what_does_not_fit_the_paper() {
        Sitting sitting = sitting();
        clock.set(sitting.deadline().plus(TOO_LATE));

        Answer late = sitting.submit(Map.of("revision", 1, "responses", Map.of("999999", List.of("x"))));

        assertThat(late.code()).isEqualTo("ATTEMPT_CLOSED");
        assertThat(late.json().has("late")).isFalse();
    }

    @Test
    void somebody_elses_answers_are_not_taken() {
        Sitting sitting = sitting();
        Person other = people.in("sau-khi-dong");
        Shown question = sitting.question(0);
        clock.set(sitting.deadline().plus(TOO_LATE));

        Answer refused = other.door()
                .put(
                        other.token(),
                        "attempts/" + sitting.id() + "/responses",
                        Map.of("revision", 1, "responses", Map.of(question.id(), List.of(question.option(0)))));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(kept(sitting)).isZero();
    }

    @Test
    void an_attempt_has_its_share_and_after_a_week_nothing_is_kept() {
        Sitting sitting = people.in("co-dien").sits();
        clock.set(sitting.deadline().plus(TOO_LATE));
        List<Shown> questions = sitting.questions();
        for (int i = 0; i < 20; i++) {
            Shown question = questions.get(i % questions.size());
            sitting.saveOne(i + 1, question, question.option(i / questions.size() + 1));
        }
        assertThat(kept(sitting)).isEqualTo(20);

        Answer more = sitting.save(100, sitting.answersWithRight(2));
        assertThat(more.at("late/kept").asBoolean()).isFalse();
        assertThat(kept(sitting)).isEqualTo(20);

        Sitting another = people.in("co-dien").sits();
        clock.set(another.deadline().plus(Duration.ofDays(7)).plusMillis(1));
        Answer weekLater = another.save(1, another.answersWithRight(2));
        assertThat(weekLater.at("late/kept").asBoolean()).isFalse();
        assertThat(kept(another)).isZero();
    }

    @Test
    void an_attempt_comes_with_its_own_key_for_the_device_always_the_same() {
        Sitting sitting = sitting();
        Sitting other = sitting();

        assertThat(sitting.started().text("localSecret")).hasSize(44);
        assertThat(sitting.read().text("localSecret"))
                .isEqualTo(sitting.started().text("localSecret"));
        assertThat(other.started().text("localSecret"))
                .isNotEqualTo(sitting.started().text("localSecret"));
        clock.set(sitting.deadline().plus(TOO_LATE));
        assertThat(sitting.read().text("localSecret"))
                .isEqualTo(sitting.started().text("localSecret"));
    }
}
