package vn.mocson.product;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A phone whose browser keeps what it stores when it is killed: its battery can be taken out. */
final class OwnPhone implements AutoCloseable {

    private final Path profile;
    private final List<String> errors;
    private final Playwright playwright;
    private final BrowserContext context;

    private OwnPhone(Path profile, List<String> errors) {
        this.profile = profile;
        this.errors = errors;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        context = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Browser.executable())
                                .setArgs(Browser.ARGUMENTS)
                                .setViewportSize(390, 844)
                                .setLocale("vi-VN"));
        context.setDefaultTimeout(20_000);
    }

    static OwnPhone with(Path profile) {
        return new OwnPhone(profile, new ArrayList<>());
    }

    Page page() {
        Page page = context.newPage();
        page.onPageError(errors::add);
        page.onDialog(Dialog::accept); // “leave this page?”
        return page;
    }

    List<String> errors() {
        return errors;
    }

    /** {@code kill -9} of the whole browser, and the same phone switched on again. */
    OwnPhone withoutBattery() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("--user-data-dir=" + profile))
                .forEach(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
        close();
        return new OwnPhone(profile, errors);
    }

    @Override
    public void close() {
        try {
            context.close();
        } catch (PlaywrightException killed) {
            // nothing is left to close
        }
        playwright.close();
    }
}
