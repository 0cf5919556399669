package vn.mocson.report.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.report.Figures;
import vn.mocson.report.Figures.Day;
import vn.mocson.report.Figures.Hour;

/** What was handed in and who registered, by hour or by day: the chart, and the same figures as a table. */
class TimePanel extends Section {

    private static final int HOURS = 72;
    private static final int DAYS = 92;
    /** So many days have room for a label each. */
    private static final int LABELS = 24;

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:00", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    private enum By {
        HOUR,
        DAY
    }

    private final RadioButtonGroup<By> by = new RadioButtonGroup<>();
    private final Div content = new Div();
    private final Details table = new Details(getTranslation("dashboard.time.table"));
    private @Nullable Figures figures;
    private List<Hour> drawn = List.of();
    private Instant drawnIn = Instant.EPOCH;

    TimePanel() {
        addClassNames("console-panel", "figures-time");
        by.setItems(By.values());
        by.setItemLabelGenerator(each -> getTranslation("dashboard.time." + each));
        by.setAriaLabel(getTranslation("dashboard.time"));
        by.setValue(By.HOUR);
        by.addValueChangeListener(changed -> draw());
        table.addOpenedChangeListener(opened -> fillTable());
        Paragraph about = new Paragraph(getTranslation("dashboard.time.about"));
        about.addClassName("quiet");
        add(new H2(getTranslation("dashboard.time")), about, by, content, table);
    }

    void show(Figures now) {
        figures = now;
        // the chart moves on when an hour is over, also while nobody does anything
        if (!drawn.equals(now.hours()) || !drawnIn.equals(hourOf(now))) {
            draw();
        }
    }

    private void draw() {
        Figures now = figures;
        if (now == null) {
            return;
        }
        drawn = now.hours();
        drawnIn = hourOf(now);
        content.removeAll();
        List<TimeChart.Slot> slots = by.getValue() == By.DAY ? days(now) : hours(now);
        boolean nothing = slots.stream().allMatch(slot -> slot.entries() == 0 && slot.registered() == 0);
        table.setVisible(!drawn.isEmpty());
        content.add(
                nothing
                        ? new EmptyState(
                                Glyph.FIGURES,
                                getTranslation("dashboard.time.empty"),
                                getTranslation("dashboard.time.empty." + by.getValue()))
                        : new TimeChart(slots));
        fillTable();
    }

    private static Instant hourOf(Figures figures) {
        return figures.asOf().truncatedTo(ChronoUnit.HOURS);
    }

    private static List<TimeChart.Slot> hours(Figures now) {
        Map<Instant, Hour> known = now.hours().stream().collect(Collectors.toMap(Hour::start, Function.identity()));
        Instant last = hourOf(now);
        List<TimeChart.Slot> slots = new ArrayList<>();
        for (int i = HOURS - 1; i >= 0; i--) {
            Instant start = last.minus(Duration.ofHours(i));
            ZonedDateTime at = start.atZone(VietnamTime.ZONE);
            Hour hour = known.get(start);
            slots.add(new TimeChart.Slot(
                    at.getHour() % 6 == 0 ? HOUR.format(at) : "",
                    at.getHour() == 0 ? DAY.format(at) : "",
                    hour == null ? 0 : hour.entries(),
                    hour == null ? 0 : hour.registered()));
        }
        return slots;
    }

    private static List<TimeChart.Slot> days(Figures now) {
        Map<LocalDate, Day> known = now.days().stream().collect(Collectors.toMap(Day::date, Function.identity()));
        LocalDate last = VietnamTime.dateOf(now.asOf());
        LocalDate first = now.days().isEmpty() ? last : now.days().getFirst().date();
        int count = (int) Math.clamp(ChronoUnit.DAYS.between(first, last) + 1, 1, DAYS);
        int step = (count + LABELS - 1) / LABELS;
        List<TimeChart.Slot> slots = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            LocalDate date = last.minusDays(i);
            Day day = known.get(date);
            slots.add(new TimeChart.Slot(
                    i % step == 0 ? DAY.format(date) : "",
                    "",
                    day == null ? 0 : day.entries(),
                    day == null ? 0 : day.registered()));
        }
        return slots;
    }

    private void fillTable() {
        Figures now = figures;
        table.removeAll();
        if (now != null && table.isOpened()) {
            Instant first = hourOf(now).minus(Duration.ofHours(HOURS - 1));
            table.add(
                    by.getValue() == By.DAY
                            ? TimeTable.ofDays(now.days())
                            : TimeTable.ofHours(now.hours().stream()
                                    .filter(hour -> !hour.start().isBefore(first))
                                    .toList()));
        }
    }
}
