package vn.mocson.product;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the pictures of the door, by hand: each stop of an entrant's way at 320, 390 and 1440 px, and once with the
 * largest letters and strong contrast.
 *
 * <p>Arguments: address of a running product with the sample contests, folder for the pictures.
 */
final class DoorScreens {

    private static final String OPEN = "thai-nguyen-70-nam";
    private static final String UPCOMING = "lang-son-70-nam";

    private final Page page;
    private final Path folder;
    private final String suffix;

    private DoorScreens(Page page, Path folder, String suffix) {
        this.page = page;
        this.folder = folder;
        this.suffix = suffix;
    }

    public static void main(String[] args) throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        Path folder = Files.createDirectories(Path.of(args[1]));
        try (Browser browser = new Browser()) {
            take(browser, args[0], folder, 320, 640, 100, "320");
            take(browser, args[0], folder, 390, 844, 100, "390");
            take(browser, args[0], folder, 1440, 900, 100, "1440");
            take(browser, args[0], folder, 320, 640, 200, "320-200-percent");
        }
    }

    private static void take(Browser browser, String url, Path folder, int width, int height, int size, String suffix) {
        Page page = browser.page(width, height);
        EntrantAtTheDoor entrant = new EntrantAtTheDoor(page, url).reads(size, size > 100);
        new DoorScreens(page, folder, suffix).walk(entrant);
        page.context().close();
    }

    private void walk(EntrantAtTheDoor entrant) {
        entrant.opens(UPCOMING);
        entrant.fillsIn("Lý Thị Chờ Đợi", "chi bo");
        entrant.registers();
        page.getByText("Mở sau").waitFor();
        shoot("waiting", true);

        entrant.opens(OPEN);
        entrant.registers();
        shoot("register", true);
        entrant.fillsIn("Lý Thị Mốc Son");
        entrant.registers();
        entrant.button("Bắt đầu làm bài").waitFor();
        shoot("start", true);
        entrant.starts();
        entrant.answers(1);
        shoot("question", false);
        entrant.presses("Các câu");
        page.getByRole(AriaRole.DIALOG).waitFor();
        shoot("map", false);
        page.keyboard().press("Escape");
        page.context().setOffline(true);
        entrant.goesOn();
        entrant.chooses(2);
        page.getByText("Mất kết nối").first().waitFor();
        shoot("offline", false);
        page.context().setOffline(false);
        page.getByText("Mất kết nối").first().waitFor(new WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        entrant.presses("Các câu");
        entrant.presses("Xem lại trước khi nộp");
        entrant.presses("Nộp bài");
        page.getByRole(AriaRole.DIALOG).waitFor();
        shoot("confirm", false);
        page.keyboard().press("Escape");
        entrant.handsIn();
        shoot("receipt", true);
    }

    /** @param whole the whole page instead of what the screen shows of it */
    private void shoot(String name, boolean whole) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(whole).setPath(folder.resolve(name + "-" + suffix + ".png")));
    }
}
