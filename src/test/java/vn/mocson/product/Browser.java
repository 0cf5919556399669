package vn.mocson.product;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chromium, started so that it also runs as root and without any network but the machine's own. */
final class Browser implements AutoCloseable {

    static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> errors = new ArrayList<>();

    Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(ARGUMENTS));
    }

    /** Somebody with a phone of their own. */
    Page phone() {
        return page(390, 844);
    }

    /** Somebody at a desk. */
    Page desk() {
        return page(1440, 900);
    }

    /** Faults that scripts threw in any page; a journey ends without one. */
    List<String> errors() {
        return errors;
    }

    /** Somebody with a screen of that size, who likes it without motion and trusts our certificates. */
    Page page(int width, int height) {
        return page(width, height, ReducedMotion.REDUCE);
    }

    /** Somebody before a screen on which things move. */
    Page movingPage(int width, int height) {
        return page(width, height, ReducedMotion.NO_PREFERENCE);
    }

    private Page page(int width, int height, ReducedMotion motion) {
        BrowserContext context = chromium.newContext(new NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("vi-VN")
                .setReducedMotion(motion)
                .setIgnoreHTTPSErrors(true));
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        page.onPageError(errors::add);
        return page;
    }

    static Path executable() {
        String given = System.getenv("MOCSON_CHROMIUM");
        return Stream.of(
                        given == null ? "" : given,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium found; set MOCSON_CHROMIUM"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
