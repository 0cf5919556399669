package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.security.access.AccessDeniedException;
import vn.mocson.DoorTest;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.DocumentId;
import vn.mocson.contest.PageDraft;
import vn.mocson.contest.PageFiles;
import vn.mocson.contest.PageRefused;
import vn.mocson.contest.PageRow;
import vn.mocson.contest.PageService;
import vn.mocson.contest.PageVersion;
import vn.mocson.portal.PageWords;

/** Pages are written in versions, put before everybody by an act, and found by who looks for them. */
@DoorTest
class PublicPagesTest {

    private static final String RULES = "{paper: {questions: 5, durationMinutes: 15}}";
    private static final Staff ORGANIZER = new Staff("lan", "ORGANIZER");
    private static final Staff OTHER = new Staff("minh", "ORGANIZER");

    @Autowired
    Door door;

    @Autowired
    Contests contests;

    @Autowired
    ContestService service;

    @Autowired
    PageService pages;

    @Autowired
    PageFiles files;

    @Autowired
    Environment environment;

    private String slug = "";
    private ContestId contest = new ContestId(0);

    @BeforeEach
    void a_contest() {
        slug = contests.closingIn(Duration.ofHours(1), RULES);
        contest = service.bySlug(slug).id();
    }

    @Test
    void a_mistyped_address_says_so_to_visitors_and_only_the_console_asks_to_sign_in() {
        HttpResponse<String> mistyped = asksForAPage("/khong-co-trang-nay");
        HttpResponse<String> console = asksForAPage("/quan-tri/khong-co-trang-nay");

        assertThat(mistyped.statusCode()).isEqualTo(404);
        assertThat(mistyped.body()).contains("Không tìm thấy trang này");
        assertThat(console.statusCode()).isEqualTo(302);
        assertThat(console.headers().firstValue("Location").orElse("")).endsWith("/dang-nhap");
    }

    /** As a browser asks. */
    private HttpResponse<String> asksForAPage(String path) {
        return new Pages(environment).get(path, "text/html,*/*;q=0.8");
    }

    private int saves(Staff who, String page, String text, int seen) {
        return who.does(() -> pages.save(contest, new PageDraft(page, "Hướng dẫn", text, null), seen));
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void what_is_saved_is_nobodys_until_it_is_published_and_stays_when_it_is_taken_away() {
        int number = saves(ORGANIZER, "huong-dan", "Bấm **Vào thi**.", 0);
        assertThat(service.bySlug(slug).page("huong-dan")).isEmpty();

        ORGANIZER.does(() -> pages.publish(contest, "huong-dan", number));
        assertThat(service.bySlug(slug).page("huong-dan").orElseThrow().body()).isEqualTo("Bấm **Vào thi**.");

        ORGANIZER.does(() -> pages.withdraw(contest, "huong-dan"));
        assertThat(service.bySlug(slug).page("huong-dan")).isEmpty();
        assertThat(ORGANIZER.does(() -> pages.versions(contest, "huong-dan"))).hasSize(1);
    }

    @Test
    void a_later_draft_does_not_show_and_the_older_version_can_be_published_again() {
        saves(ORGANIZER, "huong-dan", "Một", 0);
        saves(ORGANIZER, "huong-dan", "Hai", 1);
        ORGANIZER.does(() -> pages.publish(contest, "huong-dan", 2));
        saves(OTHER, "huong-dan", "Ba", 2);
        assertThat(service.bySlug(slug).page("huong-dan").orElseThrow().body()).isEqualTo("Hai");

        ORGANIZER.does(() -> pages.publish(contest, "huong-dan", 1));

        assertThat(service.bySlug(slug).page("huong-dan").orElseThrow().body()).isEqualTo("Một");
        assertThat(ORGANIZER.does(() -> pages.versions(contest, "huong-dan")))
                .extracting(PageVersion::body, PageVersion::savedBy)
                .containsExactly(tuple("Ba", "minh"), tuple("Hai", "lan"), tuple("Một", "lan"));
        assertThat(ORGANIZER.does(() -> pages.acts(contest, "huong-dan")))
                .extracting(act -> act.number())
                .containsExactly(1, 2);
    }

    @Test
    void nobody_saves_over_what_they_have_not_seen() {
        saves(ORGANIZER, "lien-he", "Phòng Tuyên truyền", 0);

        assertThatThrownBy(() -> saves(OTHER, "lien-he", "Văn phòng", 0))
                .isInstanceOf(PageRefused.class)
                .hasMessageContaining("lan đã lưu một bản khác");
    }

    @Test
    void an_empty_page_is_not_published() {
        saves(ORGANIZER, "lien-he", "   ", 0);

        assertThatThrownBy(() -> ORGANIZER.does(() -> pages.publish(contest, "lien-he", 1)))
                .isInstanceOf(PageRefused.class)
                .hasMessageContaining("chưa có nội dung");
    }

    @Test
    void a_contest_has_the_pages_that_it_may_have_and_no_others() {
        assertThat(ORGANIZER.does(() -> pages.pages(contest)))
                .extracting(PageRow::page)
                .containsExactly("gioi-thieu", "the-le", "huong-dan", "tai-lieu", "giai-thuong", "lien-he");
        assertThatThrownBy(() -> new PageDraft("quan-tri", "Lạ", "", null)).isInstanceOf(PageRefused.class);
    }

    @Test
    void news_have_dates_and_stand_the_newest_first() {
        for (int day = 1; day <= 3; day++) {
            LocalDate date = LocalDate.of(2024, 9, day);
            String text = "Tin ngày " + day;
            ORGANIZER.does(() -> {
                String page = pages.nextNews(contest);
                pages.save(contest, new PageDraft(page, text, text, date), 0);
                pages.publish(contest, page, 1);
            });
        }

        assertThat(service.bySlug(slug).pages())
                .extracting(page -> page.title())
                .containsExactly("Tin ngày 3", "Tin ngày 2", "Tin ngày 1");
    }

    @Test
    void the_secretary_reads_and_does_not_write() {
        Staff secretary = new Staff("thu", "SECRETARY");

        assertThat(secretary.does(() -> pages.pages(contest))).isNotEmpty();
        assertThatThrownBy(() -> saves(secretary, "lien-he", "x", 0)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_document_is_kept_by_the_browser_and_never_shown_as_part_of_this_site() throws IOException {
        byte[] bytes = pdf();
        DocumentId id = ORGANIZER
                .does(() -> files.document(contest, "C:\\tài liệu\\Kế hoạch 12.docx", bytes))
                .id();

        Answer answer = door.get(id.address()).expect(200);

        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%2012.pdf");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("ETag")).isEqualTo("\"" + id + "\"");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(door.get(id.address(), "If-None-Match", "\"" + id + "\"").status())
                .isEqualTo(304);
    }

    @Test
    void a_document_that_was_deleted_is_gone() throws IOException {
        byte[] bytes = pdf();
        DocumentId id =
                ORGANIZER.does(() -> files.document(contest, "a.pdf", bytes)).id();
        door.get(id.address()).expect(200);

        ORGANIZER.does(() -> files.remove(contest, id));

        assertThat(door.get(id.address()).expect(404).text()).contains("Không có tài liệu này nữa");
    }

    @Test
    void search_engines_find_every_public_page_and_not_the_console() {
        saves(ORGANIZER, "huong-dan", "Một", 0);
        ORGANIZER.does(() -> pages.publish(contest, "huong-dan", 1));

        assertThat(door.get("/sitemap.xml").expect(200).text())
                .contains("/cuoc-thi/" + slug + "</loc>", "/cuoc-thi/" + slug + "/huong-dan</loc>")
                .doesNotContain("quan-tri");
        assertThat(door.get("/robots.txt").expect(200).text()).contains("Disallow: /quan-tri", "/sitemap.xml");
    }

    @Test
    void every_section_says_what_it_is() {
        ORGANIZER.does(() -> {
            pages.save(contest, new PageDraft("lien-he", "Liên hệ Ban Tổ chức", "Gọi **0205 381 2345**.", null), 0);
            pages.publish(contest, "lien-he", 1);
        });
        ContestDefinition read = service.bySlug(slug);

        assertThat(PageWords.of(read, "lien-he"))
                .extracting(PageWords::title, PageWords::description, PageWords::path)
                .containsExactly(
                        "Liên hệ Ban Tổ chức – " + read.title(),
                        "Gọi 0205 381 2345.",
                        "/cuoc-thi/" + slug + "/lien-he");
        assertThat(PageWords.of(read, "the-le"))
                .extracting(PageWords::title, PageWords::path)
                .containsExactly("Thể lệ – " + read.title(), "/cuoc-thi/" + slug + "/the-le");
        assertThat(PageWords.of(read, "khong-co"))
                .extracting(PageWords::title, PageWords::path)
                .containsExactly(read.title(), "/cuoc-thi/" + slug);
    }

    @Test
    void a_shared_address_has_a_picture() throws IOException {
        Answer answer = door.get("/thi/" + slug + "/anh-chia-se.png").expect(200);
        byte[] png = URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + "/thi/"
                        + slug + "/anh-chia-se.png")
                .toURL()
                .openStream()
                .readAllBytes();

        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1200);
        assertThat(png.length).isLessThan(300 * 1024);
    }
}
