package vn.mocson.product;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What axe finds wrong in a page. Only that comes back from the browser: everything axe looked at would be megabytes for
 * each page.
 */
final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              return found.violations.flatMap((rule) => rule.nodes.map((node) =>
                ({ rule: rule.id, impact: rule.impact, html: node.html, target: String(node.target) })));
            }""";

    /** Nothing of ours: scroll buttons beside the tabs where they overflow, and a select that says that it needs a value. */
    private static final Map<String, String> OF_VAADIN = Map.of(
            "aria-required-children", "<vaadin-tabs",
            "aria-allowed-attr", "<vaadin-select-value-button");

    private Axe() {}

    /** @param impact minor, moderate, serious or critical */
    record Fault(String rule, String impact, String html, String target) {

        private boolean isSerious() {
            return List.of("serious", "critical").contains(impact);
        }

        private boolean isOfVaadin() {
            String begins = OF_VAADIN.get(rule);
            return begins != null && html.startsWith(begins);
        }

        @Override
        public String toString() {
            return rule + " " + target + " " + html;
        }
    }

    /** Every violation of any rule. */
    static List<Fault> look(Page page) {
        if (Boolean.TRUE.equals(page.evaluate("() => typeof window.axe === 'undefined'"))) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> new Fault(
                                String.valueOf(each.get("rule")),
                                String.valueOf(each.get("impact")),
                                String.valueOf(each.get("html")),
                                String.valueOf(each.get("target"))))
                        .toList();
    }

    /** What keeps people from using the page, and is ours to mend. */
    static List<Fault> serious(Page page) {
        return look(page).stream()
                .filter(fault -> fault.isSerious() && !fault.isOfVaadin())
                .toList();
    }

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
