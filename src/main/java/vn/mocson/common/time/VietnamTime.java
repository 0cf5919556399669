package vn.mocson.common.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time zone of every contest and the way dates and times are written on screen. */
public final class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", VIETNAMESE);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", VIETNAMESE);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", VIETNAMESE);

    private VietnamTime() {}

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** {@code 02/11/2024}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code 09:00 02/11/2024}. */
    public static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(ZONE));
    }

    /** {@code 09:00:07 02/11/2024}. */
    public static String second(Instant instant) {
        return SECOND.format(instant.atZone(ZONE));
    }

    /** {@code 12:07} or {@code 1:02:07}: minutes and seconds of a duration. */
    public static String clock(Duration duration) {
        long s = Math.max(0, duration.toSeconds());
        return s >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s % 3600 / 60, s % 60)
                : String.format(Locale.ROOT, "%02d:%02d", s / 60, s % 60);
    }
}
