package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.DoorTest;

/** Help, and what makes a contest installable. */
@DoorTest
class LightPagesTest {

    private static final String RULES = "{paper: {questions: 5, durationMinutes: 15}, attempts: {max: 2}}";
    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]+)\"[^>]* alt=\"([^\"]{20,})\"");
    private static final Pattern JARGON = Pattern.compile(
            "(?iu)\\b(server|token|session|link|click|login|browser|online|offline|error|cache|reload|e-?mail|submit|"
                    + "upload|bug|API|HTTP|URL|tab|script|javascript|cookie)\\b");

    @Autowired
    Environment environment;

    @Autowired
    Contests contests;

    @Autowired
    JsonMapper json;

    private Pages pages;
    private String slug;

    @BeforeEach
    void aContest() {
        pages = new Pages(environment);
        slug = contests.closingIn(Duration.ofDays(1), RULES);
    }

    private static String words(String page) {
        return page.replaceAll("(?s)<head>.*?</head>", " ").replaceAll("<[^>]*>", " ");
    }

    @Test
    void help_tells_the_contests_own_facts_and_leads_to_the_report() {
        HttpResponse<String> help = pages.get("/thi/" + slug + "/tro-giup");

        assertThat(help.statusCode()).isEqualTo(200);
        assertThat(words(help.body()))
                .contains("Cuộc thi riêng", "đang mở", "5 câu", "15 phút", "2 lượt trong kỳ thi này", "Đóng cửa");
        assertThat(help.body()).contains("/thi/" + slug + "/bao-loi").doesNotContain("<script", "{facts}", "{report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tro-giup", "/chung-nhan"})
    void a_page_of_no_contest_leads_to_the_checks_of_papers(String path) {
        assertThat(pages.get(path).body())
                .contains("href=\"/bien-nhan\">Kiểm tra phiếu", "href=\"/chung-nhan\">Kiểm tra giấy chứng nhận");
    }

    @Test
    void a_contests_help_leads_to_the_check_of_certificates() {
        assertThat(pages.get("/thi/" + slug + "/tro-giup").body()).contains("href=\"/chung-nhan\"");
    }

    @Test
    void help_has_every_chapter_and_every_picture_of_it_is_there_and_small() {
        String help = pages.get("/thi/" + slug + "/tro-giup").body();

        assertThat(words(help))
                .contains(
                        "Đăng ký",
                        "Đăng nhập lại, quên mã PIN",
                        "Làm bài",
                        "Mất mạng giữa chừng",
                        "Nộp bài và phiếu nộp bài",
                        "Chữ nhỏ quá, muốn nghe đọc",
                        "Máy cũ, mạng chậm",
                        "Báo lỗi");
        List<String> pictures =
                PICTURE.matcher(help).results().map(found -> found.group(1)).toList();
        assertThat(pictures).hasSize(8).allSatisfy(picture -> {
            HttpResponse<String> image = pages.get(picture);
            assertThat(image.statusCode()).isEqualTo(200);
            assertThat(image.headers().firstValue("Content-Type")).contains("image/svg+xml");
            assertThat(image.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(6_000);
        });
    }

    @Test
    void general_help_leads_to_the_help_of_each_running_contest() {
        HttpResponse<String> help = pages.get("/tro-giup");

        assertThat(help.statusCode()).isEqualTo(200);
        assertThat(help.body()).contains("href=\"/thi/" + slug + "/tro-giup\"").doesNotContain("{facts}", "{report");
    }

    @Test
    void no_light_page_uses_english_or_the_words_of_those_who_make_pages() {
        for (String path :
                List.of("/tro-giup", "/thi/" + slug + "/tro-giup", "/thi/" + slug + "/bao-loi", "/thi/x/y")) {
            assertThat(words(pages.get(path).body())).as(path).doesNotContainPattern(JARGON);
        }
    }

    @Test
    void every_anchor_and_label_leads_to_one_place() {
        for (String path : List.of("/tro-giup", "/thi/" + slug + "/tro-giup", "/thi/" + slug + "/bao-loi")) {
            String page = pages.get(path).body();
            List<String> ids = all(page, " id=\"([^\"]+)\"");
            assertThat(ids).as(path).isNotEmpty().doesNotHaveDuplicates();
            assertThat(ids)
                    .as(path)
                    .containsAll(all(page, "href=\"#([^\"]+)\""))
                    .containsAll(all(page, " for=\"([^\"]+)\""));
        }
    }

    private static List<String> all(String page, String what) {
        return Pattern.compile(what)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void every_light_page_runs_nothing_and_may_be_framed_by_nobody_else() {
        for (String path : List.of("/tro-giup", "/thi/" + slug + "/bao-loi", "/thi/sw.js")) {
            HttpResponse<String> answer = pages.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self';", "worker-src 'self'", "form-action 'self'");
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void the_manifest_names_the_contest_and_its_icons_are_pictures_of_their_sizes() {
        HttpResponse<String> answer = pages.get("/thi/" + slug + "/manifest.webmanifest");
        JsonNode manifest = json.readTree(answer.body());

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/manifest+json");
        assertThat(manifest.get("name").asString()).startsWith("Cuộc thi riêng");
        assertThat(manifest.get("short_name").asString()).hasSizeBetween(1, 20);
        assertThat(manifest.get("start_url").asString()).isEqualTo("/thi/" + slug);
        assertThat(manifest.get("scope").asString()).isEqualTo("/thi/" + slug);
        assertThat(manifest.get("display").asString()).isEqualTo("standalone");
        assertThat(manifest.get("icons")).hasSize(3).allSatisfy(icon -> {
            HttpResponse<String> image = pages.get(icon.get("src").asString());
            assertThat(image.statusCode()).isEqualTo(200);
            assertThat(image.headers().firstValue("Content-Type")).contains("image/png");
        });
        assertThat(pages.get("/icons/icon-180.png").statusCode()).isEqualTo(200);
        assertThat(pages.get("/thi/khong-co/manifest.webmanifest").statusCode()).isEqualTo(404);
    }

    @Test
    void the_light_page_leads_to_the_manifest_and_the_house_does_not() {
        String door = pages.get("/thi/" + slug).body();

        Matcher manifest = Pattern.compile("rel=\"manifest\" href=\"([^\"]+)\"").matcher(door);
        assertThat(manifest.find()).isTrue();
        assertThat(manifest.group(1)).isEqualTo("/thi/" + slug + "/manifest.webmanifest");
        assertThat(door).contains("rel=\"apple-touch-icon\"");
    }

    @Test
    void the_worker_is_small_asked_for_anew_every_time_and_knows_nothing_of_the_api() {
        HttpResponse<String> worker = pages.get("/thi/sw.js");

        assertThat(worker.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(worker.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(worker.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3_500);
        // newer than ES2017, which old phones cannot read
        assertThat(worker.body()).doesNotContainPattern("\\?\\.[a-z(\\[]|\\?\\?|catch \\{|for await|\\.\\.\\.\\w+ }");
        assertThat(worker.body().replaceAll("(?s)/\\*.*?\\*/", "")).doesNotContain("api");
    }
}
