package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.support.SupportJobs;
import vn.mocson.support.SupportService;
import vn.mocson.support.TicketAct;
import vn.mocson.support.TicketPlace;
import vn.mocson.support.TicketQuery;
import vn.mocson.support.TicketRow;

/** “Báo lỗi” from the reporter's side, in a browser without a script. */
@DoorTest
class TicketTest {

    private static final String RULES = "{paper: {questions: 5, durationMinutes: 15}}";

    @Autowired
    Environment environment;

    @Autowired
    Contests contests;

    @Autowired
    ContestService contestService;

    @Autowired
    SupportService support;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    private Pages pages;
    private String slug;

    @BeforeEach
    void aContest() {
        pages = new Pages(environment);
        slug = contests.closingIn(Duration.ofDays(1), RULES);
    }

    @AfterEach
    void noTicketsLeft() {
        db.sql("DELETE FROM support_ticket").update();
    }

    private String form() {
        return "/thi/" + slug + "/bao-loi";
    }

    private Map<String, String> filledIn() {
        Map<String, String> fields = new HashMap<>();
        fields.put("viec", "START");
        fields.put("noi-dung", "Bấm “Bắt đầu làm bài” nhưng trang đứng yên.");
        fields.put("khoa", pages.key(form()));
        return fields;
    }

    private List<TicketRow> tickets() {
        return Access.asSystem(() -> support.find(new TicketQuery(contest(), "", null), 0, 10));
    }

    private ContestId contest() {
        return contestService.bySlug(slug).id();
    }

    /** Where a report that was taken leads to. */
    private String sent(Map<String, String> fields) {
        HttpResponse<String> answer = pages.post(form(), fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void a_report_becomes_a_ticket_with_a_number_and_says_what_happens_next() {
        String ticket = sent(filledIn());

        HttpResponse<String> page = pages.get(ticket);
        assertThat(ticket).matches(form() + "/BL-[2-9A-Z]{6}\\?vua-gui");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Đã nhận báo lỗi", "chờ Tổ Thư ký đọc", "Việc tiếp theo", "Ghi lại số phiếu");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(tickets()).singleElement().satisfies(row -> {
            assertThat(ticket).contains(row.number().written());
            assertThat(row.story()).startsWith("Bấm “Bắt đầu");
            assertThat(row.device()).contains("Android 7.0");
        });
    }

    @Test
    void the_same_form_sent_twice_is_one_ticket_with_one_number() {
        Map<String, String> fields = filledIn();

        assertThat(sent(fields)).isEqualTo(sent(fields));
        assertThat(tickets()).hasSize(1);
    }

    @Test
    void the_same_form_sent_many_times_at_the_same_moment_is_one_ticket() {
        Map<String, String> fields = filledIn();

        List<String> numbers = List.copyOf(IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> sent(fields))
                .distinct()
                .toList());

        assertThat(numbers).hasSize(1);
        assertThat(tickets()).hasSize(1);
    }

    @Test
    void the_choice_alone_is_enough_but_something_else_must_be_told() {
        Map<String, String> fields = filledIn();
        fields.put("noi-dung", "  ");
        sent(fields);

        fields.put("viec", "OTHER");
        fields.put("khoa", pages.key(form()));
        HttpResponse<String> answer = pages.post(form(), fields);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Hãy viết vài chữ về việc đã xảy ra.");
    }

    @Test
    void what_is_wrong_is_named_beside_its_field_and_what_was_typed_stays() {
        Map<String, String> fields = filledIn();
        fields.remove("viec");
        fields.put("lien-he", "hỏi anh Ba");
        fields.put("ma-phieu", "??");

        HttpResponse<String> answer = pages.post(form(), fields);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "Hãy chọn việc đã xảy ra",
                        "Hãy viết một số điện thoại",
                        "Hãy viết mã phiếu đúng",
                        "href=\"#lien-he\"",
                        "trang đứng yên.",
                        "value=\"hỏi anh Ba\"",
                        "value=\"" + fields.get("khoa") + "\"");
        assertThat(tickets()).isEmpty();
    }

    @Test
    void a_thousand_letters_are_taken_and_one_more_is_not() {
        Map<String, String> fields = filledIn();
        fields.put("noi-dung", "ỗ\r\n".repeat(499) + "ỗỗ");
        sent(fields);

        fields.put("noi-dung", "ỗ".repeat(1001));
        fields.put("khoa", UUID.randomUUID().toString());
        HttpResponse<String> answer = pages.post(form(), fields);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("dài quá 1.000 ký tự");
    }

    @Test
    void a_body_of_many_kilobytes_is_refused_in_words() {
        Map<String, String> fields = filledIn();
        fields.put("noi-dung", "x".repeat(200_000));

        HttpResponse<String> answer = pages.post(form(), fields);

        assertThat(answer.statusCode()).isBetween(400, 413);
        assertThat(answer.body()).contains("quá dài", "viết ngắn hơn");
        assertThat(tickets()).isEmpty();
    }

    @Test
    void nothing_typed_becomes_part_of_a_page() {
        String evil = "\"><script>alert(1)</script>%s%n</textarea>";
        Map<String, String> fields = filledIn();
        fields.put("noi-dung", evil);
        fields.put("lien-he", evil);
        fields.put("loi", evil);
        fields.put("trang", evil);
        fields.put("viec", evil);

        HttpResponse<String> answer = pages.post(form(), fields);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("<script", "alert(1)<").contains("%s%n");
        assertThat(pages.get(form() + "?loi=%3Cscript%3E&trang=%22%3E%3Cscript%3E")
                        .body())
                .doesNotContain("<script");
        assertThat(pages.get(form() + "/%3Cscript%3E").body()).doesNotContain("<script");
    }

    private void answered(String words) {
        TicketRow row = tickets().getFirst();
        Access.asSystem(() -> {
            support.answer(row.id(), words);
            return true;
        });
    }

    @Test
    void where_the_reporter_left_a_number_the_answer_opens_with_it_alone() {
        Map<String, String> fields = filledIn();
        fields.put("lien-he", "0912 345 678");
        fields.put("ma-phieu", "ab2cd-ef3gh");
        String ticket = sent(fields).replace("?vua-gui", "");
        assertThat(pages.get(ticket).body()).contains("chờ Tổ Thư ký đọc").doesNotContain("da-ghi");
        answered("Mã PIN đã đặt lại, hãy gọi số trực.");

        assertThat(pages.get(ticket).body())
                .contains("Đã có trả lời", "Nhập thông tin đã ghi khi báo lỗi")
                .doesNotContain("Mã PIN đã đặt lại", "0912");
        HttpResponse<String> wrong = pages.post(ticket, Map.of("da-ghi", "0912 345 679"));
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("không khớp với phiếu").doesNotContain("Mã PIN đã đặt lại");
        for (String known : List.of("+84 912.345.678", "0912345678", "AB2CDEF3GH")) {
            assertThat(pages.post(ticket, Map.of("da-ghi", known)).body()).contains("Mã PIN đã đặt lại");
        }
    }

    @Test
    void where_nothing_was_left_the_ticket_number_is_enough() {
        String ticket = sent(filledIn());
        answered("Hãy tải lại trang.");

        assertThat(pages.get(ticket).body()).contains("Hãy tải lại trang.");
    }

    @Test
    void an_answer_is_shown_as_written_and_never_as_html() {
        String ticket = sent(filledIn());
        TicketRow row = tickets().getFirst();
        Access.asSystem(() -> {
            support.answer(row.id(), "Hãy tải lại trang.\n<b>Xong</b>");
            return true;
        });

        String page = pages.get(ticket).body();

        assertThat(page)
                .contains("Trả lời của Tổ Thư ký", "Hãy tải lại trang.\n&lt;b&gt;Xong", "Đã có trả lời")
                .doesNotContain("trang đứng yên");
        assertThat(Access.asSystem(() -> support.acts(row.id())))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.kind()).isEqualTo(TicketAct.Kind.ANSWERED);
                    assertThat(act.by()).isEqualTo("system");
                    assertThat(act.at()).isEqualTo(clock.instant());
                });
    }

    @Test
    void the_look_up_page_tells_nothing_about_the_person() {
        Map<String, String> fields = filledIn();
        fields.put("lien-he", "0912 345 678");
        fields.put("ma-phieu", "ab2cd-ef3gh");

        String page = pages.get(sent(fields)).body();

        assertThat(tickets().getFirst().receiptCode()).isEqualTo("AB2CD-EF3GH");
        assertThat(page).doesNotContain("0912", "AB2CD", "trang đứng yên", "Android");
    }

    @Test
    void a_number_is_found_as_typed_and_only_in_its_own_contest() {
        String ticket = sent(filledIn());
        String number = tickets().getFirst().number().written();

        HttpResponse<String> found =
                pages.get(form() + "/tra-cuu?so=" + number.toLowerCase().replace("-", "+"));
        String other = contests.closingIn(Duration.ofDays(1), RULES);

        assertThat(found.headers().firstValue("Location")).contains(ticket.replace("?vua-gui", ""));
        assertThat(pages.get("/thi/" + other + "/bao-loi/" + number).statusCode())
                .isEqualTo(404);
        assertThat(pages.get(form() + "/tra-cuu?so=hello").body()).contains("ví dụ BL-4F7K2M");
    }

    @Test
    void the_door_tells_where_it_was_and_what_it_met_and_no_address_carries_more() {
        String page = pages.get(form() + "?trang=sitting&loi=OFFLINE&lien-he=0912345678")
                .body();

        assertThat(page)
                .contains("trang làm bài", "mã sự cố OFFLINE", "value=\"SAVE\" checked")
                .doesNotContain("0912345678");
        assertThat(pages.get(form() + "?loi=NGUYEN_VAN_A").body()).doesNotContain("NGUYEN_VAN_A");

        Map<String, String> fields = filledIn();
        fields.put("trang", "SITTING");
        fields.put("loi", "HTTP_503");
        sent(fields);
        assertThat(tickets().getFirst().place()).isEqualTo(TicketPlace.SITTING);
        assertThat(tickets().getFirst().trouble()).isEqualTo("HTTP_503");
    }

    @Test
    void who_fills_in_what_nobody_sees_is_a_machine() {
        Map<String, String> fields = filledIn();
        fields.put("website", "https://example.org");

        assertThat(pages.post(form(), fields).statusCode()).isEqualTo(400);
        assertThat(tickets()).isEmpty();
    }

    @Test
    void a_flood_ends_where_the_contest_has_enough_and_what_was_typed_stays() {
        db.sql("INSERT INTO support_ticket (contest_id, number, form_key, kind, story, contact, receipt_code, device,"
                        + " search_key, state, reported_at)"
                        + " SELECT ?, CONCAT('X', seq), UUID(), 'OTHER', '', '', '', '', '', 'NEW', ? FROM seq_1_to_"
                        + SupportJobs.CONTEST_PER_HOUR)
                .params(contest().value(), clock.instant())
                .update();
        Map<String, String> fields = filledIn();

        HttpResponse<String> refused = pages.post(form(), fields);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("hãy đợi vài phút", "trang đứng yên.");
        clock.turn(Duration.ofMinutes(61));
        sent(fields);
    }

    @Test
    void tickets_are_deleted_ninety_days_after_the_last_round_closed() {
        sent(filledIn());
        Access.asSystem(() -> {
            support.note(tickets().getFirst().id(), "Đã gọi lại");
            return true;
        });
        SupportJobs jobs = new SupportJobs(contestService, db, clock);

        clock.turn(Duration.ofDays(90));
        jobs.purge();
        assertThat(tickets()).hasSize(1);

        clock.turn(Duration.ofDays(2));
        jobs.purge();
        assertThat(tickets()).isEmpty();
        assertThat(db.sql("SELECT COUNT(*) FROM support_ticket_act")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_ticket_about_a_contest_that_is_long_over_is_kept_for_ninety_days_of_its_own() {
        clock.set(TestClock.START.plus(Duration.ofDays(120)));
        sent(filledIn());
        Instant reported = clock.instant();

        new SupportJobs(contestService, db, clock).purge();

        assertThat(tickets()).singleElement().satisfies(row -> assertThat(row.reportedAt())
                .isEqualTo(reported));
    }

    @Test
    void an_address_below_a_contest_that_means_nothing_says_so_and_leads_on() {
        for (String path :
                List.of("/thi/khong-co", "/thi/khong-co/bao-loi", "/thi/" + slug + "/gi-do", form() + "/a/b")) {
            HttpResponse<String> answer = pages.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("Không tìm thấy", "Hãy kiểm tra lại đường dẫn", "href=\"/\"");
        }
    }
}
