package vn.mocson.participant.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.SheetLine;
import vn.mocson.common.text.Vietnamese;

/** Which columns of a table say what, by the words people put above them. */
final class RosterColumns {

    private enum Role {
        NUMBER,
        NAME,
        FAMILY_NAME,
        GIVEN_NAME,
        BORN,
        DAY,
        MONTH,
        YEAR,
        UNIT_CODE,
        UNIT,
        PHONE,
        NOTE
    }

    private static final Set<String> FAMILY = Set.of(
            "ho",
            "ho dem",
            "ho va dem",
            "ho va ten dem",
            "ho ten dem",
            "ho lot",
            "ho chu dem",
            "ho va chu dem",
            "ho va chu lot");
    private static final Set<String> NAMES = Set.of(
            "hoten",
            "full name",
            "fullname",
            "name",
            "ten nguoi du thi",
            "nguoi du thi",
            "ten dang vien",
            "ten can bo",
            "ten doan vien",
            "ten hoi vien");
    private static final Set<String> NUMBERS = Set.of("stt", "tt", "so tt", "so thu tu", "no");

    private final List<Integer> names = new ArrayList<>();
    private final List<Integer> born = new ArrayList<>();
    private final List<Integer> units = new ArrayList<>();
    private int number = -1;
    private int day = -1;
    private int month = -1;
    private int year = -1;
    private int unitCode = -1;
    private int phone = -1;
    private int note = -1;

    private RosterColumns() {}

    /** What a row says where it is a header; null where it is none. */
    static @Nullable RosterColumns of(SheetLine header) {
        RosterColumns columns = new RosterColumns();
        for (int column = 0; column < header.cells().size(); column++) {
            Role role = role(header.cell(column));
            if (role != null) {
                columns.put(role, column, header.span(column));
            }
        }
        return columns.names.isEmpty() ? null : columns;
    }

    private void put(Role role, int column, int span) {
        switch (role) {
            case NUMBER -> number = column;
            case NAME, FAMILY_NAME, GIVEN_NAME -> add(names, column, span);
            case BORN -> add(born, column, span);
            case DAY -> day = column;
            case MONTH -> month = column;
            case YEAR -> year = column;
            case UNIT_CODE -> unitCode = column;
            case UNIT -> add(units, column, span);
            case PHONE -> phone = column;
            case NOTE -> note = column;
        }
    }

    private static void add(List<Integer> columns, int from, int span) {
        IntStream.range(from, from + span).forEach(columns::add);
    }

    /**
     * Takes a second row of headings into account: the day, the month and the year apart, or a year for men and one for
     * women. Answers whether the row is one.
     */
    boolean refinedBy(SheetLine below) {
        int last = born.isEmpty() ? -1 : born.getLast() + 2;
        boolean refined = false;
        List<Integer> years = new ArrayList<>();
        for (int column = born.isEmpty() ? 0 : born.getFirst(); column <= last; column++) {
            switch (below.cell(column).toLowerCase(Locale.ROOT)) {
                case "nam", "nữ" -> years.add(column);
                case "ngày" -> {
                    day = column;
                    refined = true;
                }
                case "tháng" -> {
                    month = column;
                    refined = true;
                }
                case "năm" -> {
                    year = column;
                    refined = true;
                }
                default -> {
                    // a heading that both rows share, or nothing
                }
            }
        }
        if (years.size() > 1) {
            born.clear();
            born.addAll(years);
            return true;
        }
        return refined;
    }

    /** Whether the row says the same again, as on the next printed page. */
    boolean repeatedBy(SheetLine line) {
        return names.stream()
                .map(line::cell)
                .map(RosterColumns::role)
                .anyMatch(role -> role == Role.NAME || role == Role.FAMILY_NAME);
    }

    String number(SheetLine line) {
        return number < 0 ? "" : line.cell(number);
    }

    String name(SheetLine line) {
        return joined(line, names, " ");
    }

    String born(SheetLine line) {
        if (year >= 0) {
            String y = line.cell(year);
            String d = day < 0 ? "" : line.cell(day);
            String m = month < 0 ? "" : line.cell(month);
            return y.isEmpty() || d.isEmpty() || m.isEmpty() ? y : d + "/" + m + "/" + y;
        }
        return born.stream()
                .map(line::cell)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The code where there is one, else the units' names, the last column first: it is mostly the lower one. */
    String unit(SheetLine line) {
        String code = unitCode < 0 ? "" : line.cell(unitCode);
        return code.isEmpty() ? joined(line, units.reversed(), ", ") : code;
    }

    String phone(SheetLine line) {
        return phone < 0 ? "" : line.cell(phone);
    }

    String note(SheetLine line) {
        return note < 0 ? "" : line.cell(note);
    }

    private static String joined(SheetLine line, List<Integer> columns, String by) {
        return columns.stream()
                .map(line::cell)
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .collect(Collectors.joining(by));
    }

    private static @Nullable Role role(String heading) {
        String plain = Vietnamese.searchable(heading);
        if (plain.isEmpty() || plain.length() > 60) {
            return null;
        }
        if (NUMBERS.contains(plain)) {
            return Role.NUMBER;
        }
        if (FAMILY.contains(plain)) {
            return Role.FAMILY_NAME;
        }
        if (plain.startsWith("ho va ten") || plain.startsWith("ho ten") || NAMES.contains(plain)) {
            return Role.NAME;
        }
        return switch (plain) {
            case "ten" -> Role.GIVEN_NAME;
            case "ngay" -> Role.DAY;
            case "thang" -> Role.MONTH;
            case "nam" -> heading.toLowerCase(Locale.ROOT).contains("ă") ? Role.YEAR : null;
            default -> longer(plain);
        };
    }

    private static @Nullable Role longer(String plain) {
        if (holds(plain, "ngay sinh", "nam sinh", "sinh ngay", "sinh nam", "ngay thang nam", "date of birth", "ntns")
                && !plain.contains("vao dang")) {
            return Role.BORN;
        }
        if (holds(plain, "dien thoai", "sdt", "so dt", "di dong", "dtdd", "phone", "mobile")) {
            return Role.PHONE;
        }
        if (holds(plain, "ma don vi", "ma dv", "ma chi bo", "unit code")) {
            return Role.UNIT_CODE;
        }
        if (plain.contains("chuc vu") || plain.contains("vao dang")) {
            return null;
        }
        if (holds(
                plain,
                "don vi",
                "chi bo",
                "dang bo",
                "co quan",
                "to chuc dang",
                "noi cong tac",
                "noi sinh hoat",
                "phong ban",
                "chi doan",
                "unit")) {
            return Role.UNIT;
        }
        return plain.startsWith("ghi chu") || plain.equals("note") ? Role.NOTE : null;
    }

    private static boolean holds(String plain, String... words) {
        for (String each : words) {
            if (plain.contains(each)) {
                return true;
            }
        }
        return false;
    }
}
