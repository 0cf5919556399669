package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mocson.DoorTest;

/** The short way of start, save and submission answers as the framework's own does: a query sends a request that way. */
@DoorTest
class ShortWayTest {

    private static final String LONG = "?long";
    private static final List<String> HEADERS = List.of(
            "Content-Type",
            "Cache-Control",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Content-Security-Policy",
            "Retry-After");

    @Autowired
    Door door;

    @Autowired
    People people;

    private static void alike(Answer shortWay, Answer longWay) {
        assertThat(shortWay.status()).isEqualTo(longWay.status());
        for (String header : HEADERS) {
            assertThat(shortWay.header(header)).as(header).isEqualTo(longWay.header(header));
        }
        assertThat(shortWay.json().propertyNames()).isEqualTo(longWay.json().propertyNames());
        assertThat(shortWay.text().replaceAll("[0-9a-f-]{36}|\\d{2}:\\d{2}:\\d{2}\\.\\d{3}", "…"))
                .hasSameSizeAs(longWay.text().replaceAll("[0-9a-f-]{36}|\\d{2}:\\d{2}:\\d{2}\\.\\d{3}", "…"));
    }

    private void bothWays(Function<String, Answer> call) {
        alike(call.apply(""), call.apply(LONG));
    }

    @Test
    void an_open_attempt_is_answered_alike() {
        Person person = people.in("co-dien");
        person.start();

        bothWays(way -> door.post(person.token(), "rounds/" + person.round() + "/attempts" + way, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"revision\":1,\"responses\":{}}",
                "{\"responses\":{}}",
                "{",
                "",
                "[1]",
                "{\"revision\":\"x\"}",
                "{\"revision\":3,\"responses\":{\"999999\":[\"aaaaaa\"]}}"
            })
    void saves_good_and_bad_are_answered_alike(String body) {
        Person person = people.in("co-dien");
        Sitting sitting = new Sitting(person, person.start());
        sitting.put("{\"revision\":2,\"responses\":{}}");

        bothWays(way -> door.put(person.token(), "attempts/" + sitting.id() + "/responses" + way, body));
    }

    @Test
    void a_repeated_hand_in_is_answered_alike() {
        Person person = people.in("co-dien");
        Sitting sitting = new Sitting(person, person.start());
        sitting.submit();

        bothWays(way -> door.post(person.token(), "attempts/" + sitting.id() + "/submission" + way, Map.of()));
    }

    @Test
    void whoever_has_no_token_is_answered_alike() {
        Person person = people.in("co-dien");
        Sitting sitting = new Sitting(person, person.start());

        bothWays(way -> door.post(null, "rounds/" + person.round() + "/attempts" + way, Map.of()));
        bothWays(way -> door.post(null, "attempts/" + sitting.id() + "/submission" + way, Map.of()));
    }

    @Test
    void somebody_elses_attempt_is_answered_alike() {
        Person owner = people.in("co-dien");
        Sitting sitting = new Sitting(owner, owner.start());
        Person stranger = people.in("co-dien");

        bothWays(way -> door.post(stranger.token(), "attempts/" + sitting.id() + "/submission" + way, Map.of()));
    }

    @Test
    void a_round_that_does_not_exist_is_answered_alike() {
        Person person = people.in("co-dien");

        bothWays(way -> door.post(person.token(), "rounds/999999/attempts" + way, Map.of()));
    }
}
