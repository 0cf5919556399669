package vn.mocson.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.mocson.product.InABrowser.button;
import static vn.mocson.product.InABrowser.exactly;
import static vn.mocson.product.InABrowser.signIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real browser with a real server behind it, and everything that may go wrong between the two. */
class BadNetworkIT {

    private static final String CONTEST = "thai-nguyen-70-nam";
    private static final String API = "**/api/v1/**";
    private static final AtomicInteger PHONE = new AtomicInteger(912_300_000);

    @TempDir
    private Path profile;

    private static Product product;
    private OwnPhone phone;

    @BeforeAll
    static void startTheProduct() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        product = OneProduct.running();
    }

    @BeforeEach
    void takeAPhone() {
        phone = OwnPhone.with(profile);
    }

    @AfterEach
    void putItAwayWithoutScriptFaults() {
        phone.close();
        assertThat(phone.errors()).isEmpty();
    }

    @Test
    void anAnswerGivenInAnyTroubleIsShownAsWaitingAndSavedWhenItIsOver() {
        Page page = sitting("Lê Thị Sóng");
        List<Consumer<Route>> troubles = List.of(
                Route::abort,
                route -> route.fulfill(page("<!doctype html><title>Wi-Fi</title>", 200)),
                route -> route.fulfill(page("", 302).setHeaders(Map.of("Location", "http://wifi.invalid/dang-nhap"))),
                route -> route.fulfill(page("Internal Server Error", 500)),
                route -> route.fulfill(page("Service Unavailable", 503)),
                route -> route.fulfill(page("Too Many Requests", 429)));

        int question = 1;
        for (Consumer<Route> trouble : troubles) {
            assertThat(page.getByText("Câu " + question + "/20").first()).isVisible();
            page.context().route(API, trouble);
            choose(page, question % 4);
            assertThat(page.getByText("Câu này đang giữ trên máy, chờ gửi")).isVisible();
            assertThat(page.getByText(Pattern.compile("Chờ gửi: 1 câu"))).isVisible();
            page.context().unroute(API);
            assertThat(page.getByText("Câu này đã lưu")).isVisible();
            button(page, "Câu sau").click();
            question++;
        }
        page.reload();
        assertThat(page.getByText("Câu " + question + "/20").first()).isVisible();
    }

    @Test
    void aServerThatIsKilledAndStartedAgainTakesUpWhereItWas() {
        Page page = sitting("Lê Văn Bão");
        product.killApplication();
        choose(page, 2);
        assertThat(page.getByText("Câu này đang giữ trên máy, chờ gửi")).isVisible();

        product = OneProduct.running();

        assertThat(page.getByText("Câu này đã lưu")).isVisible();
    }

    @Test
    void aBrowserThatIsKilledComesBackWithPaperAndAnswersAlthoughNobodyIsReached() {
        Page page = sitting("Lê Thị Pin");
        choose(page, 0);
        assertThat(page.getByText("Câu này đã lưu")).isVisible();
        button(page, "Câu sau").click();
        page.context().route(API, Route::abort);
        choose(page, 1);
        assertThat(page.getByText("Câu này đang giữ trên máy, chờ gửi")).isVisible();

        phone = phone.withoutBattery();
        Page again = phone.page();
        again.context().route(API, Route::abort);
        again.navigate(product.url() + "/thi/" + CONTEST);

        // the third question: the first is known to be saved, the second to wait
        assertThat(again.getByText("Câu 3/20").first()).isVisible();
        assertThat(again.getByText(Pattern.compile("Chờ gửi: 1 câu"))).isVisible();
        choose(again, 2);
        again.context().unroute(API);
        assertThat(again.getByText("Đã lưu", exactly()).first()).isVisible();

        again.reload();
        assertThat(again.getByText("Câu 4/20").first()).isVisible();
    }

    @Test
    void whatArrivesAfterTheDeadlineIsToldByQuestionAndListedForTheOrganizers() throws IOException, SQLException {
        Page page = sitting("Lê Thị Muộn");
        choose(page, 0);
        assertThat(page.getByText("Câu này đã lưu")).isVisible();
        timeIsAlmostUp();
        page.reload();
        // or the page goes on with what it kept, the former deadline among it
        assertThat(page.getByRole(AriaRole.TIMER).first()).hasText(Pattern.compile("00:\\d\\d"));
        page.context().route(API, Route::abort);
        choose(page, 1);
        assertThat(page.getByText("Câu này đang giữ trên máy, chờ gửi")).isVisible();

        assertThat(page.getByText(Pattern.compile("Đã quá giờ nhận bài"))).isVisible();
        assertThat(page.getByText(Pattern.compile("Câu 2 chưa kịp gửi"))).isVisible();
        page.context().unroute(API);

        assertThat(page.getByText("Bài thi đã kết thúc khi hết giờ")).isVisible();
        assertThat(page.getByText(Pattern.compile("Câu trả lời của câu 2 đến máy chủ lúc")))
                .isVisible();
        assertThat(page.getByText("1 trên 20 câu")).isVisible();

        Page secretary = phone.page();
        signIn(secretary, product, "thuky");
        secretary.navigate(product.url() + "/quan-tri/cuoc-thi/" + CONTEST + "/nop-muon");
        assertThat(secretary.getByText(Pattern.compile("Lê Thị Muộn"))).isVisible();
        assertThat(secretary.getByText(Pattern.compile("Câu 2: tới muộn B, đang tính không chọn")))
                .isVisible();
    }

    @Test
    void theBackButtonAndADoubleTapStayWithinTheSitting() {
        Page page = sitting("Lê Thị Lùi");
        choose(page, 0);
        BoundingBox next = button(page, "Câu sau").boundingBox();
        page.mouse().dblclick(next.x + next.width / 2, next.y + next.height / 2);
        assertThat(page.getByText("Câu 2/20").first()).isVisible();
        page.keyboard().press("ArrowRight");
        assertThat(page.getByText("Câu 3/20").first()).isVisible();

        page.evaluate("history.back()");
        assertThat(page.getByText("Câu 2/20").first()).isVisible();
        page.evaluate("history.back()");
        assertThat(page.getByText("Câu 1/20").first()).isVisible();
        page.evaluate("history.back()");
        assertThat(page.getByText(Pattern.compile("Bấm quay lại lần nữa để rời bài thi")))
                .isVisible();
        button(page, "Câu sau").click();
        assertThat(page.getByText("Câu 2/20").first()).isVisible();
    }

    @Test
    void aClockThatIsWrongByHoursAndIsChangedMeanwhileChangesNothing() {
        Page page = phone.page();
        page.addInitScript("""
                const wall = Date.now;
                window.wrong = 5 * 3600e3;
                Date.now = () => wall() + window.wrong;
                """);
        enter(page, "Lê Văn Giờ");
        Locator left = page.getByRole(AriaRole.TIMER).first();
        assertThat(left).hasText(Pattern.compile("(?:1[0-4]|20|1[5-9]):\\d\\d"));
        page.evaluate("window.wrong = -40 * 3600e3");
        choose(page, 0);
        assertThat(page.getByText("Câu này đã lưu")).isVisible();
        assertThat(left).hasText(Pattern.compile("(?:1[0-4]|20|1[5-9]):\\d\\d"));
    }

    private Page sitting(String name) {
        Page page = phone.page();
        enter(page, name);
        return page;
    }

    private static void enter(Page page, String name) {
        page.navigate(product.url() + "/thi/" + CONTEST);
        page.getByLabel("Họ và tên").fill(name);
        page.getByLabel("Ngày sinh").fill("02/11/1966");
        page.getByRole(AriaRole.COMBOBOX).fill("vnpt");
        page.getByRole(AriaRole.OPTION).first().click();
        page.getByLabel("Số điện thoại").fill("0" + PHONE.getAndIncrement());
        page.getByLabel(Pattern.compile("Tự đặt mã PIN")).fill("246802");
        page.getByLabel(Pattern.compile("Tôi đã đọc và đồng ý")).check();
        button(page, "Đăng ký và vào thi").click();
        button(page, "Bắt đầu làm bài").click();
        assertThat(page.getByText("Câu 1/20").first()).isVisible();
    }

    /** So much that a page can be loaded and a question answered, and not so much that a test waits for long. */
    private static void timeIsAlmostUp() throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection(
                        "jdbc:mariadb://127.0.0.1:" + product.databasePort() + "/mocson?sslMode=disable",
                        "mocson",
                        Files.readString(OneProduct.data().resolve("mariadb/password"))
                                .strip());
                Statement statement = database.createStatement()) {
            statement.executeUpdate("UPDATE attempt a JOIN participant p ON p.id = a.participant_id"
                    + " SET a.deadline = UTC_TIMESTAMP(3) + INTERVAL 12 SECOND"
                    + " WHERE p.full_name = 'Lê Thị Muộn' AND a.state = 'OPEN'");
        }
    }

    private static Route.FulfillOptions page(String body, int status) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("text/html")
                .setBody(body);
    }

    private static void choose(Page page, int option) {
        page.getByRole(AriaRole.RADIO).nth(option).check(new Locator.CheckOptions().setForce(true));
    }
}
