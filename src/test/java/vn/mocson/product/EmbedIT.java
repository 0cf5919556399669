package vn.mocson.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A contest inside an old portal page of another organization, in a browser that blocks third-party storage. */
class EmbedIT extends InABrowser {

    private static final String CONTEST = "thai-nguyen-70-nam";

    /** Frames of other sites find no storage at all, as Safari and strict settings have it. */
    private static final String NO_THIRD_PARTY_STORAGE = """
            if (window.top !== window) {
              for (const storage of ['localStorage', 'sessionStorage', 'indexedDB']) {
                Object.defineProperty(window, storage, { get() { throw new DOMException('denied', 'SecurityError'); } });
              }
            }
            """;

    private static Product product;
    private static Portal portal;

    @BeforeAll
    static void anOrganizerLetsThePortalShowTheContest() {
        product = OneProduct.running();
        portal = new Portal();
        try (Browser browser = new Browser()) {
            Page organizer = browser.desk();
            signIn(organizer, product, "bantochuc");
            organizer.navigate(product.url() + "/quan-tri/cuoc-thi/" + CONTEST + "/nhung");
            Locator site = organizer.getByLabel("Địa chỉ trang");
            site.fill("http://cong.tinh.gov.vn");
            button(organizer, "Cho phép").click();
            assertThat(organizer
                            .getByText(Pattern.compile("chỉ nhúng được vào trang dùng https"))
                            .first())
                    .isVisible();
            site.fill(portal.origin());
            button(organizer, "Cho phép").click();
            assertThat(organizer.getByText(portal.origin()).first()).isVisible();
        }
    }

    @AfterAll
    static void closeThePortal() {
        portal.close();
    }

    private static String tag(String more) {
        return "<script type=\"text/javascript\" src=\"" + product.url() + "/embed.js\" data-contest=\"" + CONTEST
                + "\" " + more + "></script>";
    }

    private Page visitor() {
        Page page = browser.phone();
        page.context().addInitScript(NO_THIRD_PARTY_STORAGE);
        return page;
    }

    @Test
    void everyElementShowsInAnOldPage() {
        Page visitor = browser.desk();
        visitor.navigate(portal.with(tag("data-show=\"banner\"")
                + tag("data-show=\"countdown\"")
                + tag("data-show=\"units\"")
                + tag("data-show=\"result\"")));

        Locator banner = visitor.locator("mocson-banner");
        assertThat(banner.getByText("Vào thi")).isVisible();
        assertThat(banner.getByText("70 năm", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(visitor.locator("mocson-countdown").getByRole(AriaRole.TIMER))
                .isVisible();
        assertThat(visitor.locator("mocson-units").getByText("Bảng xếp hạng đơn vị"))
                .isVisible();
        Locator result = visitor.locator("mocson-result");
        result.getByLabel("Mã biên nhận").fill("ABCDE-23456");
        result.getByText("Kiểm tra", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(result.getByText(Pattern.compile("Không có biên nhận"))).isVisible();
        // the portal makes every letter 11 pixels high and every button yellow
        assertThat(banner.locator("h2")).hasCSS("font-size", "20px");
        assertThat(result.getByRole(AriaRole.BUTTON)).hasCSS("background-color", "rgb(166, 27, 41)");
    }

    @Test
    void aPersonRegistersSitsAndHandsInInsideThePortalsPage() {
        Page visitor = visitor();
        visitor.navigate(portal.with("<a data-mocson href=\"" + product.url() + "/thi/" + CONTEST + "\">Vào thi</a>"
                + tag("data-show=\"entry\"")));

        register(visitor.locator("mocson-entry"), "Lý Thị Cổng", "0912000901");
        sitAndHandIn(visitor.locator("mocson-entry"));

        assertThat(visitor.url()).startsWith(portal.origin());
        assertThat(visitor.locator("a[data-mocson]")).isHidden();
        assertThat(visitor.locator("mocson-entry iframe")).hasCount(0);
        assertThat(visitor.context().cookies()).isEmpty();
    }

    @Test
    void theSameInAFrameThatGrowsWithItsContent() {
        Page visitor = visitor();
        visitor.navigate(portal.with(tag("data-mode=\"iframe\"")));

        FrameLocator frame = visitor.frameLocator("mocson-entry iframe");
        register(frame.locator("contest-entry"), "Lý Thị Khung", "0912000902");
        sitAndHandIn(frame.locator("contest-entry"));

        assertThat(visitor.context().cookies()).isEmpty();
        Locator box = visitor.locator("mocson-entry iframe");
        int inside = ((Number) frame.locator("body").evaluate("body => body.scrollHeight")).intValue();
        assertThat(box).hasCSS("height", inside + "px");
    }

    @Test
    void aPortalWhosePolicyForbidsCallsGetsTheFrame() {
        Page visitor = visitor();
        visitor.navigate(portal.with(
                tag("data-show=\"entry\""),
                "default-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline' " + product.url()
                        + "; frame-src " + product.url()));

        assertThat(visitor.frameLocator("mocson-entry iframe").getByLabel("Họ và tên"))
                .isVisible();
    }

    @Test
    void aSiteThatIsNotOnTheListGetsALinkAndNoContest() {
        try (Portal stranger = new Portal()) {
            Page visitor = visitor();
            visitor.navigate(stranger.with(tag("data-show=\"entry\"")));

            Locator entry = visitor.locator("mocson-entry");
            assertThat(entry.getByText("Vào thi trên trang riêng")).isVisible();
            assertThat(entry.getByText("Vào thi trên trang riêng"))
                    .hasAttribute("href", product.url() + "/thi/" + CONTEST);
            assertThat(visitor.locator("contest-entry")).hasCount(0);
            assertThat(visitor.frameLocator("mocson-entry iframe").getByLabel("Họ và tên"))
                    .hasCount(0);
        }
    }

    @Test
    void aUnitsCodeFillsTheUnitInWithinThePortalToo() throws IOException {
        String unit = product.door()
                .get("/contests/" + CONTEST + "/units?q=vnpt", null)
                .body()
                .at("/0/code")
                .asString();
        String name = product.door()
                .get("/contests/" + CONTEST + "/units?q=vnpt", null)
                .body()
                .at("/0/name")
                .asString();
        Page visitor = visitor();
        visitor.navigate(portal.with(tag("data-unit=\"" + unit + "\"")));

        assertThat(visitor.locator("mocson-entry").getByRole(AriaRole.COMBOBOX)).hasValue(name);

        visitor.navigate(product.url() + "/thi/" + CONTEST + "?don-vi=" + unit);
        assertThat(visitor.getByRole(AriaRole.COMBOBOX)).hasValue(name);
    }

    private static void register(Locator door, String name, String phone) {
        door.getByLabel("Họ và tên").fill(name);
        door.getByLabel("Ngày sinh").fill("02/11/1966");
        door.getByRole(AriaRole.COMBOBOX).fill("vnpt");
        door.getByRole(AriaRole.OPTION).first().click();
        door.getByLabel("Số điện thoại").fill(phone);
        door.getByLabel(Pattern.compile("Tự đặt mã PIN")).fill("246802");
        door.getByLabel(Pattern.compile("Tôi đã đọc và đồng ý")).check();
        button(door, "Đăng ký và vào thi").click();
    }

    private static void sitAndHandIn(Locator door) {
        button(door, "Bắt đầu làm bài").click();
        // by the keyboard: the frame grows while the paper appears, and what is to be clicked moves
        door.getByRole(AriaRole.RADIO).first().press("Space");
        assertThat(door.getByText("Đã lưu", new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        for (int question = 2; question <= 20; question++) {
            button(door, "Câu sau").click();
            assertThat(door.getByText("Câu " + question + "/20").first()).isVisible();
        }
        button(door, "Câu sau").click();
        door.getByLabel("Con số dự đoán").fill("1234");
        button(door, "Xem lại").click();
        button(door, "Nộp bài").click();
        button(door, "Nộp bài").last().click();
        assertThat(door.getByText("Đã nộp bài").first()).isVisible();
        assertThat(door.getByText(Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}")).first())
                .isVisible();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
