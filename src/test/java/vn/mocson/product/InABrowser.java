package vn.mocson.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A test with a browser of its own, in which no script may fail; and how people find their way there. */
abstract class InABrowser {

    Browser browser;

    @BeforeAll
    static void waitForWhatIsToCome() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @BeforeEach
    void openABrowser() {
        browser = new Browser();
    }

    @AfterEach
    void closeItWithoutScriptFaults() {
        List<String> errors = List.copyOf(browser.errors());
        browser.close();
        assertThat(errors).isEmpty();
    }

    static void signIn(Page page, Product product, String account) {
        page.navigate(product.url() + "/dang-nhap");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(product.passwordOf(account));
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/quan-tri.*"));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    /** By the whole name. */
    static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    /** By the whole text. */
    static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
