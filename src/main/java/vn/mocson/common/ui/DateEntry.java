package vn.mocson.common.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a date is written and chosen: {@code 15/07/2024}, weeks from Monday, months and days in the reader's language. */
public final class DateEntry {

    private DateEntry() {}

    /** Says of both fields of a moment which is the day and which the time, to who sees them and to who hears them. */
    public static void name(DateTimePicker moment) {
        String label = moment.getLabel() == null ? "" : moment.getLabel() + " – ";
        String day = I18NProvider.translate("common.day");
        String time = I18NProvider.translate("common.time");
        moment.setDatePickerI18n(words());
        moment.setDatePlaceholder(day);
        moment.setTimePlaceholder(time);
        moment.setDateAriaLabel(label + day);
        moment.setTimeAriaLabel(label + time);
    }

    public static DatePickerI18n words() {
        Locale locale = Wording.locale();
        List<DayOfWeek> fromSunday = Stream.of(0, 1, 2, 3, 4, 5, 6)
                .map(day -> DayOfWeek.SUNDAY.plus(day))
                .toList();
        return new DatePickerI18n()
                .setDateFormat("dd/MM/yyyy")
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(fromSunday.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdaysShort(fromSunday.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList())
                .setToday(I18NProvider.translate("common.today"))
                .setCancel(I18NProvider.translate("common.cancel"));
    }
}
