package vn.mocson.product;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures by hand how long an old phone on slow 3G waits at the light page: 400 kbit/s each way, 400 ms for every
 * round trip of a request, the processor four times slower. Prints when something is seen and when the form can be
 * typed in, with an empty cache and at a second visit.
 *
 * <p>Arguments: address of a running product, slug of an open contest, and how often (5).
 */
final class SlowPhone {

    private static final int BYTES_PER_SECOND = 400_000 / 8;
    private static final int ROUND_TRIP_MS = 400;
    private static final int CPU = 4;

    /** Notes the frame in which the first field can take a letter: it is there, has a size and is in no skeleton. */
    private static final String WATCH = """
        const look = () => {
          const form = document.querySelector('contest-entry')?.shadowRoot?.querySelector('registration-form');
          const field = form?.shadowRoot?.querySelector('input');
          if (field && field.getBoundingClientRect().height > 0) {
            requestAnimationFrame(() => (window.usableAt = performance.now()));
          } else {
            requestAnimationFrame(look);
          }
        };
        requestAnimationFrame(look);
        """;

    private SlowPhone() {}

    public static void main(String[] args) {
        String address = args[0] + "/thi/" + args[1];
        int times = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        List<double[]> first = new ArrayList<>();
        List<double[]> again = new ArrayList<>();
        try (Browser browser = new Browser()) {
            for (int i = 0; i < times; i++) {
                Page page = browser.page(360, 640);
                page.addInitScript(WATCH);
                slowDown(page);
                first.add(visit(page, address));
                page.navigate("about:blank");
                again.add(visit(page, address));
                page.context().close();
            }
        }
        System.out.printf(
                "%s: %d kbit/s, %d ms, CPU / %d, median of %d%n",
                address, BYTES_PER_SECOND * 8 / 1000, ROUND_TRIP_MS, CPU, times);
        tell("first visit", first);
        tell("second visit", again);
    }

    private static double[] visit(Page page, String address) {
        page.navigate(address);
        page.waitForFunction("window.usableAt");
        Number seen = (Number) page.evaluate(
                "performance.getEntriesByName('first-contentful-paint').map(({startTime}) => startTime)[0] || 0");
        return new double[] {seen.doubleValue(), ((Number) page.evaluate("window.usableAt")).doubleValue()};
    }

    private static void slowDown(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", ROUND_TRIP_MS);
        network.addProperty("downloadThroughput", BYTES_PER_SECOND);
        network.addProperty("uploadThroughput", BYTES_PER_SECOND);
        session.send("Network.emulateNetworkConditions", network);
        JsonObject cpu = new JsonObject();
        cpu.addProperty("rate", CPU);
        session.send("Emulation.setCPUThrottlingRate", cpu);
    }

    private static void tell(String visit, List<double[]> measured) {
        System.out.printf(
                Locale.ROOT,
                "%-12s  something seen after %.2f s, form usable after %.2f s%n",
                visit,
                median(measured, 0) / 1000,
                median(measured, 1) / 1000);
    }

    private static double median(List<double[]> measured, int which) {
        return measured.stream().mapToDouble(one -> one[which]).sorted().toArray()[measured.size() / 2];
    }
}
