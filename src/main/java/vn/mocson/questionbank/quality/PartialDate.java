package vn.mocson.questionbank.quality;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date as exactly as a text gives it.
 *
 * @param year 0 where it is not said, as of a day kept every year
 * @param month 0 where it is not said
 * @param day 0 where it is not said
 */
record PartialDate(int year, int month, int day) {

    /** Null where there is no such day. */
    static @Nullable PartialDate of(int year, int month, int day) {
        if (month > 12 || year != 0 && (year < 1000 || year > 2199)) {
            return null;
        }
        if (day > 0
                && (month == 0
                        || day > YearMonth.of(year == 0 ? 2000 : year, month).lengthOfMonth())) {
            return null;
        }
        return new PartialDate(year, month, day);
    }

    /** Something that both say is said differently. */
    boolean conflictsWith(PartialDate other) {
        return differ(year, other.year) || differ(month, other.month) || differ(day, other.day);
    }

    private static boolean differ(int mine, int theirs) {
        return mine != 0 && theirs != 0 && mine != theirs;
    }

    /** One word for word comparison, the same however the date was written. */
    String word() {
        return "0" + year + "x" + month + "x" + day;
    }

    String inVietnamese() {
        if (day > 0) {
            String text = String.format("ngày %02d/%02d", day, month);
            return year > 0 ? text + "/" + year : text;
        }
        return month > 0 ? "tháng " + month + "/" + year : "năm " + year;
    }
}
