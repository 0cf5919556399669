package vn.mocson.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The door as something that a phone installs, and what its worker does while there is no network. */
class InstallableIT {

    private static final String DOOR = "/thi/thai-nguyen-70-nam";

    private static Product product;
    private Browser browser;

    @BeforeAll
    static void startTheProduct() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        product = OneProduct.running();
    }

    @BeforeEach
    void openABrowser() {
        browser = new Browser();
    }

    @AfterEach
    void closeIt() {
        browser.close();
    }

    /** A first visit, up to where the worker has all that it keeps. */
    private Page firstVisit() {
        Page page = browser.phone();
        page.navigate(product.url() + DOOR);
        assertThat(page.getByLabel("Họ và tên")).isVisible();
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        return page;
    }

    @SuppressWarnings("unchecked")
    private static List<String> kept(Page page) {
        return (List<String>) page.evaluate("""
                async () => {
                  const names = await caches.keys();
                  const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
                  return [].concat(...lists).map(({ url }) => url.slice(location.origin.length));
                }
                """);
    }

    @Test
    void afterOneVisitTheShellOpensWithoutANetworkAndTheDoorItselfSaysSo() {
        Page page = firstVisit();
        product.terminate();

        page.reload();

        assertThat(page.getByText("Chưa mở được trang dự thi")).isVisible();
        assertThat(page.getByText(Pattern.compile("Hãy kiểm tra mạng"))).isVisible();
        Object reached = page.evaluate("() => fetch('/api/v1/contests').then(() => true, () => false)");
        assertThat(reached).as("no cache answers for the server").isEqualTo(false);

        product = OneProduct.running();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Thử lại"))
                .click();
        assertThat(page.getByLabel("Họ và tên")).isVisible();
    }

    @Test
    void nothingIsKeptButTheShellAndItsAssetsAndWhatTheServerSaysIsAlwaysNew() {
        Page page = firstVisit();
        page.reload();
        assertThat(page.getByLabel("Họ và tên")).isVisible();

        assertThat(kept(page)).contains(DOOR).hasSizeGreaterThan(2).allSatisfy(path -> assertThat(path)
                .matches(DOOR + "|/door/[^?]+\\?v=[0-9a-f]+"));
        String time = "() => fetch('/api/v1/time').then((answer) => answer.text())";
        assertThat(page.evaluate(time)).isNotEqualTo(page.evaluate(time));
    }

    @Test
    void aNewVersionReplacesTheOldShellAndItsAssets() {
        Page page = firstVisit();
        page.evaluate("""
                async (door) => {
                  const html = '<p>an old door</p><script src="/door/contest-entry.js?v=0123456789ab"></script>';
                  await (await caches.open('shells-1')).put(door, new Response(html, { headers: { 'Content-Type': 'text/html' } }));
                  await (await caches.open('assets-1')).put('/door/contest-entry.js?v=0123456789ab', new Response(''));
                }
                """, DOOR);

        page.reload();

        assertThat(page.getByLabel("Họ và tên")).isVisible();
        assertThat(page.getByText("an old door")).hasCount(0);
        page.waitForFunction("""
                async () => !(await (await caches.open('assets-1')).match('/door/contest-entry.js?v=0123456789ab'))
                """);
    }

    @Test
    void theBrowserFindsNoFaultInTheManifest() {
        Page page = firstVisit();

        JsonObject manifest = page.context().newCDPSession(page).send("Page.getAppManifest");

        assertThat(manifest.get("url").getAsString()).endsWith(DOOR + "/manifest.webmanifest");
        assertThat(manifest.getAsJsonArray("errors")).isEmpty();
        assertThat(manifest.get("data").getAsString()).contains("\"start_url\":\"" + DOOR + "\"", "maskable");
    }

    @Test
    void theHousesOwnPageOfTheContestHasNoWorker() {
        Page page = browser.desk();
        page.navigate(product.url() + "/cuoc-thi/thai-nguyen-70-nam");
        assertThat(page.getByText("Thái Nguyên").first()).isVisible();

        Object workers = page.evaluate("() => navigator.serviceWorker.getRegistrations().then((all) => all.length)");
        assertThat(workers).isEqualTo(0);
    }
}
