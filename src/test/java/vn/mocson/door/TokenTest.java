package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;

@DoorTest
class TokenTest {

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private void assertUnauthenticated(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.text("detail")).contains("Hãy đăng nhập lại");
    }

    @Test
    void without_a_token_every_personal_address_asks_to_sign_in() {
        String id = people.in("co-dien").sits().id();

        for (Answer answer : List.of(
                door.getAs(null, "me"),
                door.getAs(null, "attempts/" + id),
                door.put(null, "attempts/" + id + "/responses", "{\"revision\":1}"),
                door.post(null, "attempts/" + id + "/submission", "{}"),
                door.postNothing(null, "rounds/1/attempts"))) {
            assertUnauthenticated(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "%%%", "AAAA", "bm90IGEgdG9rZW4"})
    void a_token_that_is_none_does_not_open(String token) {
        assertUnauthenticated(door.getAs(token, "me"));
    }

    @Test
    void a_token_changed_in_any_byte_does_not_open() {
        byte[] token = Base64.getUrlDecoder().decode(people.in("co-dien").token());

        for (int i = 0; i < token.length; i++) {
            byte[] forged = token.clone();
            forged[i] ^= 1;
            assertUnauthenticated(
                    door.getAs(Base64.getUrlEncoder().withoutPadding().encodeToString(forged), "me"));
        }
    }

    @Test
    void a_token_opens_for_thirty_days() {
        Person person = people.in("co-dien");

        clock.turn(Duration.ofDays(30).minusSeconds(1));
        assertThat(person.me().status()).isEqualTo(200);
        clock.turn(Duration.ofSeconds(1));
        assertUnauthenticated(person.me());
    }

    @Test
    void a_token_of_one_contest_starts_nothing_in_another() {
        Person here = people.in("co-dien");
        String elsewhere = people.in("mot-luot").round();

        Answer answer = here.start(elsewhere);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_token_is_checked_without_the_database() {
        Person person = people.in("co-dien");
        db.sql("DELETE FROM participant WHERE id = ?").param(person.id()).update();

        Answer answer = person.me();

        assertThat(answer.status())
                .as("the token still verifies, the person is gone")
                .isEqualTo(404);
    }

    @Test
    void a_token_tells_nothing_that_a_person_wrote() {
        Person person = people.in("co-dien");
        String bytes =
                new String(Base64.getUrlDecoder().decode(person.token()), java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(bytes).doesNotContain(person.phone()).doesNotContain("Mai").doesNotContain(person.pin());
    }

    @Test
    void no_cookie_is_set_at_the_door_but_by_a_start_and_that_one_signs_nobody_in() {
        Person person = people.in("co-dien");

        for (Answer answer :
                List.of(person.signIn(person.pin()), person.me(), door.get("contests"), door.getAs("x", "me"))) {
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
        String start = "rounds/" + person.round() + "/attempts";
        String cookie = person.start().header("Set-Cookie").replaceFirst(";.*", "");
        assertThat(cookie).startsWith("mocson-may=");
        assertThat(door.postNothing(null, start, "Cookie", cookie).status()).isEqualTo(401);
    }
}
