package vn.mocson.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.mocson.ceremony.WholeShow;

/**
 * How many pictures a second the stage shows while each kind of step comes, in a real browser. See {@code
 * docs/benchmarks.md}; {@code -Dsizes=1280x720,3840x2160} for other walls. Not part of the suite: its name does not end
 * in Test, and it judges no time.
 */
class StageFramesBenchmark {

    /** Keeps the time of every picture from the key on; what is measured is the time between two of them. */
    private static final String WATCH = """
            () => {
              window.pictures = [];
              const seen = (time) => { window.pictures.push(time); window.watching = requestAnimationFrame(seen); };
              cancelAnimationFrame(window.watching);
              window.watching = requestAnimationFrame(seen);
            }""";
    /**
     * The stage makes the card in the first pictures after the key, while nothing moves: the frame that hears the key, the
     * one that lays the card out, the one that draws the ground anew, and one to begin with. What takes longest of these
     * four is told by itself; whatever comes after is motion.
     */
    private static final String GAPS = """
            () => {
              const gaps = window.pictures.slice(1).map((time, i) => time - window.pictures[i]);
              const made = gaps.slice(0, 4), moving = gaps.slice(4);
              const all = moving.reduce((a, b) => a + b, 0);
              return [Math.max(...made), 1000 * moving.length / all, Math.max(...moving),
                moving.filter((gap) => gap > 25).length, moving.length];
            }""";

    private static final String STOPS = """
            () => {
              const deck = JSON.parse(document.getElementById('stage-deck').textContent);
              const stops = [];
              let types = [], ms = 0;
              for (const step of deck.steps) {
                types.push(step.type);
                if (step.pause === null) { ms += step.ms; continue; }
                stops.push(types.join('+') + ' ' + (ms + Math.max(2500, step.type === 'CLIMB' ? 4200 : 0)));
                types = []; ms = 0;
              }
              return stops;
            }""";

    @TempDir
    private static Path folder;

    @Test
    void everyKindOfStep() throws IOException {
        Path file = Files.write(folder.resolve("show.html"), WholeShow.file());
        try (Browser browser = new Browser()) {
            for (String size : System.getProperty("sizes", "1920x1080").split(",")) {
                List<Integer> sides =
                        Stream.of(size.split("x")).map(Integer::valueOf).toList();
                Page page = browser.movingPage(sides.get(0), sides.get(1));
                page.navigate(file.toUri().toString());
                measure(size, page);
                page.context().close();
            }
            assertThat(browser.errors()).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private static void measure(String size, Page page) {
        page.getByText("Sẵn sàng").waitFor();
        System.out.println("| size | step | made in | pictures a second | longest wait | late |");
        for (String stop : (List<String>) page.evaluate(STOPS)) {
            String[] parts = stop.split(" ");
            page.evaluate(WATCH);
            page.keyboard().press("PageDown");
            page.waitForTimeout(Integer.parseInt(parts[1]));
            List<Number> seen = (List<Number>) page.evaluate(GAPS);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.0f ms | %.1f | %.0f ms | %d of %d |%n",
                    size,
                    parts[0],
                    seen.get(0).doubleValue(),
                    seen.get(1).doubleValue(),
                    seen.get(2).doubleValue(),
                    seen.get(3).intValue(),
                    seen.get(4).intValue());
        }
    }
}
