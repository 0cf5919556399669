package vn.mocson.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.report.Figures.Day;
import vn.mocson.report.Figures.Hour;

/** What the chart shows, in figures, the newest first. */
class TimeTable extends Div {

    private final NativeTable table = new NativeTable();

    private TimeTable(String when, boolean allCorrect) {
        addClassName("figures-table");
        getElement().setAttribute("tabindex", "0"); // it scrolls sideways, with the arrow keys too
        NativeTableRow head = new NativeTableRow(
                new NativeTableHeaderCell(getTranslation(when)),
                new NativeTableHeaderCell(getTranslation("dashboard.time.registered")),
                new NativeTableHeaderCell(getTranslation("dashboard.time.entries")));
        if (allCorrect) {
            head.add(new NativeTableHeaderCell(getTranslation("dashboard.time.allCorrect")));
        }
        table.getHead().add(head);
        add(table);
    }

    static TimeTable ofHours(List<Hour> hours) {
        TimeTable table = new TimeTable(
                "dashboard.time.hour", !hours.isEmpty() && hours.getFirst().allCorrect() != null);
        hours.reversed()
                .forEach(hour -> table.row(
                        VietnamTime.minute(hour.start()), hour.registered(), hour.entries(), hour.allCorrect()));
        return table;
    }

    static TimeTable ofDays(List<Day> days) {
        TimeTable table = new TimeTable(
                "dashboard.time.day", !days.isEmpty() && days.getFirst().allCorrect() != null);
        days.reversed()
                .forEach(day ->
                        table.row(VietnamTime.date(day.date()), day.registered(), day.entries(), day.allCorrect()));
        return table;
    }

    private void row(String when, long registered, long entries, @Nullable Long allCorrect) {
        NativeTableRow row = new NativeTableRow(
                new NativeTableCell(when),
                new NativeTableCell(Wording.number(registered)),
                new NativeTableCell(Wording.number(entries)));
        if (allCorrect != null) {
            row.add(new NativeTableCell(Wording.number(allCorrect)));
        }
        table.getBody().add(row);
    }
}
