package vn.mocson.standings.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.standings.ContestFigures.HourFigures;

/** Entries per hour as bars: one ink, the number on the highest bar, hours and days below. */
class HourChart extends Div {

    private static final int BAR = 15;
    private static final int TOP = 28;
    private static final int HEIGHT = 180;
    private static final int FOOT = 44;
    private static final int LEFT = 48;
    /** As many as the figures reach back. */
    private static final int HOURS = 72;

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:00", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    private final StringBuilder svg = new StringBuilder();

    /** @param hours at least one; hours without entries may be absent */
    HourChart(List<HourFigures> hours, Instant now) {
        addClassName("hour-chart");
        Div picture = new Div(new Svg(draw(hours, now)));
        picture.addClassName("hour-chart-picture");
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, table(hours));
    }

    private String draw(List<HourFigures> hours, Instant now) {
        Map<Instant, Long> entries = hours.stream().collect(Collectors.toMap(HourFigures::start, HourFigures::entries));
        long most = entries.values().stream().mapToLong(Long::longValue).max().orElse(1);
        long scale = roundUp(most);
        Instant last = now.truncatedTo(ChronoUnit.HOURS);
        Instant start = last.minus(Duration.ofHours(HOURS - 1));
        long width = LEFT + (long) HOURS * BAR + 8;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">"
                .formatted(width, TOP + HEIGHT + FOOT));
        for (long line = 0; line <= 2; line++) {
            level(line * HEIGHT / 2, scale - line * scale / 2, width);
        }
        boolean told = false;
        for (int i = 0; i < HOURS; i++) {
            Instant hour = start.plus(Duration.ofHours(i));
            long x = LEFT + (long) i * BAR;
            long n = entries.getOrDefault(hour, 0L);
            bar(x, n, scale, n == most && !told);
            told |= n == most;
            labels(x, hour.atZone(VietnamTime.ZONE));
        }
        return svg.append("</svg>").toString();
    }

    private void level(long y, long value, long width) {
        svg.append("<path class=\"chart-level\" d=\"M%d %dH%d\"/>".formatted(LEFT - 6, TOP + y, width));
        text("chart-value", "end", LEFT - 12, TOP + y + 4, Wording.number(value));
    }

    private void bar(long x, long n, long scale, boolean withNumber) {
        if (n > 0) {
            long height = Math.max(2, n * HEIGHT / scale);
            svg.append("<rect class=\"chart-bar\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
                    .formatted(x + 2, TOP + HEIGHT - height, BAR - 4, height));
            if (withNumber) {
                text("chart-peak", "middle", x + BAR / 2, TOP + HEIGHT - height - 7, Wording.number(n));
            }
        }
    }

    private void labels(long x, ZonedDateTime hour) {
        if (hour.getHour() % 6 == 0) {
            svg.append("<path class=\"chart-level\" d=\"M%d %dv6\"/>".formatted(x, TOP + HEIGHT));
            text("chart-hour", "middle", x, TOP + HEIGHT + 20, HOUR.format(hour));
        }
        if (hour.getHour() == 0) {
            text("chart-day", "middle", x, TOP + HEIGHT + 38, DAY.format(hour));
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

    private NativeTable table(List<HourFigures> hours) {
        NativeTable table = new NativeTable();
        table.addClassName("visually-hidden");
        table.setCaptionText(getTranslation("overview.hours"));
        table.getHead()
                .add(new NativeTableRow(
                        new NativeTableHeaderCell(getTranslation("overview.hour")),
                        new NativeTableHeaderCell(getTranslation("overview.entries"))));
        hours.forEach(hour -> table.getBody()
                .add(new NativeTableRow(
                        new NativeTableCell(VietnamTime.minute(hour.start())),
                        new NativeTableCell(Wording.number(hour.entries())))));
        return table;
    }
}
