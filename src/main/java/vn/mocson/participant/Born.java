package vn.mocson.participant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;

/**
 * When somebody was born, as lists tell it: the day, the year alone, or nothing.
 *
 * @param year null where nothing is known
 * @param date null where only the year is known; else in that year
 */
public record Born(@Nullable Integer year, @Nullable LocalDate date) {

    public static final Born UNKNOWN = new Born(null, null);

    private static final int OLDEST = 1900;
    /** A year of two digits is the one that makes the person at least so old. */
    private static final int YOUNGEST_AGE = 6;
    /** What a spreadsheet counts its days from. */
    private static final LocalDate SHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private static final Pattern NOISE = Pattern.compile("^['’‘`\"]+|['’‘`\"]+$");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})\\s*[-/.,\\s]\\s*(\\d{1,2})\\s*[-/.,\\s]\\s*(\\d{4}|\\d{2})(?:\\s+[\\d:]+)?");
    private static final Pattern WORDS = Pattern.compile("(?:ngay )?(\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(?:thang )?\\d{1,2} (?:nam )?(\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?:nam )?(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{4,5})(?:[.,]\\d+)?");

    static Born on(LocalDate date) {
        return new Born(date.getYear(), date);
    }

    /** Reads what people write; empty where it cannot be a date of birth. A blank text is {@link #UNKNOWN}. */
    public static Optional<Born> parse(String text, LocalDate today) {
        String clean = Vietnamese.clean(NOISE.matcher(Vietnamese.clean(text)).replaceAll(""));
        if (clean.isEmpty() || clean.chars().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(UNKNOWN);
        }
        return read(clean, today).filter(born -> born.isPossible(today));
    }

    private static Optional<Born> read(String text, LocalDate today) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher typed = TYPED.matcher(text);
        if (typed.matches()) {
            String year = typed.group(3).length() == 4 ? typed.group(3) : century(typed.group(3), today);
            return day(year, typed.group(2), typed.group(1));
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return day(digits.group(3), digits.group(2), digits.group(1));
        }
        String plain = Vietnamese.searchable(text);
        Matcher words = WORDS.matcher(plain);
        if (words.matches()) {
            return day(words.group(3), words.group(2), words.group(1));
        }
        Matcher year = YEAR.matcher(plain);
        Matcher month = MONTH.matcher(plain);
        if (month.matches()) {
            return Optional.of(new Born(Integer.valueOf(month.group(1)), null));
        }
        if (year.matches() && !isSerial(year.group(1))) {
            return Optional.of(new Born(Integer.valueOf(year.group(1)), null));
        }
        Matcher serial = SERIAL.matcher(text);
        return serial.matches()
                ? Optional.of(on(SHEET_EPOCH.plusDays(Integer.parseInt(serial.group(1)))))
                : Optional.empty();
    }

    /** A day that a spreadsheet shows as a number because its cell has lost the format. */
    private static boolean isSerial(String digits) {
        return Integer.parseInt(digits) < OLDEST || Integer.parseInt(digits) > 2999;
    }

    /** A day or a month written as zeros is not known. */
    private static Optional<Born> day(String year, String month, String day) {
        int y = Integer.parseInt(year);
        if (Integer.parseInt(day) == 0 || Integer.parseInt(month) == 0) {
            return Optional.of(new Born(y, null));
        }
        try {
            return Optional.of(on(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String century(String twoDigits, LocalDate today) {
        int year = today.getYear() / 100 * 100 + Integer.parseInt(twoDigits);
        return Year.of(year > today.getYear() - YOUNGEST_AGE ? year - 100 : year)
                .toString();
    }

    private boolean isPossible(LocalDate today) {
        return year != null && year >= OLDEST && (date == null ? year <= today.getYear() : !date.isAfter(today));
    }

    public boolean isKnown() {
        return year != null;
    }

    /** Whether somebody born that day can be meant. */
    boolean admits(LocalDate day) {
        return date == null ? year == null || year == day.getYear() : date.equals(day);
    }

    /** Whether both can be the same person's: what one leaves open the other may say. */
    boolean agreesWith(Born other) {
        return other.date == null ? year == null || other.year == null || year.equals(other.year) : admits(other.date);
    }

    /** 2 for a day, 1 for a year, 0 for nothing. */
    int precision() {
        return date != null ? 2 : year != null ? 1 : 0;
    }

    /** {@code 25/12/1970}, {@code 1970}, or nothing. */
    public String written() {
        return date != null ? VietnamTime.date(date) : year != null ? year.toString() : "";
    }

    @Override
    public String toString() {
        return "Born[…]"; // personal data stays out of logs
    }
}
