package vn.mocson.contest.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.questionbank.Difficulty;

/** Numbers, times and lists as official Vietnamese writes them. */
final class Words {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("HH:mm", VIETNAMESE);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", VIETNAMESE);
    private static final List<String> DAYS =
            List.of("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật");

    /** The letters that count points of a clause: the Vietnamese ones without tone or breve, with đ. */
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private Words() {}

    static String number(long n) {
        return Vietnamese.number(n);
    }

    /** {@code 1.234,5}, with all its decimals and none that is zero at the end. */
    static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMaximumFractionDigits(Math.max(0, number.stripTrailingZeros().scale()));
        return format.format(number).replace('-', '−');
    }

    /** In brackets where it is negative, as in a sum. */
    static String term(BigDecimal number) {
        return number.signum() < 0 ? "(" + number(number) + ")" : number(number);
    }

    static String money(long dong) {
        return number(dong) + " đồng";
    }

    /** {@code A, B và C}. */
    static String listed(List<String> parts) {
        return switch (parts.size()) {
            case 0 -> "";
            case 1 -> parts.getFirst();
            default -> String.join(", ", parts.subList(0, parts.size() - 1)) + " và " + parts.getLast();
        };
    }

    /** {@code 08:00 Thứ Hai, 02/09/2024}; with seconds where there are some. */
    static String moment(Instant instant) {
        ZonedDateTime there = instant.atZone(VietnamTime.ZONE);
        String time = (there.getSecond() == 0 ? TO_THE_MINUTE : TO_THE_SECOND).format(there);
        return time + " " + DAYS.get(there.getDayOfWeek().getValue() - 1) + ", "
                + VietnamTime.date(there.toLocalDate());
    }

    /** {@code 6 ngày 23 giờ}; what is shorter than a second is left out. */
    static String span(Duration span) {
        StringJoiner parts = new StringJoiner(" ");
        add(parts, span.toDays(), "ngày");
        add(parts, span.toHoursPart(), "giờ");
        add(parts, span.toMinutesPart(), "phút");
        add(parts, span.toSecondsPart(), "giây");
        return parts.toString();
    }

    private static void add(StringJoiner parts, long n, String unit) {
        if (n > 0) {
            parts.add(number(n) + " " + unit);
        }
    }

    static String difficulty(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> "mức dễ";
            case MEDIUM -> "mức trung bình";
            case HARD -> "mức khó";
        };
    }

    /** A clause with its points, a line each: {@code a) …;}, the last with a full stop. */
    static String points(String lead, List<String> points) {
        List<String> lines = new ArrayList<>(List.of(lead));
        for (int i = 0; i < points.size(); i++) {
            String letter = i < LETTERS.length() ? LETTERS.substring(i, i + 1) : String.valueOf(i + 1);
            lines.add(letter + ") " + points.get(i) + (i == points.size() - 1 ? "." : ";"));
        }
        return String.join("\n", lines);
    }

    /** With a full stop, unless it ends with a sign of its own. */
    static String sentence(String text) {
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }

    /** To go on behind a colon; names keep their capital. */
    static String goingOn(String clause) {
        return clause.startsWith("Ban ") || clause.isEmpty()
                ? clause
                : clause.substring(0, 1).toLowerCase(VIETNAMESE) + clause.substring(1);
    }

    static String roman(int chapter) {
        return List.of("I", "II", "III", "IV", "V").get(chapter - 1);
    }
}
