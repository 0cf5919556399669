package vn.mocson.report.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.mocson.common.ui.Wording;

/**
 * Two bars for each moment: what was handed in filled, who registered hatched, so that they differ without any colour;
 * the number stands on the highest of each. The figures are also in a table, so the picture is hidden from readers.
 */
class TimeChart extends Div {

    private static final int SLOT = 16;
    private static final int TOP = 28;
    private static final int HEIGHT = 180;
    private static final int FOOT = 44;
    private static final int LEFT = 52;
    /** Room for half of a number above the last bar. */
    private static final int RIGHT = 28;
    /** A bar of a chart that has only few. */
    private static final int WIDEST = 48;
    /** Fewer slots are drawn as wide as these would be. */
    private static final int FEWEST = 24;

    /** @param tick below the bars; empty for none */
    record Slot(String tick, String under, long entries, long registered) {}

    private final StringBuilder svg = new StringBuilder();
    private final int slot;

    /** @param slots at least one */
    TimeChart(List<Slot> slots) {
        addClassNames("hour-chart", "figures-chart");
        slot = SLOT * Math.max(1, FEWEST * 2 / Math.max(1, slots.size()));
        Div picture = new Div(new Svg(draw(slots)));
        picture.addClassName("hour-chart-picture");
        picture.getElement().setAttribute("aria-hidden", "true");
        add(legend(), picture);
    }

    private Div legend() {
        Span entries = new Span(getTranslation("dashboard.time.entries"));
        entries.addClassNames("figures-legend", "figures-legend-full");
        Span registered = new Span(getTranslation("dashboard.time.registered"));
        registered.addClassNames("figures-legend", "figures-legend-hatched");
        Div legend = new Div(entries, registered);
        legend.addClassName("figures-legends");
        return legend;
    }

    private String draw(List<Slot> slots) {
        long mostEntries = slots.stream().mapToLong(Slot::entries).max().orElse(0);
        long mostRegistered = slots.stream().mapToLong(Slot::registered).max().orElse(0);
        long scale = roundUp(Math.max(mostEntries, mostRegistered));
        long width = LEFT + (long) slots.size() * slot + RIGHT;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">"
                .formatted(width, TOP + HEIGHT + FOOT));
        svg.append("<defs><pattern id=\"figures-hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><path class=\"chart-hatch\" d=\"M0 0v4\"/></pattern></defs>");
        for (long line = 0; line <= 2; line++) {
            level(line * HEIGHT / 2, scale - line * scale / 2, width);
        }
        int peakOfEntries = slots.stream().map(Slot::entries).toList().indexOf(mostEntries);
        int peakOfRegistered = slots.stream().map(Slot::registered).toList().indexOf(mostRegistered);
        boolean beside = peakOfEntries == peakOfRegistered; // then each goes to its own side
        int half = Math.min((slot - 3) / 2, WIDEST);
        for (int i = 0; i < slots.size(); i++) {
            Slot one = slots.get(i);
            long x = LEFT + (long) i * slot;
            long middle = x + slot / 2;
            bar("chart-bar", "", middle - half, half, one.entries(), scale);
            bar("chart-hatched", " fill=\"url(#figures-hatch)\"", middle, half, one.registered(), scale);
            if (i == peakOfEntries) {
                peak(beside ? "end" : "middle", beside ? middle - 2 : middle - half / 2, one.entries(), scale);
            }
            if (i == peakOfRegistered) {
                peak(beside ? "start" : "middle", beside ? middle + 2 : middle + half / 2, one.registered(), scale);
            }
            labels(slots.size() > 2 * FEWEST ? x : middle, one);
        }
        return svg.append("</svg>").toString();
    }

    private void level(long y, long value, long width) {
        svg.append("<path class=\"chart-level\" d=\"M%d %dH%d\"/>".formatted(LEFT - 6, TOP + y, width));
        text("chart-value", "end", LEFT - 12, TOP + y + 4, Wording.number(value));
    }

    private void bar(String style, String fill, long x, int width, long n, long scale) {
        if (n > 0) {
            long height = Math.max(2, n * HEIGHT / scale);
            svg.append("<rect class=\"%s\"%s x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
                    .formatted(style, fill, x, TOP + HEIGHT - height, width, height));
        }
    }

    private void peak(String anchor, long x, long n, long scale) {
        if (n == 0) {
            return;
        }
        text("chart-peak", anchor, x, TOP + HEIGHT - Math.max(2, n * HEIGHT / scale) - 7, Wording.number(n));
    }

    private void labels(long x, Slot one) {
        if (!one.tick().isEmpty()) {
            svg.append("<path class=\"chart-level\" d=\"M%d %dv6\"/>".formatted(x, TOP + HEIGHT));
            text("chart-hour", "middle", x, TOP + HEIGHT + 20, one.tick());
        }
        if (!one.under().isEmpty()) {
            text("chart-day", "middle", x, TOP + HEIGHT + 38, one.under());
        }
    }

    private void text(String style, String anchor, long x, long y, String words) {
        svg.append("<text class=\"%s\" text-anchor=\"%s\" x=\"%d\" y=\"%d\">%s</text>"
                .formatted(style, anchor, x, y, words));
    }

    /** The next even number of at most two leading digits, so that half of it is a whole number too. */
    private static long roundUp(long n) {
        long step = 2;
        while (step * 10 <= n) {
            step *= 10;
        }
        return Math.max(2, (n + step - 1) / step * step);
    }
}
