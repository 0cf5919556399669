package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import vn.mocson.DoorTest;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.OriginService;

/** Boards as files, for portals that can only link. */
@DoorTest
class BoardFileTest {

    private static final String LIVE = """
            paper: {questions: 5, durationMinutes: 20}
            leaderboard: LIVE
            results: {showScore: AT_SUBMISSION}
            """;
    private static final String HIDDEN = """
            paper: {questions: 5, durationMinutes: 20}
            leaderboard: HIDDEN_UNTIL_PUBLICATION
            """;

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

    @Autowired
    Environment environment;

    private String contestWith(String rules, String... names) {
        String contest = contests.closingIn(Duration.ofHours(1), rules);
        for (String name : names) {
            Person person = people.applicant(contest).named(name).registered();
            new Sitting(person, person.start()).submitWithRight(3);
        }
        return contest;
    }

    private String round(String contest) {
        return service.bySlug(contest).rounds().getFirst().id().toString();
    }

    @Test
    void people_and_units_can_be_read_by_any_site() {
        String contest = contestWith(LIVE, "Lý Thị Bảng");

        Answer board = door.get("/bang/" + contest + "/ca-nhan.json").expect(200);

        assertThat(board.text("state")).isEqualTo("LIVE");
        assertThat(board.text("rows/0/name")).isEqualTo("Lý Thị Bảng");
        assertThat(board.text("round/id")).isEqualTo(round(contest));
        assertThat(board.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(board.header("Cache-Control")).isEqualTo("max-age=15, public, stale-if-error=3600");
        assertThat(door.get("/bang/" + contest + "/don-vi.json").text("scope")).isEqualTo("UNIT");
        assertThat(door.get("/bang/" + contest + "/" + round(contest) + "/don-vi.json")
                        .at("rows")
                        .size())
                .isPositive();
    }

    @Test
    void whoever_has_a_copy_is_told_that_it_is_still_good() {
        String contest = contestWith(LIVE, "Lý Thị Bảng");
        for (String file : new String[] {"ca-nhan.json", "ca-nhan.html", "don-vi.json", "don-vi.html", "dot.json"}) {
            Answer first = door.get("/bang/" + contest + "/" + file).expect(200);

            Answer again = door.get("/bang/" + contest + "/" + file, "If-None-Match", first.header("ETag"));

            assertThat(again.status()).as(file).isEqualTo(304);
            assertThat(again.text()).isEmpty();
            assertThat(again.header("Cache-Control")).contains("max-age=15");
        }
    }

    @Test
    void it_travels_packed_to_whoever_can_unpack() throws IOException, InterruptedException {
        String contest = contestWith(LIVE, "Lý Thị Bảng");
        String address = "http://localhost:" + environment.getRequiredProperty("local.server.port") + "/bang/" + contest
                + "/ca-nhan.html";

        HttpResponse<byte[]> packed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
        String page = new String(
                new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(page).contains("Lý Thị Bảng");
    }

    @Test
    void the_page_is_complete_without_a_script() {
        String contest = contestWith(LIVE, "Lý Thị Bảng");

        Answer page = door.get("/bang/" + contest + "/ca-nhan.html").expect(200);

        assertThat(page.text()).contains("Lý Thị Bảng", "<table>").doesNotContain("<script", "src=\"http");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void a_hidden_board_says_when_it_can_be_seen_and_nothing_else() {
        String contest = contestWith(HIDDEN, "Lý Thị Kín");

        Answer json = door.get("/bang/" + contest + "/ca-nhan.json").expect(200);
        Answer page = door.get("/bang/" + contest + "/ca-nhan.html").expect(200);

        assertThat(json.text("state")).isEqualTo("HIDDEN");
        assertThat(json.at("rows").size()).isZero();
        assertThat(json.at("visibleAt").isNull()).isTrue();
        assertThat(json.at("total").isNull()).isTrue();
        assertThat(page.text())
                .contains("bảng xếp hạng được công bố sau khi Ban Tổ chức xác nhận kết quả")
                .doesNotContain("Lý Thị Kín");
    }

    @Test
    void who_did_not_agree_to_be_named_is_not() {
        String contest = contests.closingIn(Duration.ofHours(1), LIVE);
        Person person = people.applicant(contest)
                .named("Lý Thị Giấu")
                .consent("publishName", false)
                .registered();
        new Sitting(person, person.start()).submitWithRight(1);

        assertThat(door.get("/bang/" + contest + "/ca-nhan.html").text())
                .contains("Người dự thi không công khai tên")
                .doesNotContain("Lý Thị Giấu");
        assertThat(door.get("/bang/" + contest + "/ca-nhan.json").text()).doesNotContain("Lý Thị Giấu");
    }

    @Test
    void it_may_stand_in_the_frames_of_the_contest_s_portals() {
        String contest = contestWith(LIVE);
        Access.asSystem(() -> origins.allow(service.bySlug(contest).id(), "https://cong.tinh.gov.vn"));

        Answer page = door.get("/bang/" + contest + "/don-vi.html").expect(200);

        assertThat(page.header("Content-Security-Policy")).endsWith("frame-ancestors 'self' https://cong.tinh.gov.vn");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_list_names_every_round_with_its_files() {
        String contest = contests.create(LIVE, java.util.List.of(Duration.ofHours(1), Duration.ofHours(2)));

        Answer list = door.get("/bang/" + contest + "/dot.json").expect(200);

        assertThat(list.at("rounds").size()).isEqualTo(2);
        for (var round : list.list("rounds")) {
            door.get(round.get("people").asString()).expect(200);
            door.get(round.get("units").asString()).expect(200);
        }
    }

    @Test
    void what_is_not_there_is_said_so() {
        String contest = contestWith(LIVE);

        assertThat(door.get("/bang/khong-co/ca-nhan.json").expect(404).code()).isEqualTo("NOT_FOUND");
        assertThat(door.get("/bang/khong-co/ca-nhan.html").expect(404).text()).contains("Không tìm thấy");
        door.get("/bang/" + contest + "/999999/ca-nhan.json").expect(404);
        door.get("/bang/" + contest + "/toan-cuoc-thi/ca-nhan.json").expect(404);
    }
}
