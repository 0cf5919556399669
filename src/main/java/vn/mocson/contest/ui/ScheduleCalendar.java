package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.NewContest.PlannedRound;

/** The rounds on a small calendar, a week in a row; beside it the same as sentences, for those who hear the page. */
class ScheduleCalendar extends Div {

    private static final int MOST_WEEKS = 16;
    private static final int COLOURS = 4;

    ScheduleCalendar() {
        addClassName("plan-calendar");
    }

    void show(List<PlannedRound> rounds) {
        removeAll();
        List<PlannedRound> sound = rounds.stream()
                .filter(round -> round.closesAt().isAfter(round.opensAt()))
                .toList();
        if (sound.isEmpty()) {
            return;
        }
        add(sentences(rounds));
        LocalDate first = sound.stream()
                .map(round -> VietnamTime.dateOf(round.opensAt()))
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = sound.stream()
                .map(ScheduleCalendar::lastDay)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        long weeks = ChronoUnit.WEEKS.between(first, last) + 1;
        Div grid = new Div();
        grid.addClassName("plan-calendar-grid");
        grid.getElement().setAttribute("aria-hidden", "true");
        for (DayOfWeek day : DayOfWeek.values()) {
            grid.add(cell(getTranslation("plan.day." + day.getValue()), "plan-calendar-head"));
        }
        for (int i = 0; i < Math.min(weeks, MOST_WEEKS) * 7; i++) {
            grid.add(day(first.plusDays(i), i == 0, rounds));
        }
        add(grid);
        if (weeks > MOST_WEEKS) {
            add(new Paragraph(getTranslation("plan.calendar.more", Wording.number(weeks - MOST_WEEKS))));
        }
    }

    /** A round that closes at midnight has its last day before it. */
    private static LocalDate lastDay(PlannedRound round) {
        return VietnamTime.dateOf(round.closesAt().minusMillis(1));
    }

    private UnorderedList sentences(List<PlannedRound> rounds) {
        UnorderedList list = new UnorderedList();
        for (int i = 0; i < rounds.size(); i++) {
            PlannedRound round = rounds.get(i);
            Span mark = new Span();
            mark.addClassNames("plan-calendar-mark", "plan-round-" + i % COLOURS);
            String name = round.phase() == null ? round.name() : round.phase() + " – " + round.name();
            Span text = new Span(
                    getTranslation("plan.calendar.round", name, Wording.period(round.opensAt(), round.closesAt())));
            list.add(new ListItem(mark, text));
        }
        return list;
    }

    private static Div day(LocalDate date, boolean begins, List<PlannedRound> rounds) {
        String text = begins || date.getDayOfMonth() == 1
                ? date.getDayOfMonth() + "/" + date.getMonthValue()
                : String.valueOf(date.getDayOfMonth());
        Div cell = cell(text, "plan-calendar-day");
        List<PlannedRound> running = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            PlannedRound round = rounds.get(i);
            if (!date.isBefore(VietnamTime.dateOf(round.opensAt())) && !date.isAfter(lastDay(round))) {
                cell.addClassName("plan-round-" + i % COLOURS);
                running.add(round);
            }
        }
        if (overlap(running)) {
            cell.addClassName("plan-round-both");
        }
        return cell;
    }

    /** One that closes in the morning on which the next one opens is no overlap. */
    private static boolean overlap(List<PlannedRound> rounds) {
        return rounds.stream().anyMatch(one -> rounds.stream()
                .anyMatch(other -> one != other
                        && one.opensAt().isBefore(other.closesAt())
                        && other.opensAt().isBefore(one.closesAt())));
    }

    private static Div cell(String text, String style) {
        Div cell = new Div(text);
        cell.addClassName(style);
        return cell;
    }
}
