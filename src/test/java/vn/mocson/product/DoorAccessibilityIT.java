package vn.mocson.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole way of an entrant, looked at by axe at every stop: no violation of any rule, in the width of a phone and of
 * a desk, as it comes and with the largest letters and strong contrast. At every stop also: nothing has to be scrolled
 * sideways.
 */
class DoorAccessibilityIT extends InABrowser {

    private static final String OPEN = "thai-nguyen-70-nam";
    private static final String UPCOMING = "lang-son-70-nam";

    private static Product product;
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void startTheProduct() {
        product = OneProduct.running();
    }

    @ParameterizedTest
    @CsvSource({"390, 844, 100, false", "1440, 900, 100, false", "320, 640, 200, true", "1440, 900, 200, true"})
    void everyStopOfTheWayIsAccessible(int width, int height, int size, boolean contrast) {
        Page page = browser.page(width, height);
        EntrantAtTheDoor entrant = new EntrantAtTheDoor(page, product.url()).reads(size, contrast);

        entrant.opens(OPEN);
        look(page, "welcome");
        entrant.registers();
        assertThat(page.getByText(Pattern.compile("Còn \\d mục cần sửa"))).isVisible();
        look(page, "registration with errors");
        page.getByRole(AriaRole.COMBOBOX).fill("vnpt");
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        look(page, "list of units");
        page.keyboard().press("Escape");
        entrant.presses("Đăng nhập");
        assertThat(page.getByLabel("Mã PIN 6 chữ số")).isVisible();
        look(page, "sign-in");
        page.getByLabel("Số điện thoại").fill(EntrantAtTheDoor.anyPhone());
        page.getByLabel("Mã PIN 6 chữ số").fill("135791");
        entrant.button("Đăng nhập").last().click();
        assertThat(page.getByText(Pattern.compile("chưa đúng"))).isVisible();
        look(page, "sign-in refused");

        entrant.presses("Đăng ký dự thi");
        entrant.fillsIn("Lý Thị Dễ Đọc");
        entrant.registers();
        assertThat(entrant.button("Bắt đầu làm bài")).isVisible();
        look(page, "start");
        page.route("**/rounds/*/attempts", DoorAccessibilityIT::sayTheQueueIsLong);
        entrant.presses("Bắt đầu làm bài");
        assertThat(page.getByText(Pattern.compile("Bạn đang ở vị trí")).first()).isVisible();
        look(page, "queued");
        page.unroute("**/rounds/*/attempts");
        entrant.presses("Thôi, không chờ nữa");

        page.route("**/rounds/*/attempts", DoorAccessibilityIT::startWithAPictureAndSeveralChoices);
        entrant.starts();
        look(page, "question with a picture and several choices");
        entrant.button("Phóng to: Hình minh họa của câu 1").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        look(page, "picture");
        page.keyboard().press("Escape");
        entrant.goesOn();
        entrant.answers(1);
        look(page, "question with one choice");
        entrant.presses("Các câu");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        look(page, "map of questions");
        page.getByLabel("Câu 20, chưa trả lời").click();
        page.context().setOffline(true);
        entrant.chooses(0);
        assertThat(page.getByText(Pattern.compile("Mất kết nối")).first()).isVisible();
        look(page, "offline");
        page.context().setOffline(false);
        assertThat(page.getByText(Pattern.compile("Mất kết nối")).first()).not().isVisible();
        entrant.goesOn();
        page.getByLabel("Con số dự đoán").fill("nhiều lắm");
        look(page, "prediction that is none");
        page.getByLabel("Con số dự đoán").fill("1234");
        entrant.presses("Xem lại");
        look(page, "overview");
        entrant.presses("Nộp bài");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        look(page, "confirmation");
        page.keyboard().press("Escape");
        entrant.handsIn();
        look(page, "receipt, result and board");
        page.getByText(Pattern.compile("Vì sao tôi hạng")).click();
        assertThat(page.getByText("Thể lệ xét lần lượt:")).isVisible();
        look(page, "why this place");

        page.route("**/api/v1/contests/" + OPEN, DoorAccessibilityIT::showTheAnswersAtOnce);
        page.route("**/attempts/*/review", DoorAccessibilityIT::review);
        entrant.presses("Về trang kỳ thi");
        entrant.presses("Xem lại phiếu nộp bài");
        entrant.presses("Xem đáp án");
        assertThat(page.getByText("Chi bộ đầu tiên")).isVisible();
        look(page, "right answers");

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "1440, 900"})
    void waitingForTheOpeningAndWhatIsNotThereAreAccessibleToo(int width, int height) {
        Page page = browser.page(width, height);
        EntrantAtTheDoor entrant = new EntrantAtTheDoor(page, product.url());

        entrant.opens(UPCOMING);
        look(page, "registration before the opening");
        entrant.fillsIn("Lý Thị Chờ Đợi", "chi bo");
        entrant.registers();
        assertThat(page.getByText("Mở sau").first()).isVisible();
        look(page, "waiting");

        page.navigate(product.url() + "/thi/khong-co");
        assertThat(page.getByText("Không tìm thấy cuộc thi")).isVisible();
        look(page, "no such contest");

        assertThat(faults).isEmpty();
    }

    @Test
    void theContestCanBeReadBeforeTheScriptIsThere() {
        Page page = browser.phone();
        page.route("**/contest-entry.js*", Route::abort);

        page.navigate(product.url() + "/thi/" + OPEN);

        assertThat(page.getByRole(AriaRole.HEADING)).containsText("70 năm");
        assertThat(page.getByText("Đang mở trang dự thi…")).isVisible();
        look(page, "before the script");
        assertThat(faults).isEmpty();
    }

    @Test
    void aWholeSittingNeedsNothingButTheKeyboard() {
        Page page = browser.desk();
        EntrantAtTheDoor entrant = new EntrantAtTheDoor(page, product.url());
        entrant.opens(OPEN);

        Keys keys = new Keys(page);
        keys.tabTo("Chữ to hơn").press("Enter");
        assertThat(page.locator("contest-entry")).hasAttribute("style", Pattern.compile("font-size"));
        keys.tabTo("Họ và tên").type("Lý Thị Bàn Phím");
        keys.tabTo("Ngày sinh").type("02111966");
        keys.tabToRole("combobox").type("vnpt");
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        keys.press("ArrowDown").press("Enter");
        keys.tabTo("Số điện thoại").type(EntrantAtTheDoor.anyPhone());
        keys.tabTo("Tự đặt mã PIN 6 chữ số").type("246802");
        keys.tabTo("Tôi đã đọc và đồng ý với nội dung trên.").press("Space");
        keys.tabTo("Đăng ký và vào thi").press("Enter");
        assertThat(entrant.button("Bắt đầu làm bài")).isVisible();
        keys.tabTo("Bắt đầu làm bài").press("Enter");
        entrant.isAt(1);
        page.waitForResponse(answer -> answer.url().endsWith("/responses"), () -> keys.press("b"));
        keys.press("ArrowRight");
        entrant.isAt(2);
        keys.tabTo("Các câu").press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        keys.tabTo("Xem lại trước khi nộp").press("Enter");
        keys.tabTo("Nộp bài").press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        keys.tabTo("Nộp bài").press("Enter");

        assertThat(page.getByText("Đã nộp bài").first()).isVisible();
    }

    /** What somebody does who has no pointer, going round with Tab until the focus is where the word says. */
    private static final class Keys {

        private static final String FOCUSED = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              const label = at?.labels?.[0] ?? at;
              return (at?.getAttribute('role') ?? '') + '|' + (at?.getAttribute('aria-label') ?? label?.textContent ?? '').trim();
            }\
            """;

        private final Page page;

        Keys(Page page) {
            this.page = page;
        }

        Keys tabTo(String name) {
            return tabUntil("[^|]*\\|" + Pattern.quote(name));
        }

        Keys tabToRole(String role) {
            return tabUntil(role + "\\|.*");
        }

        private Keys tabUntil(String pattern) {
            List<String> passed = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                page.keyboard().press("Tab");
                String focused = (String) page.evaluate(FOCUSED);
                if (focused.matches(pattern)) {
                    return this;
                }
                passed.add(focused);
            }
            throw new AssertionError("Tab never comes to " + pattern + ", only to " + passed);
        }

        Keys press(String key) {
            page.keyboard().press(key);
            return this;
        }

        void type(String text) {
            page.keyboard().type(text);
        }
    }

    private void look(Page page, String where) {
        for (Axe.Fault fault : Axe.look(page)) {
            faults.add(where + ": " + fault);
        }
        Object sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) sideways).intValue() > 0) {
            faults.add(where + ": scrolls sideways by " + sideways);
        }
    }

    // ---- answers that the demonstration contest does not give by itself

    private static void sayTheQueueIsLong(Route route) {
        answer(route, 429, """
            {"status":429,"code":"QUEUED","title":"Đang xếp hàng","detail":"Rất nhiều người đang vào thi.","place":214,"waitSeconds":600,"retryAt":"2999-01-01T00:00:00.000Z"}
            """);
    }

    private static void startWithAPictureAndSeveralChoices(Route route) {
        APIResponse real = route.fetch();
        answer(
                route,
                real.status(),
                real.text()
                        .replaceFirst("\"multiple\":false", "\"multiple\":true")
                        .replaceFirst("\"imageUrl\":null", "\"imageUrl\":\"/icon.svg\""));
    }

    private static void showTheAnswersAtOnce(Route route) {
        APIResponse real = route.fetch();
        answer(
                route,
                real.status(),
                real.text().replace("\"showAnswers\":\"AT_PUBLICATION\"", "\"showAnswers\":\"AT_SUBMISSION\""));
    }

    private static void review(Route route) {
        answer(route, 200, """
            {"id":"a","roundId":"r","questions":[
              {"id":"q1","no":1,"text":"Chi bộ nào ra đời trước?","imageUrl":null,
               "options":[{"id":"o1","text":"Chi bộ đầu tiên","imageUrl":null},{"id":"o2","text":"Chi bộ thứ hai","imageUrl":null}],
               "chosen":["o2"],"correct":["o1"],"alsoCorrect":[],"voided":false,"right":false,
               "explanation":"Theo lịch sử Đảng bộ.","source":"Lịch sử Đảng bộ, tr. 45"},
              {"id":"q2","no":2,"text":"Câu đã hủy?","imageUrl":null,
               "options":[{"id":"o3","text":"Một","imageUrl":null},{"id":"o4","text":"Hai","imageUrl":null}],
               "chosen":[],"correct":["o3"],"alsoCorrect":[],"voided":true,"right":true,
               "explanation":null,"source":null}]}
            """);
    }

    private static void answer(Route route, int status, String json) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setHeaders(Map.of("Retry-After", "600"))
                .setContentType("application/json")
                .setBody(json));
    }
}
