package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mocson.DoorTest;

/** Headers and forms that hold for every address of the door. */
@DoorTest
class DoorMannersTest {

    @Autowired
    Door door;

    @Autowired
    People people;

    private Map<String, Answer> everyPersonalAddress() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("registration", people.applicant("co-dien").register());
        Person person = people.in("co-dien");
        answers.put("sign-in", person.signIn(person.pin()));
        answers.put("wrong PIN", person.signIn("000000"));
        answers.put("me", person.me());
        answers.put("me without a token", door.getAs(null, "me"));
        answers.put("start", person.start());
        Sitting sitting = new Sitting(person, person.start());
        answers.put("attempt", sitting.read());
        answers.put("save", sitting.save(1, Map.of()));
        answers.put("bad save", sitting.put("{"));
        answers.put("large save", sitting.put("{\"pad\":\"" + "x".repeat(70_000) + "\"}"));
        answers.put("hand-in", sitting.submit());
        answers.put("board with a token", door.getAs(person.token(), "rounds/" + person.round() + "/leaderboard"));
        return answers;
    }

    private Map<String, Answer> everyPublicRead() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        Person person = people.in("co-dien");
        answers.put("contests", door.get("contests"));
        answers.put("contest", door.get("contests/co-dien"));
        answers.put("units", door.get("contests/co-dien/units?q=y"));
        answers.put("board", door.get("rounds/" + person.round() + "/leaderboard"));
        answers.put("units' board", door.get("rounds/" + person.round() + "/leaderboard?scope=unit"));
        return answers;
    }

    @Test
    void everything_personal_is_never_stored() {
        everyPersonalAddress()
                .forEach((what, answer) ->
                        assertThat(answer.header("Cache-Control")).as(what).isEqualTo("no-store"));
    }

    @Test
    void public_reads_may_be_kept_and_must_be_asked_for_again() {
        everyPublicRead().forEach((what, answer) -> {
            assertThat(answer.header("ETag")).as(what).matches("(W/)?\"[0-9a-f]{32}\"");
            assertThat(answer.header("Cache-Control")).as(what).isEqualTo("max-age=0, must-revalidate, public");
        });
    }

    @Test
    void the_time_is_never_stored() {
        assertThat(door.get("time").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void every_instant_everywhere_has_exactly_three_decimals() {
        Pattern anyInstant = Pattern.compile("\"\\d{4}-\\d{2}-\\d{2}T[^\"]*\"");
        Map<String, Answer> all = everyPersonalAddress();
        all.putAll(everyPublicRead());
        int seen = 0;

        for (Answer answer : all.values()) {
            Matcher instants = anyInstant.matcher(answer.text());
            while (instants.find()) {
                seen++;
                assertThat(instants.group()).matches("\"\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z\"");
            }
        }
        assertThat(seen).isGreaterThan(10);
    }

    @Test
    void every_answer_tells_browsers_to_take_it_for_what_it_is() {
        Map<String, Answer> all = everyPersonalAddress();
        all.remove("large save"); // refused before anything looks at it
        all.putAll(everyPublicRead());

        all.forEach((what, answer) -> {
            assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .as(what)
                    .isEqualTo("default-src 'none'; frame-ancestors 'none'");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "contests/co-dien/nothing", "attempts", "/api/v2/time", "/api"})
    void an_address_that_means_nothing_is_answered_as_a_problem(String path) {
        Answer answer = door.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_problem_has_a_status_a_code_and_a_sentence() {
        Answer answer = door.get("contests/khong-co");

        assertThat(answer.at("status").asInt()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.text("detail")).endsWith(".");
    }

    @Test
    void the_published_contract_lists_every_address() {
        Answer docs = door.get("/v3/api-docs");

        assertThat(docs.status()).isEqualTo(200);
        assertThat(docs.at("paths").propertyNames())
                .contains(
                        "/api/v1/time",
                        "/api/v1/contests",
                        "/api/v1/contests/{slug}",
                        "/api/v1/contests/{slug}/units",
                        "/api/v1/contests/{slug}/participants",
                        "/api/v1/contests/{slug}/sign-in",
                        "/api/v1/me",
                        "/api/v1/rounds/{round}/attempts",
                        "/api/v1/attempts/{id}",
                        "/api/v1/attempts/{id}/responses",
                        "/api/v1/attempts/{id}/submission",
                        "/api/v1/rounds/{round}/leaderboard",
                        "/api/v1/receipts/{code}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/readiness", "/actuator/health/liveness"})
    void anyone_may_ask_whether_the_application_is_well_and_learns_no_more(String path) {
        Answer answer = door.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void figures_for_the_collector_do_not_leave_through_a_proxy() {
        assertThat(door.get("/actuator/prometheus").text()).contains("jvm_memory_used_bytes");
        assertThat(door.get("/actuator/prometheus", "X-Forwarded-For", "203.0.113.7")
                        .text())
                .doesNotContain("jvm_memory");
        assertThat(door.get("/actuator/prometheus", "Forwarded", "for=203.0.113.7")
                        .text())
                .doesNotContain("jvm_memory");
    }

    @Test
    void operations_get_health_and_figures_and_nothing_else() {
        assertThat(door.get("/actuator").at("_links").propertyNames())
                .containsExactlyInAnyOrder("self", "health", "health-path", "prometheus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contests/a;b", "contests/a%2Fb", "contests/%5C", "contests/a%00b"})
    void an_address_that_no_browser_writes_is_refused_and_not_sent_to_the_house(String path) {
        assertThat(door.get(path).status()).isBetween(400, 404);
    }
}
