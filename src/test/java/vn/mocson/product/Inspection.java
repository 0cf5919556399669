package vn.mocson.product;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;

/** What must not be on any page, at whatever width. */
final class Inspection {

    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static final String SETTLED = """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
              return clients.every((client) => !client.isActive || !client.isActive())
                && !document.querySelector('vaadin-grid[loading], contest-entry:not(:defined), practice-player:not(:defined), my-page:not(:defined)')
                && document.body.childElementCount > 0
                && (!clients.length || document.querySelector('h1') !== null);
            }""";

    private Inspection() {}

    /** Waits until the page has all it asked for. */
    static void settle(Page page) {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction(SETTLED);
    }

    /** @param where begins each line */
    static List<String> faults(Page page, String where) {
        List<String> faults = new ArrayList<>();
        Axe.serious(page).forEach(fault -> faults.add(where + ": " + fault));
        int sideways = ((Number) page.evaluate(SIDEWAYS)).intValue();
        if (sideways > 0) {
            faults.add(where + ": scrolls sideways by " + sideways);
        }
        return faults;
    }
}
