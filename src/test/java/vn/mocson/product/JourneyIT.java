package vn.mocson.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people do, in a real browser against the packaged product, found by the words they see. */
class JourneyIT extends InABrowser {

    private static final String CONTEST = "thai-nguyen-70-nam";

    private static Product product;

    @BeforeAll
    static void startTheProduct() {
        product = OneProduct.running();
    }

    @Test
    void anEntrantSitsThroughReloadAndLostNetworkWhileAJudgesBoardMoves() throws IOException {
        String round = product.door()
                .get("/contests/" + CONTEST, null)
                .body()
                .at("/rounds/0/id")
                .asString();
        Page judge = browser.desk();
        signIn(judge, product, "giamkhao");
        judge.navigate(product.url() + "/quan-tri/xep-hang/" + round); // an address from before is still good
        assertThat(judge.getByText("Bảng xếp hạng").first()).isVisible();
        assertThat(judge.getByText("Lý Thị Mốc Son")).hasCount(0);

        Page entrant = browser.phone();
        entrant.navigate(product.url() + "/");
        entrant.getByText("Vào thi").first().click();
        register(entrant, "Lý Thị Mốc Son", "0912000111");
        button(entrant, "Bắt đầu làm bài").click();

        choose(entrant, 0);
        assertThat(entrant.getByText("Đã lưu", exactly()).first()).isVisible();
        entrant.reload();
        // it comes back at the first question without an answer; the one before still has its own
        assertThat(entrant.getByText("Câu 2/20").first()).isVisible();
        button(entrant, "Câu trước").click();
        assertThat(entrant.getByText("Câu 1/20").first()).isVisible();
        assertThat(entrant.getByRole(AriaRole.RADIO).nth(0)).isChecked();

        entrant.context().setOffline(true);
        button(entrant, "Câu sau").click();
        choose(entrant, 1);
        assertThat(entrant.getByText(Pattern.compile("Mất kết nối")).first()).isVisible();
        entrant.context().setOffline(false);
        assertThat(entrant.getByText(Pattern.compile("Đã lưu|bài làm đã lưu")).first())
                .isVisible();

        for (int question = 3; question <= 19; question++) {
            button(entrant, "Câu sau").click();
            assertThat(entrant.getByText("Câu " + question + "/20").first()).isVisible();
            choose(entrant, question % 4);
        }
        button(entrant, "Câu sau").click();
        assertThat(entrant.getByText("Câu 20/20").first()).isVisible();
        button(entrant, "Câu sau").click();
        entrant.getByLabel("Con số dự đoán").fill("1234");
        button(entrant, "Xem lại").click();
        button(entrant, "Nộp bài").click();
        assertThat(entrant.getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(entrant.getByText("Còn 1 câu chưa trả lời: 20").first()).isVisible();
        button(entrant, "Nộp bài").last().click();

        assertThat(entrant.getByText("Đã nộp bài").first()).isVisible();
        assertThat(entrant.getByText("19 trên 20 câu").first()).isVisible();
        assertThat(entrant.getByText(Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}")).first())
                .isVisible();
        assertThat(entrant.getByText("Lý Thị Mốc Son").first()).isVisible();

        assertThat(judge.getByText("Lý Thị Mốc Son").first()).isVisible();

        Download picture = entrant.waitForDownload(
                () -> button(entrant, "Lưu phiếu thành hình").click());
        assertThat(picture.suggestedFilename()).matches("[2-9A-Z]{5}-[2-9A-Z]{5}\\.png");
        assertThat(entrant.getByAltText(Pattern.compile("Hình của phiếu"))).isVisible();
        Page check = entrant.context().waitForPage(() -> entrant.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName("Kiểm tra phiếu này"))
                .click());
        assertThat(check.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Đã nhận")))
                .isVisible();
        assertThat(check.getByText("19 trên 20 câu")).isVisible();
    }

    @Test
    void aVisitorReadsTheRulesAndTheBoardOnThePublicPage() {
        Page visitor = browser.desk();
        visitor.navigate(product.url() + "/cuoc-thi/" + CONTEST);
        assertThat(visitor.getByText("Điều 1. Mục đích, yêu cầu").first()).isVisible();
        visitor.getByRole(AriaRole.TAB, new GetByRoleOptions().setName("Bảng xếp hạng"))
                .click();
        assertThat(visitor.getByText(Pattern.compile("cập nhật lúc")).first()).isVisible();
        visitor.navigate(product.url() + "/cuoc-thi/khong-co");
        assertThat(visitor.getByText(Pattern.compile("Không tìm thấy")).first()).isVisible();
    }

    @Test
    void wrongInputIsNamedInVietnameseAndNothingTypedIsLost() {
        Page entrant = browser.phone();
        entrant.navigate(product.url() + "/thi/" + CONTEST);
        entrant.getByLabel("Họ và tên").fill("Trần Văn Bình");
        entrant.getByLabel("Ngày sinh").fill("31021970");
        button(entrant, "Đăng ký và vào thi").click();
        assertThat(entrant.getByText(Pattern.compile("Hãy viết ngày sinh")).first())
                .isVisible();
        assertThat(entrant.getByText(Pattern.compile("Cần đánh dấu đồng ý")).first())
                .isVisible();
        entrant.reload();
        assertThat(entrant.getByLabel("Họ và tên")).hasValue("Trần Văn Bình");
    }

    @Test
    void thePagesOfTheDoorAndTheHouseHaveNoSeriousAccessibilityFaults() {
        for (String path : List.of("/thi/" + CONTEST, "/", "/cuoc-thi/" + CONTEST, "/dang-nhap")) {
            Page page = browser.phone();
            page.navigate(product.url() + path);
            assertThat(page.getByText(Pattern.compile("\\S"))
                            .filter(new FilterOptions().setVisible(true))
                            .first())
                    .isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            if (path.startsWith("/cuoc-thi")) {
                assertThat(page.getByRole(AriaRole.TAB).first()).isVisible();
            }
            assertThat(Axe.serious(page)).as(path).isEmpty();
        }
    }

    private static void register(Page page, String name, String phone) {
        page.getByLabel("Họ và tên").fill(name);
        page.getByLabel("Ngày sinh").fill("02/11/1966");
        page.getByRole(AriaRole.COMBOBOX).fill("vnpt");
        page.getByRole(AriaRole.OPTION).first().click();
        page.getByLabel("Số điện thoại").fill(phone);
        page.getByLabel(Pattern.compile("Tự đặt mã PIN")).fill("246802");
        page.getByLabel(Pattern.compile("Tôi đã đọc và đồng ý")).check();
        page.getByLabel(Pattern.compile("Tôi đồng ý công khai")).check();
        button(page, "Đăng ký và vào thi").click();
    }

    private static void choose(Page page, int option) {
        page.getByRole(AriaRole.RADIO).nth(option).check(new Locator.CheckOptions().setForce(true));
    }
}
