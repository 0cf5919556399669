package vn.mocson.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 24);

    private final WorkingDays days =
            new WorkingDays(new Holidays(List.of(LocalDate.of(2026, 4, 27), LocalDate.of(2026, 4, 30))));
    private final WorkingDays withoutEntries = new WorkingDays(new Holidays(List.of()));

    @Test
    void theDayItselfDoesNotCount() {
        assertThat(withoutEntries.after(LocalDate.of(2026, 4, 20), 2)).isEqualTo(LocalDate.of(2026, 4, 22));
    }

    @Test
    void whatComesOnAFridayWaitsOverTheWeekend() {
        assertThat(withoutEntries.after(FRIDAY, 2)).isEqualTo(LocalDate.of(2026, 4, 28));
    }

    @Test
    void whatComesOnASundayBeginsOnMonday() {
        assertThat(withoutEntries.after(FRIDAY.plusDays(2), 1)).isEqualTo(LocalDate.of(2026, 4, 27));
    }

    @Test
    void aPublicHolidayIsNoWorkingDay() {
        assertThat(days.after(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 4, 28));
        assertThat(days.after(FRIDAY, 3)).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void aHolidayThatNobodyEnteredMakesTheDueDayEarlierNeverLater() {
        assertThat(withoutEntries.after(FRIDAY, 3)).isBefore(days.after(FRIDAY, 3));
    }
}
