package vn.mocson.contest.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import vn.mocson.contest.NewContest.PlannedRound;

/** When the first round of a new contest opens, its rounds in rows, and all of them on a calendar. */
class PlannedSchedule extends Div {

    private final PlannedRoundRows rows;
    private final ScheduleCalendar calendar = new ScheduleCalendar();
    private final Runnable changed;
    private Instant opening;

    PlannedSchedule(Instant firstOpening, Runnable changed) {
        this.changed = changed;
        opening = firstOpening;
        rows = new PlannedRoundRows(this::redraw);
        DateTimePicker first = PlannedRoundRows.time("newContest.first", firstOpening, this::begin);
        first.addClassName("planned-first");
        first.setHelperText(getTranslation("newContest.first.help"));
        add(first, rows, calendar);
    }

    /** When the first round opens, as far as it is left to the calendar. */
    Instant opening() {
        return opening;
    }

    List<PlannedRound> rounds() {
        return rows.rounds();
    }

    void show(List<PlannedRound> rounds) {
        rows.show(rounds);
    }

    private void begin(Instant firstOpening) {
        opening = firstOpening;
        rows.beginAt(firstOpening);
    }

    private void redraw() {
        calendar.show(rows.rounds());
        changed.run();
    }
}
