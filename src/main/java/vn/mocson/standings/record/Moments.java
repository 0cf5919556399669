package vn.mocson.standings.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;

/**
 * Instants to the millisecond as a record writes them. A record has a million of them, and the usual
 * {@code 2024-09-10T01:00:00.000Z} is read and written here in a tenth of the time a formatter takes; every
 * other way of ISO-8601 goes to the formatter.
 */
final class Moments {

    private static final int SECONDS_END = "2024-09-10T01:00:00".length();
    private static final int MOST_DIGITS = 9;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM:ss", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "+00")
            .optionalEnd()
            .toFormatter();

    private Moments() {}

    /**
     * @return cut to the millisecond
     * @throws DateTimeException where it is no date-time with offset
     */
    static Instant parse(char[] text, int from, int to) {
        return isUsual(text, from, to - 1 - from)
                ? usual(text, from, to - 1 - from)
                : OffsetDateTime.parse(new String(text, from, to - from), ISO)
                        .toInstant()
                        .truncatedTo(ChronoUnit.MILLIS);
    }

    /** @param length without the Z at its end */
    private static boolean isUsual(char[] text, int from, int length) {
        if (length < SECONDS_END || length > SECONDS_END + 1 + MOST_DIGITS || text[from + length] != 'Z') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text[from + i];
            boolean fits =
                    switch (i) {
                        case 4, 7 -> c == '-';
                        case 10 -> c == 'T';
                        case 13, 16 -> c == ':';
                        case 19 -> c == '.';
                        default -> c >= '0' && c <= '9';
                    };
            if (!fits) {
                return false;
            }
        }
        return length != SECONDS_END + 1; // a point and nothing behind it
    }

    private static Instant usual(char[] text, int from, int length) {
        int hour = digits(text, from + 11, 2);
        int minute = digits(text, from + 14, 2);
        int second = digits(text, from + 17, 2);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new DateTimeException("no such time of day");
        }
        long day = LocalDate.of(digits(text, from, 4), digits(text, from + 5, 2), digits(text, from + 8, 2))
                .toEpochDay();
        int millis = 0;
        for (int i = SECONDS_END + 1; i <= SECONDS_END + 3; i++) {
            millis = millis * 10 + (i < length ? text[from + i] - '0' : 0);
        }
        return Instant.ofEpochMilli((((day * 24 + hour) * 60 + minute) * 60 + second) * 1000 + millis);
    }

    private static int digits(char[] text, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }

    /** For instance {@code 2024-09-10T01:00:00.000Z}. */
    static String text(Instant moment) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
        char[] text = new char[SECONDS_END + 5];
        put(text, 0, 4, time.getYear(), '-');
        put(text, 5, 2, time.getMonthValue(), '-');
        put(text, 8, 2, time.getDayOfMonth(), 'T');
        put(text, 11, 2, time.getHour(), ':');
        put(text, 14, 2, time.getMinute(), ':');
        put(text, 17, 2, time.getSecond(), '.');
        put(text, 20, 3, time.getNano() / 1_000_000, 'Z');
        return new String(text);
    }

    private static void put(char[] text, int at, int digits, int number, char behind) {
        int rest = number;
        for (int i = at + digits - 1; i >= at; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        text[at + digits] = behind;
    }
}
