package vn.mocson.privacy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Monday to Friday without public holidays. A holiday that nobody entered counts as a working day, so that a due day is
 * then too early, never too late.
 */
@Component
class WorkingDays {

    private final Set<LocalDate> holidays;

    WorkingDays(Holidays settings) {
        this.holidays = Set.copyOf(settings.holidays());
    }

    /** The so-many-th working day after a day, which is not counted itself. */
    LocalDate after(LocalDate day, int days) {
        LocalDate reached = day;
        int left = days;
        while (left > 0) {
            reached = reached.plusDays(1);
            if (works(reached)) {
                left--;
            }
        }
        return reached;
    }

    private boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}
