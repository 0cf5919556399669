package vn.mocson.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** An entrant in a browser, who finds things by the words on them. */
final class EntrantAtTheDoor {

    private final Page page;
    private final String url;

    /** @param url of the product, without a path */
    EntrantAtTheDoor(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    /** Text size in percent and strong contrast, as if chosen at an earlier visit. */
    EntrantAtTheDoor reads(int size, boolean contrast) {
        page.addInitScript(
                "localStorage.setItem('mocson.reading', '{\"size\":%d,\"contrast\":%b}')".formatted(size, contrast));
        return this;
    }

    void opens(String contest) {
        page.navigate(url + "/thi/" + contest);
        assertThat(page.getByLabel("Họ và tên")).isVisible();
    }

    void fillsIn(String name) {
        fillsIn(name, "vnpt");
    }

    /** @param unit a part of the name of a unit of the contest */
    void fillsIn(String name, String unit) {
        page.getByLabel("Họ và tên").fill(name);
        page.getByLabel("Ngày sinh").fill("02/11/1966");
        page.getByRole(AriaRole.COMBOBOX).fill(unit);
        page.getByRole(AriaRole.OPTION).first().click();
        page.getByLabel("Số điện thoại").fill(anyPhone());
        page.getByLabel(Pattern.compile("Tự đặt mã PIN")).fill("246802");
        page.getByLabel(Pattern.compile("Tôi đã đọc và đồng ý")).check();
        page.getByLabel(Pattern.compile("Tôi đồng ý công khai")).check();
    }

    void registers() {
        presses("Đăng ký và vào thi");
    }

    void starts() {
        presses("Bắt đầu làm bài");
        isAt(1);
    }

    void isAt(int question) {
        assertThat(page.getByText("Câu " + question + "/20").first()).isVisible();
    }

    void chooses(int option) {
        page.locator("quiz-question input").nth(option).check(new Locator.CheckOptions().setForce(true));
    }

    /** Chooses and waits until the server has it. */
    void answers(int option) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/responses") && answer.status() == 200, () -> chooses(option));
    }

    void goesOn() {
        presses("Câu sau");
    }

    void handsIn() {
        presses("Nộp bài");
        button("Nộp bài").last().click();
        assertThat(page.getByText("Đã nộp bài").first()).isVisible();
        assertThat(page.getByText("Vị trí của tôi")).isVisible();
    }

    void presses(String word) {
        button(word).first().click();
    }

    Locator button(String word) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(word).setExact(true));
    }

    static String anyPhone() {
        return "09" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }
}
