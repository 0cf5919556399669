package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;

@DoorTest
class TimeAndContestsTest {

    private static final String RULES = """
            paper: {questions: 5, durationMinutes: 15}
            rankBy: [POINTS, SUBMITTED_AT]
            """;

    @Autowired
    Door door;

    @Autowired
    TestClock clock;

    @Autowired
    Contests contests;

    @Autowired
    ContestService contestService;

    @Test
    void the_time_is_the_servers_with_exactly_three_decimals() {
        clock.set(Instant.parse("2024-09-10T01:00:00.070Z"));

        assertThat(door.get("time").text("serverTime")).isEqualTo("2024-09-10T01:00:00.070Z");
    }

    @Test
    void a_whole_second_still_has_three_decimals() {
        assertThat(door.get("time").text("serverTime")).isEqualTo("2024-09-10T01:00:00.000Z");
    }

    @Test
    void the_list_names_every_contest_with_its_state() {
        JsonNode list = door.get("contests").json();

        assertThat(stateOf(list, "co-dien")).isEqualTo("OPEN");
        assertThat(stateOf(list, "sap-mo")).isEqualTo("UPCOMING");
        assertThat(stateOf(list, "da-dong")).isEqualTo("CLOSED");
    }

    @Test
    void a_contest_that_is_made_while_others_read_is_never_seen_without_its_rounds() {
        AtomicBoolean made = new AtomicBoolean();
        Together.run(3, number -> {
            if (number > 0) {
                while (!made.get()) {
                    assertThat(readAnew())
                            .allSatisfy(contest -> assertThat(contest.rounds()).isNotEmpty());
                }
                return number;
            }
            try {
                for (int i = 0; i < 20; i++) {
                    contests.closingIn(Duration.ofDays(1), RULES);
                }
                return number;
            } finally {
                made.set(true);
            }
        });
    }

    private List<ContestDefinition> readAnew() {
        return Access.asSystem(() -> {
            contestService.forgetCaches();
            return contestService.all();
        });
    }

    private static String stateOf(JsonNode list, String slug) {
        for (JsonNode item : list) {
            if (item.get("slug").asString().equals(slug)) {
                return item.get("state").asString();
            }
        }
        throw new AssertionError("no contest " + slug);
    }

    @Test
    void a_contest_tells_its_rules_as_the_contract_names_them() {
        Answer contest = door.get("contests/co-dien");

        assertThat(contest.text("title")).isEqualTo("Cuộc thi cổ điển");
        assertThat(contest.text("organizer")).isEqualTo("Ban Tổ chức thử nghiệm");
        assertThat(contest.at("registration/fields").toString())
                .isEqualTo("[\"fullName\",\"dateOfBirth\",\"phone\",\"pin\",\"unitId\"]");
        assertThat(contest.text("registration/consent/text")).contains("xử lý họ tên");
        assertThat(contest.text("rounds/0/name")).isEqualTo("Tuần 1");
        assertThat(contest.text("rounds/0/state")).isEqualTo("OPEN");
        assertThat(contest.text("rounds/0/opensAt")).isEqualTo("2024-09-09T01:00:00.000Z");
        assertThat(contest.text("rounds/0/closesAt")).isEqualTo("2025-07-07T01:00:00.000Z");
        assertThat(contest.at("rounds/0/questionCount").asInt()).isEqualTo(20);
        assertThat(contest.at("rounds/0/durationSeconds").asInt()).isEqualTo(900);
        assertThat(contest.at("rounds/0/attempts").toString())
                .isEqualTo("{\"max\":7,\"per\":\"ROUND\",\"cooldownSeconds\":0}");
        assertThat(contest.text("rounds/0/prediction/of")).isEqualTo("PEOPLE_ALL_CORRECT");
        assertThat(contest.text("rounds/0/prediction/text")).contains("đúng tất cả");
    }

    @Test
    void what_the_rules_leave_open_is_null_and_not_absent() {
        Answer contest = door.get("contests/nghi-giua-luot");

        assertThat(contest.at("rounds/0/attempts/max").isNull()).isTrue();
        assertThat(contest.at("rounds/0/attempts/cooldownSeconds").asInt()).isEqualTo(3600);
        assertThat(contest.at("rounds/0/prediction").isNull()).isTrue();
        assertThat(door.get("contests/khong-han-gio")
                        .at("rounds/0/durationSeconds")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_round_names_the_phase_it_belongs_to() {
        assertThat(door.get("contests/hai-luot-moi-ky").text("rounds/1/phase")).isEqualTo("Đợt 1");
        assertThat(door.get("contests/co-dien").at("rounds/0/phase").isNull()).isTrue();
    }

    @Test
    void a_round_overrides_single_parts_of_the_contests_rules() {
        Answer contest = door.get("contests/hai-luot-moi-ky");

        assertThat(contest.at("rounds/0/attempts/max").asInt()).isEqualTo(2);
        assertThat(contest.at("rounds/1/attempts/max").asInt()).isEqualTo(3);
        assertThat(contest.at("rounds/1/durationSeconds").asInt()).isEqualTo(1800);
        assertThat(contest.at("rounds/1/questionCount").asInt()).isEqualTo(5);
    }

    @Test
    void a_round_opens_at_the_very_millisecond_and_closes_at_the_very_millisecond() {
        String slug = contests.closingIn(Duration.ofMinutes(10), "paper: {questions: 5}");
        Instant closing = TestClock.START.plus(Duration.ofMinutes(10));

        clock.set(TestClock.START.minus(Duration.ofHours(1)).minusMillis(1));
        assertThat(door.get("contests/" + slug).text("rounds/0/state")).isEqualTo("UPCOMING");
        clock.set(TestClock.START.minus(Duration.ofHours(1)));
        assertThat(door.get("contests/" + slug).text("rounds/0/state")).isEqualTo("OPEN");
        clock.set(closing.minusMillis(1));
        assertThat(door.get("contests/" + slug).text("rounds/0/state")).isEqualTo("OPEN");
        clock.set(closing);
        assertThat(door.get("contests/" + slug).text("rounds/0/state")).isEqualTo("CLOSED");
        contests.publish(door.get("contests/" + slug).text("rounds/0/id"));
        assertThat(door.get("contests/" + slug).text("rounds/0/state")).isEqualTo("PUBLISHED");
    }

    @Test
    void an_unknown_contest_is_not_found_in_words_a_person_can_act_on() {
        Answer answer = door.get("contests/khong-co");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.text("detail")).contains("kiểm tra lại đường dẫn");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void the_passing_of_time_alone_leaves_the_etag_as_it_is() {
        Answer first = door.get("contests/co-dien");
        clock.turn(Duration.ofMinutes(3));

        Answer later = door.get("contests/co-dien");

        assertThat(later.text("serverTime")).isEqualTo("2024-09-10T01:03:00.000Z");
        assertThat(later.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
    }

    @Test
    void a_reader_who_knows_the_etag_is_sent_nothing() {
        String etag = door.get("contests/co-dien").header("ETag");
        clock.turn(Duration.ofMinutes(3));

        Answer answer = door.get("contests/co-dien", "If-None-Match", etag);

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(etag);
    }

    @Test
    void a_round_that_opened_meanwhile_is_sent_again() {
        String etag = door.get("contests/sap-mo").header("ETag");
        clock.turn(Duration.ofHours(2));

        Answer answer = door.get("contests/sap-mo", "If-None-Match", etag);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("rounds/0/state")).isEqualTo("OPEN");
        assertThat(answer.header("ETag")).isNotEqualTo(etag);
    }
}
