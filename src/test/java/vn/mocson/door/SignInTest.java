package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;

@DoorTest
class SignInTest {

    private static final String WRONG = "000000";

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private Answer signIn(String phone, String pin) {
        return door.post(null, "contests/co-dien/sign-in", Map.of("phone", phone, "pin", pin));
    }

    private void failTimes(int times, String phone) {
        for (int i = 0; i < times; i++) {
            signIn(phone, WRONG).expect(401);
        }
    }

    @Test
    void phone_and_pin_give_a_token_of_the_same_person() {
        Person person = people.in("co-dien");

        Answer answer = person.signIn(person.pin());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("participantId")).isEqualTo(person.id());
        assertThat(answer.text("displayName")).isEqualTo("Nguyễn Thị Mai");
        assertThat(door.getAs(answer.text("token"), "me").text("participantId")).isEqualTo(person.id());
    }

    @Test
    void the_phone_may_be_written_as_people_write_it() {
        Person person = people.in("co-dien");

        assertThat(signIn("+84 " + person.phone().substring(1), person.pin()).status())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_pin_and_an_unknown_phone_get_the_same_answer() {
        Answer wrongPin = people.in("co-dien").signIn(WRONG);
        Answer unknownPhone = signIn(People.newPhone(), WRONG);

        assertThat(wrongPin.status()).isEqualTo(401);
        assertThat(wrongPin.code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(unknownPhone.status()).isEqualTo(401);
        assertThat(unknownPhone.text()).isEqualTo(wrongPin.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"phone\":null,\"pin\":null}", "{\"phone\":\"x\",\"pin\":\"y\"}"})
    void credentials_that_cannot_be_any_are_bad_ones(String body) {
        assertThat(door.post(null, "contests/co-dien/sign-in", body).code()).isEqualTo("BAD_CREDENTIALS");
    }

    @Test
    void a_person_of_one_contest_is_unknown_in_another() {
        Person person = people.in("co-dien");

        Answer answer =
                door.post(null, "contests/mot-luot/sign-in", Map.of("phone", person.phone(), "pin", person.pin()));

        assertThat(answer.code()).isEqualTo("BAD_CREDENTIALS");
    }

    @Test
    void the_sixth_try_is_locked_out_even_with_the_right_pin() {
        Person person = people.in("co-dien");
        failTimes(5, person.phone());

        Answer answer = person.signIn(person.pin());

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("LOCKED_OUT");
        assertThat(answer.text("retryAt")).isEqualTo("2024-09-10T01:15:00.000Z");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(900, 901);
        assertThat(answer.text("detail")).contains("5 lần").contains("08:15");
    }

    @Test
    void an_unknown_phone_is_locked_out_like_a_known_one() {
        Person known = people.in("co-dien");
        String unknown = People.newPhone();
        failTimes(5, known.phone());
        failTimes(5, unknown);

        assertThat(signIn(unknown, WRONG).text()).isEqualTo(known.signIn(WRONG).text());
        assertThat(signIn(unknown, WRONG).code()).isEqualTo("LOCKED_OUT");
    }

    @Test
    void tries_at_the_same_moment_do_not_slip_past_the_limit() {
        Person person = people.in("co-dien");

        List<Answer> answers = Together.run(16, i -> person.signIn(WRONG));

        assertThat(answers.stream().filter(answer -> answer.status() == 401)).hasSizeLessThanOrEqualTo(5);
        assertThat(answers.stream().map(Answer::status)).containsOnly(401, 429);
    }

    @Test
    void the_lock_holds_until_the_window_is_over_and_not_longer() {
        Person person = people.in("co-dien");
        failTimes(5, person.phone());
        person.signIn(WRONG).expect(429);

        clock.turn(Duration.ofMinutes(15).minusMillis(1));
        assertThat(person.signIn(person.pin()).code()).isEqualTo("LOCKED_OUT");
        clock.turn(Duration.ofMillis(1));
        assertThat(person.signIn(person.pin()).status()).isEqualTo(200);
    }

    @Test
    void knocking_during_the_lock_does_not_lengthen_it() {
        Person person = people.in("co-dien");
        failTimes(5, person.phone());
        String until = person.signIn(WRONG).text("retryAt");
        clock.turn(Duration.ofMinutes(10));

        assertThat(person.signIn(WRONG).text("retryAt")).isEqualTo(until);
    }

    @Test
    void after_the_lock_there_are_five_tries_again() {
        Person person = people.in("co-dien");
        failTimes(5, person.phone());
        person.signIn(WRONG).expect(429);
        clock.turn(Duration.ofMinutes(15));

        failTimes(5, person.phone());
        assertThat(person.signIn(WRONG).code()).isEqualTo("LOCKED_OUT");
    }

    @Test
    void a_right_pin_forgives_the_wrong_ones_before_it() {
        Person person = people.in("co-dien");
        failTimes(4, person.phone());
        person.signIn(person.pin()).expect(200);

        failTimes(5, person.phone());
        assertThat(person.signIn(WRONG).code()).isEqualTo("LOCKED_OUT");
    }

    @Test
    void wrong_pins_of_long_ago_are_forgotten() {
        Person person = people.in("co-dien");
        failTimes(5, person.phone());
        clock.turn(Duration.ofMinutes(16));

        assertThat(person.signIn(person.pin()).status()).isEqualTo(200);
    }

    @Test
    void the_lock_is_of_one_phone_in_one_contest() {
        Person locked = people.in("co-dien");
        Person neighbour = people.in("co-dien");
        failTimes(5, locked.phone());
        locked.signIn(WRONG).expect(429);

        assertThat(neighbour.signIn(neighbour.pin()).status()).isEqualTo(200);
        assertThat(people.applicant("mot-luot")
                        .with("phone", locked.phone())
                        .registered()
                        .signIn(locked.pin())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_person_who_is_locked_out_goes_on_with_the_token_they_have() {
        Person person = people.in("co-dien");
        failTimes(5, person.phone());
        person.signIn(WRONG).expect(429);

        assertThat(person.me().status()).isEqualTo(200);
    }

    @Test
    void neither_pin_nor_phone_is_kept_in_readable_form_where_it_need_not_be() {
        Person person = people.in("co-dien");
        failTimes(1, person.phone());

        assertThat(db.sql("SELECT COUNT(*) FROM sign_in_failure WHERE phone_hash LIKE ?")
                        .param("%" + person.phone() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(db.sql("SELECT COUNT(*) FROM participant WHERE id = ? AND (pin_hash LIKE ? OR pin_salt LIKE ?)")
                        .params(person.id(), "%" + person.pin() + "%", "%" + person.pin() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
