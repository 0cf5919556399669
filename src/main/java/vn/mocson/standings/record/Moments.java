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
            .parseLenient() // +07, +0700 and +07:00
            .appendOffset("+HH:mm:ss", "Z")
            .toFormatter();

    private Moments() {}

    /**
     * @return cut to the millisecond
     * @throws DateTimeException where it is no date-time with offset
     */
    static Instant parse(String text) {
        return isUsual(text)
                ? usual(text)
                : OffsetDateTime.parse(text, ISO).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isUsual(String text) {
        int length = text.length();
        if (length <= SECONDS_END || length > SECONDS_END + 2 + MOST_DIGITS || text.charAt(length - 1) != 'Z') {
            return false;
        }
        for (int i = 0; i < length - 1; i++) {
            char c = text.charAt(i);
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
        return length != SECONDS_END + 2; // a point and nothing behind it
    }

    private static Instant usual(String text) {
        int year = digits(text, 0, 4);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new DateTimeException("no such time of day: " + text);
        }
        long day = LocalDate.of(year, digits(text, 5, 7), digits(text, 8, 10)).toEpochDay();
        int millis = 0;
        for (int i = 0; i < 3; i++) {
            int at = SECONDS_END + 1 + i;
            millis = millis * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
        }
        return Instant.ofEpochMilli((((day * 24 + hour) * 60 + minute) * 60 + second) * 1000 + millis);
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /** For instance {@code 2024-09-10T01:00:00.000Z}. */
    static String text(Instant moment) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
        StringBuilder out = new StringBuilder(SECONDS_END + 5);
        append(out, time.getYear(), 4).append('-');
        append(out, time.getMonthValue(), 2).append('-');
        append(out, time.getDayOfMonth(), 2).append('T');
        append(out, time.getHour(), 2).append(':');
        append(out, time.getMinute(), 2).append(':');
        append(out, time.getSecond(), 2).append('.');
        return append(out, time.getNano() / 1_000_000, 3).append('Z').toString();
    }

    private static StringBuilder append(StringBuilder out, int number, int width) {
        for (int unit = width == 4 ? 1000 : width == 3 ? 100 : 10; unit > 0; unit /= 10) {
            out.append((char) ('0' + number / unit % 10));
        }
        return out;
    }
}
