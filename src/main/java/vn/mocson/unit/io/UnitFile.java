package vn.mocson.unit.io;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.files.SheetFile;
import vn.mocson.common.files.SheetLine;
import vn.mocson.common.files.SheetTable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.unit.UnitLine;
import vn.mocson.unit.UnitLine.Column;
import vn.mocson.unit.UnitLine.Field;

/** Reads a list of units: {@code .xlsx} or CSV, columns in any order below any title, named as people name them. */
public final class UnitFile {

    public static final int MAX_UNITS = 10_000;

    /** A header stands at the top, below a title and a form's head at most. */
    private static final int HEADER_WITHIN = 30;

    private static final Set<String> NAMES = Set.of(
            "ten don vi",
            "don vi",
            "ten",
            "name",
            "unit",
            "unit name",
            "ten to chuc",
            "ten chi bo",
            "ten dang bo",
            "chi bo",
            "dang bo",
            "to chuc dang",
            "co quan don vi",
            "co quan",
            "ten co quan",
            "ten co quan don vi");
    private static final Set<String> CODES =
            Set.of("ma", "code", "unit code", "ma don vi", "ma dv", "ma so", "ky hieu", "ma chi bo", "ma to chuc");
    private static final Set<String> TOTALS = Set.of("cong", "tong", "tong cong", "tong so");

    private UnitFile() {}

    /** @throws FileRefused where it cannot be read, or no unit is in it */
    public static List<UnitLine> read(byte[] bytes) {
        List<SheetTable> tables = SheetFile.read(bytes);
        List<UnitLine> lines = new ArrayList<>();
        boolean header = false;
        for (SheetTable table : tables) {
            header |= read(table, tables.size() > 1 ? table.name() : "", lines);
        }
        if (!header) {
            throw new FileRefused("Không tìm thấy hàng tiêu đề có cột “Tên đơn vị” trong " + HEADER_WITHIN
                    + " dòng đầu. Hãy đặt tên cột là: Mã đơn vị, Tên đơn vị, Đơn vị cấp trên, Tổng số người.");
        }
        if (lines.isEmpty()) {
            throw new FileRefused("Dưới hàng tiêu đề không có đơn vị nào. Hãy kiểm tra lại tệp.");
        }
        if (lines.size() > MAX_UNITS) {
            throw new FileRefused("Tệp có hơn 10.000 đơn vị. Hãy chia thành nhiều tệp nhỏ hơn.");
        }
        return lines;
    }

    /** Whether there is a header. */
    private static boolean read(SheetTable table, String sheet, List<UnitLine> lines) {
        List<SheetLine> rows = table.lines();
        Map<Field, Integer> columns = Map.of();
        int top = 0;
        while (!columns.containsKey(Field.NAME) && top < Math.min(rows.size(), HEADER_WITHIN)) {
            columns = columns(rows.get(top++));
        }
        if (!columns.containsKey(Field.NAME)) {
            return false;
        }
        SheetLine header = rows.get(top - 1);
        Map<Field, Column> named = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> named.put(field, new Column(letters(column), header.cell(column))));
        for (SheetLine row : rows.subList(top, rows.size())) {
            Map<Field, String> cells = new EnumMap<>(Field.class);
            columns.forEach((field, column) -> cells.put(field, row.cell(column)));
            boolean empty = cells.values().stream().allMatch(String::isEmpty);
            if (!empty && !isTotal(row) && !isHeader(cells)) {
                lines.add(new UnitLine(sheet, row.number(), cells, named));
            }
        }
        return true;
    }

    private static boolean isTotal(SheetLine row) {
        return row.written().stream().limit(2).map(Vietnamese::searchable).anyMatch(TOTALS::contains);
    }

    /** As on the next printed page. */
    private static boolean isHeader(Map<Field, String> cells) {
        return role(cells.getOrDefault(Field.NAME, "")) == Field.NAME;
    }

    private static Map<Field, Integer> columns(SheetLine header) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (int column = 0; column < header.cells().size(); column++) {
            Field field = role(header.cell(column));
            if (field != null) {
                columns.putIfAbsent(field, column);
            }
        }
        return columns;
    }

    private static @Nullable Field role(String heading) {
        String plain = Vietnamese.searchable(heading);
        if (plain.isEmpty() || plain.length() > 60) {
            return null;
        }
        boolean coded = plain.startsWith("ma ") || plain.equals("ma") || holds(plain, "code");
        if (holds(plain, "cap tren", "truc thuoc", "don vi cha", "ma cha", "parent") || plain.equals("thuoc")) {
            return coded ? Field.PARENT_CODE : Field.PARENT_NAME;
        }
        if (CODES.contains(plain)) {
            return Field.CODE;
        }
        if (holds(plain, "dien thoai", "sdt", "so dt", "di dong", "email", "e mail", "thu dien tu", "phone")) {
            return Field.CONTACT_ADDRESS;
        }
        if (holds(plain, "dau moi", "phu trach", "lien he", "contact", "can bo theo doi")) {
            return Field.CONTACT_NAME;
        }
        if (holds(plain, "khoi thi dua", "cum thi dua", "khoi cum", "league")
                || plain.equals("khoi")
                || plain.equals("cum")) {
            return Field.LEAGUE;
        }
        if (NAMES.contains(plain)) {
            return Field.NAME;
        }
        return holds(
                        plain,
                        "quan so",
                        "tong so",
                        "so dang vien",
                        "so nguoi",
                        "so luong",
                        "si so",
                        "bien che",
                        "so can bo",
                        "so doan vien",
                        "headcount")
                ? Field.HEADCOUNT
                : null;
    }

    private static boolean holds(String plain, String... words) {
        for (String each : words) {
            if (plain.contains(each)) {
                return true;
            }
        }
        return false;
    }

    /** {@code A} for 0, {@code AB} for 27. */
    private static String letters(int column) {
        String letters = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letters : letters(column / 26 - 1) + letters;
    }
}
