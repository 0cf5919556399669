package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mocson.DoorTest;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.Origin;
import vn.mocson.contest.OriginService;

/** Which web sites may show a contest in their own pages. */
@DoorTest
class EmbeddingTest {

    private static final String PORTAL = "https://cong.tinh.gov.vn";
    private static final String STRANGER = "https://la.vn";

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService service;

    @Autowired
    OriginService origins;

    private String shown = "";
    private String notShown = "";

    @BeforeEach
    void aPortalMayShowOneOfTwoContests() {
        shown = contests.closingIn(Duration.ofHours(1), "paper: {questions: 5, durationMinutes: 20}");
        notShown = contests.closingIn(Duration.ofHours(1), "paper: {questions: 5, durationMinutes: 20}");
        Access.asSystem(() -> origins.allow(id(shown), PORTAL));
    }

    private ContestId id(String slug) {
        return service.bySlug(slug).id();
    }

    private String allowed(Answer answer) {
        return answer.header("Access-Control-Allow-Origin");
    }

    @Test
    void its_preflight_is_allowed_without_cookies_and_for_two_hours() {
        Answer answer = door.preflight("contests/" + shown + "/participants", PORTAL, "POST")
                .expect(200);

        assertThat(allowed(answer)).isEqualTo(PORTAL);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo("authorization, content-type");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("7200");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.header("Vary")).contains("Origin");
    }

    @Test
    void for_another_contest_and_for_another_site_it_is_refused() {
        assertThat(door.preflight("contests/" + notShown + "/participants", PORTAL, "POST")
                        .status())
                .isEqualTo(403);
        assertThat(door.preflight("contests/" + shown + "/participants", STRANGER, "POST")
                        .status())
                .isEqualTo(403);
        assertThat(door.preflight("attempts/1/responses", STRANGER, "PUT").status())
                .isEqualTo(403);
        assertThat(door.preflight("contests/" + shown, "https://cong.tinh.gov.vn.la.vn", "GET")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_belongs_to_no_contest_is_open_to_the_portals_of_any() {
        for (String path : new String[] {"time", "me", "attempts/1/responses", "attempts/1/submission"}) {
            assertThat(allowed(door.preflight(path, PORTAL, "PUT"))).as(path).isEqualTo(PORTAL);
        }
    }

    @Test
    void its_reads_carry_the_word_and_show_the_headers_that_a_client_needs() {
        Answer answer = door.get("contests/" + shown, "Origin", PORTAL).expect(200);

        assertThat(allowed(answer)).isEqualTo(PORTAL);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("Retry-After", "ETag", "Date");
        assertThat(allowed(door.get("contests/" + notShown, "Origin", PORTAL).expect(200)))
                .isEmpty();
    }

    @Test
    void a_refusal_reaches_the_portal_too() {
        Answer answer = door.get("me", "Origin", PORTAL).expect(401);

        assertThat(allowed(answer)).isEqualTo(PORTAL);
    }

    @Test
    void a_page_of_our_own_behind_a_proxy_is_never_refused_for_its_origin() {
        Answer answer = door.get("contests/" + shown, "Origin", "https://thi.tinh.vn");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void its_frames_may_hold_the_light_page_of_that_contest_alone() {
        Answer page = door.get("/thi/" + shown).expect(200);

        assertThat(page.header("Content-Security-Policy")).endsWith("frame-ancestors 'self' " + PORTAL);
        assertThat(page.header("X-Frame-Options")).isEmpty();
        assertThat(door.get("/thi/" + notShown).header("Content-Security-Policy"))
                .endsWith("frame-ancestors 'self'");
    }

    @Test
    void a_site_that_is_taken_off_the_list_may_no_longer() {
        Access.asSystem(() -> {
            origins.forbid(id(shown), new Origin(PORTAL));
            return true;
        });

        assertThat(door.preflight("contests/" + shown, PORTAL, "GET").status()).isEqualTo(403);
        assertThat(door.get("/thi/" + shown).header("Content-Security-Policy")).endsWith("frame-ancestors 'self'");
    }

    @Test
    void the_frame_s_page_tells_its_height_only_where_it_was_asked_to() {
        assertThat(door.get("/thi/" + shown + "?nhung=1").text()).contains("/door/frame.js");
        assertThat(door.get("/thi/" + shown).text()).doesNotContain("/door/frame.js");
    }

    @Test
    void the_script_is_asked_for_again_and_answered_with_nothing_new() {
        Answer script = door.get("/embed.js").expect(200);

        assertThat(script.header("Content-Type")).startsWith("text/javascript");
        assertThat(script.header("Cache-Control")).isEqualTo("max-age=300, public");
        door.get("/embed.js", "If-None-Match", script.header("ETag")).expect(304);
    }

    @Test
    void a_unit_s_link_finds_that_very_unit() {
        Map<String, String> unit = Map.of(
                "code",
                door.get("contests/" + shown + "/units?limit=50")
                        .json()
                        .get(0)
                        .get("code")
                        .asString());

        Answer found = door.get("contests/" + shown + "/units?code=" + unit.get("code"))
                .expect(200);

        assertThat(found.json().size()).isEqualTo(1);
        assertThat(found.json().get(0).get("code").asString()).isEqualTo(unit.get("code"));
        assertThat(door.get("contests/" + shown + "/units?code=khong-co").json().size())
                .isZero();
    }

    @Test
    void a_banner_reads_the_anniversary_with_the_contest() {
        assertThat(door.get("contests/co-dien").at("numeral").isString()).isTrue();
    }
}
