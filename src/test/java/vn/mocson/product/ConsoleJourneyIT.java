package vn.mocson.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff do at their desks, in a real browser against the packaged product, found by the words they see. */
class ConsoleJourneyIT extends InABrowser {

    private static final String CONTEST = "thai-nguyen-70-nam";
    private static final String TITLE = "Tìm hiểu 80 năm Ngày Toàn quốc kháng chiến";
    private static final String SLUG = "tim-hieu-80-nam-ngay-toan-quoc-khang-chien";

    @TempDir
    private static Path data;

    private static Product product;

    @BeforeAll
    static void startTheProduct() {
        product = Product.start(data);
    }

    @AfterAll
    static void stopTheProduct() {
        product.close();
    }

    @Test
    void aFirstTimeOrganizerFollowsTheChecklistFromThePlanToAnOpenContest() {
        Page page = browser.desk();
        signIn(page, product, "bantochuc");
        page.getByRole(AriaRole.LINK, named("Tạo cuộc thi mới")).click();
        page.getByText("Thi ngắn để hưởng ứng").click();
        page.getByLabel("Tên cuộc thi").fill(TITLE);
        page.getByLabel("Đơn vị tổ chức").fill("Đảng ủy các cơ quan tỉnh");
        assertThat(page.getByLabel("Đường dẫn")).hasValue(SLUG);
        chooseFirst(page, page.getByLabel("Cây đơn vị tham gia"));
        chooseFirst(page, page.getByLabel("Ngân hàng câu hỏi"));
        button(page, "Tạo bản nháp").click();
        page.waitForURL("**/" + SLUG + "/ke-hoach");
        assertThat(page.getByText("Cuộc thi còn là bản nháp").first()).isVisible();
        Page visitor = browser.phone();
        visitor.navigate(product.url() + "/");
        assertThat(visitor.getByText("Thái Nguyên").first()).isVisible();
        assertThat(visitor.getByText(TITLE)).hasCount(0);

        step(page, "Kế hoạch và quyết định");
        page.getByLabel("Số kế hoạch").fill("12-KH/ĐU");
        page.getByLabel("Số quyết định thành lập Ban Tổ chức").fill("34-QĐ/ĐU");
        page.getByLabel("Lời giới thiệu").fill("Ba ngày tìm hiểu về Ngày Toàn quốc kháng chiến, dành cho mọi người.");
        button(page, "Lưu thông tin").click();
        assertThat(page.getByText("Đã lưu thông tin cuộc thi.").first()).isVisible();

        step(page, "Bộ câu hỏi niêm phong");
        chooseFirst(page, page.locator(".asked-set vaadin-select"));
        button(page, "Dùng bộ này").click();
        assertThat(page.getByText(Pattern.compile("Còn nguyên: nội dung khớp mã niêm phong"))
                        .first())
                .isVisible();

        for (String name : List.of("Thể lệ", "Hướng dẫn", "Tài liệu", "Liên hệ")) {
            write(page, name);
        }
        openThePlan(page);
        for (String byHand : List.of("Cơ cấu giải thưởng", "Đọc soát các trang và thể lệ", "Câu hỏi ôn tập")) {
            button(page, "Đánh dấu đã xong bước “" + byHand + "”").click();
            assertThat(button(page, "Bỏ đánh dấu đã xong của bước “" + byHand + "”"))
                    .isVisible();
        }

        button(page, "Công bố cuộc thi").click();
        confirm(page, "Công bố cuộc thi");
        assertThat(page.getByText("Cuộc thi còn là bản nháp")).hasCount(0);
        visitor.reload();
        assertThat(visitor.getByText(TITLE).first()).isVisible();

        step(page, "Mở kỳ thi đầu tiên");
        button(page, "Mở ngay Ba ngày thi").click();
        confirm(page, "Mở ngay");
        assertThat(page.getByText("Đã mở Ba ngày thi.").first()).isVisible();
        new EntrantAtTheDoor(visitor, product.url()).opens(SLUG);
        assertThat(button(visitor, "Đăng ký và vào thi")).isVisible();
        openThePlan(page);
        assertThat(page.locator(".plan-step-done", new Page.LocatorOptions().setHasText("Mở kỳ thi đầu tiên")))
                .isVisible();
    }

    @Test
    void aContactLooksAfterTheirUnitForADay() throws IOException {
        Page page = browser.desk();
        signIn(page, product, "donvi");
        page.getByRole(AriaRole.LINK, named("Đơn vị của tôi")).click();
        page.waitForURL("**/don-vi-cua-toi*");
        assertThat(page.getByText(Pattern.compile("Số liệu đến")).first()).isVisible();
        assertThat(page.getByText("Các đơn vị trực thuộc").first()).isVisible();

        Locator letter = page.getByLabel("Nội dung thư");
        assertThat(letter).hasValue(Pattern.compile("tham gia"));
        letter.fill(letter.inputValue() + "\nXin nhắc lại lần thứ hai.");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        button(page, "Sao chép thư").click();
        assertThat(page.getByText(Pattern.compile("Đã sao chép")).first()).isVisible();
        assertThat((String) page.evaluate("navigator.clipboard.readText()")).endsWith("\nXin nhắc lại lần thứ hai.");

        Download list = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named("Tải .csv"))
                .or(button(page, "Tải .csv"))
                .first()
                .click());
        assertThat(Files.readString(list.path())).contains("Đơn vị");

        // nothing of the whole contest, and nothing of other units
        page.navigate(product.url() + "/quan-tri/don-vi");
        assertThat(page.getByText("Trang này không dành cho vai trò của bạn").first())
                .isVisible();
        page.navigate(product.url() + "/quan-tri/cuoc-thi/" + CONTEST + "/nguoi-du-thi");
        assertThat(page.getByText("Trang này không dành cho vai trò của bạn").first())
                .isVisible();
    }

    @Test
    void aDisputeIsReportedLookedIntoAndAnsweredAndTheEntrantReadsTheAnswer() {
        Page phone = browser.phone();
        EntrantAtTheDoor entrant = new EntrantAtTheDoor(phone, product.url());
        entrant.opens(CONTEST);
        entrant.fillsIn("Nông Thị Bền");
        entrant.registers();
        entrant.starts();
        entrant.answers(1);
        entrant.presses("Các câu");
        entrant.presses("Xem lại trước khi nộp");
        entrant.handsIn();
        String receipt = phone.getByText(Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}"))
                .first()
                .innerText()
                .strip();
        phone.navigate(product.url() + "/thi/" + CONTEST + "/bao-loi");
        phone.getByText("Kết quả hoặc thứ hạng chưa đúng").click();
        phone.getByLabel(Pattern.compile("Kể lại ngắn gọn"))
                .fill("Tôi chọn phương án B ở câu 1 mà không thấy được tính.");
        phone.getByLabel(Pattern.compile("Mã phiếu nộp bài")).fill(receipt);
        button(phone, "Gửi báo lỗi").click();
        assertThat(phone.getByText("Đã nhận báo lỗi").first()).isVisible();
        String ticket = phone.locator(".ticket .number").innerText();

        Page desk = browser.desk();
        signIn(desk, product, "thuky");
        desk.navigate(product.url() + "/quan-tri/cuoc-thi/" + CONTEST + "/nguoi-du-thi/ho-so");
        desk.getByRole(AriaRole.TEXTBOX).first().fill(receipt);
        desk.getByText("Nông Thị Bền").first().click();
        assertThat(desk.getByRole(AriaRole.HEADING, named("Nông Thị Bền"))).isVisible();
        desk.getByText("Xem bài làm").first().click();
        desk.getByLabel("Lý do").fill("Khiếu nại theo phiếu " + ticket);
        button(desk, "Mở bài làm").click();
        assertThat(desk.getByText("Từng câu, theo đúng thứ tự người dự thi nhìn thấy"))
                .isVisible();
        assertThat(desk.getByText(receipt).first()).isVisible();
        assertThat(desk.getByText(Pattern.compile("^Chọn B: ")).first()).isVisible();

        desk.navigate(product.url() + "/quan-tri/cuoc-thi/" + CONTEST + "/bao-loi");
        desk.getByText(ticket).first().click();
        button(desk, "Nhận xử lý").click();
        assertThat(desk.getByText("Đã nhận xử lý phiếu " + ticket + ".").first())
                .isVisible();
        desk.getByLabel("Trả lời người báo").fill("Bài làm có ghi phương án B ở câu 1, đã được tính.");
        button(desk, "Gửi trả lời").click();
        assertThat(desk.getByText(Pattern.compile("Đã trả lời phiếu " + ticket)).first())
                .isVisible();

        phone.reload();
        phone.getByLabel(Pattern.compile("Nhập thông tin đã ghi khi báo lỗi")).fill(receipt);
        button(phone, "Đọc trả lời").click();
        assertThat(phone.getByText("Bài làm có ghi phương án B ở câu 1, đã được tính."))
                .isVisible();
    }

    private static void openThePlan(Page page) {
        page.navigate(product.url() + "/quan-tri/cuoc-thi/" + SLUG + "/ke-hoach");
        assertThat(page.getByText("Từ kế hoạch đến công bố")).isVisible();
    }

    /** Goes where the checklist leads. */
    private static void step(Page page, String name) {
        openThePlan(page);
        page.getByRole(AriaRole.LINK, named("Mở trang của bước “" + name + "”")).click();
    }

    private static void write(Page page, String name) {
        step(page, "Trang thể lệ, hướng dẫn, tài liệu");
        page.locator(".page-list")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        assertThat(page.getByText("Nội dung sẽ hiện ở đây khi bạn viết.")).isVisible();
        page.getByLabel("Nội dung").fill("## " + name + "\n\nBan Tổ chức trả lời trong giờ hành chính.");
        assertThat(page.getByText("Nội dung sẽ hiện ở đây khi bạn viết.")).hasCount(0);
        button(page, "Lưu bản nháp").click();
        button(page, "Công khai").click();
        confirm(page, "Công khai");
        assertThat(page.getByText("Đã công khai “" + name + "”.").first()).isVisible();
    }

    private static void chooseFirst(Page page, Locator field) {
        field.click();
        page.getByRole(AriaRole.OPTION).first().click();
    }

    private static void confirm(Page page, String name) {
        page.getByRole(AriaRole.ALERTDIALOG)
                .or(page.getByRole(AriaRole.DIALOG))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
