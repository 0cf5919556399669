package vn.mocson.report.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.mocson.report.FigureWords;
import vn.mocson.report.Figures;
import vn.mocson.report.Figures.Day;

/** How a contest grew, by days and by weeks of seven days from the first day of anything. */
final class Growth {

    private static final int DAYS_IN_A_CHART = 31;
    private static final int WEEK = 7;

    private Growth() {}

    record Span(LocalDate first, LocalDate last, long registered, long entries) {

        /** {@code 01/9 – 07/9/2024}. */
        String written() {
            return first.equals(last)
                    ? FigureWords.day(first)
                    : FigureWords.day(first).replaceFirst("/\\d+$", "") + " – " + FigureWords.day(last);
        }
    }

    /** Weeks without anything in between are there, with zeros. */
    static List<Span> weeks(Figures figures) {
        return spans(figures, WEEK);
    }

    /** Days, or weeks where the days are too many for a picture. */
    static List<Span> chart(Figures figures) {
        List<Span> days = spans(figures, 1);
        return days.size() > DAYS_IN_A_CHART ? weeks(figures) : days;
    }

    private static List<Span> spans(Figures figures, int length) {
        List<Day> days = figures.days();
        List<Span> spans = new ArrayList<>();
        if (days.isEmpty()) {
            return spans;
        }
        LocalDate end = days.getLast().date();
        for (LocalDate first = days.getFirst().date(); !first.isAfter(end); first = first.plusDays(length)) {
            LocalDate from = first;
            LocalDate last = first.plusDays(length - 1L);
            List<Day> within = days.stream()
                    .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(last))
                    .toList();
            spans.add(new Span(
                    first,
                    last.isAfter(end) ? end : last,
                    within.stream().mapToLong(Day::registered).sum(),
                    within.stream().mapToLong(Day::entries).sum()));
        }
        return spans;
    }
}
