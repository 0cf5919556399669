package vn.mocson.participant.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.files.SheetFile;
import vn.mocson.common.files.SheetLine;
import vn.mocson.common.files.SheetTable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.participant.RosterLine;

/**
 * Reads a list of members as units write them: columns in any order below any title, units in a column, in cells
 * merged over their people or in heading rows between them. What a line means is not judged here.
 */
public final class RosterFile {

    public static final int MAX_BYTES = SheetFile.MAX_BYTES;

    /** A header stands at the top, below a title and a form's head at most. */
    private static final int HEADER_WITHIN = 30;
    /** A cell over so many columns is a heading. */
    private static final int HEADING_SPAN = 3;

    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\d{1,3}\\)?");
    private static final Pattern COUNTED =
            Pattern.compile("^(?:[IVXLC]{1,6}|[A-ZĐ]|\\d{1,3})\\s*[.)\\-:/]+\\s*(?=\\S)");
    private static final Pattern ORDINAL = Pattern.compile("[IVXLC]{1,6}\\.?|[A-ZĐ]\\.?");
    private static final Pattern UNIT_WORD = Pattern.compile(
            "(?:chi bộ|đảng bộ|đảng ủy|chi đoàn|phòng|sở|ban|khối|trường|công ty|xã|phường|thị trấn|huyện"
                    + "|thành phố|chi cục|cục|trung tâm|văn phòng|đơn vị|tổ|thôn|bản|xóm|bệnh viện|trạm)\\s.*");
    private static final Set<String> TOTALS = Set.of("cong", "tong", "tong cong", "tong so");
    private static final List<String> SIGNATURES = List.of(
            "nguoi lap",
            "thu truong",
            "thu ky",
            "xac nhan",
            "t m ",
            "tm ",
            "k t ",
            "bi thu",
            "noi nhan",
            "danh sach nay");

    private RosterFile() {}

    /** @throws FileRefused where it cannot be read, or nobody is in it */
    public static List<RosterLine> read(byte[] bytes) {
        return lines(SheetFile.read(bytes));
    }

    private static List<RosterLine> lines(List<SheetTable> tables) {
        List<RosterLine> lines = new ArrayList<>();
        boolean header = false;
        for (SheetTable table : tables) {
            header |= new Reading(table, tables.size() > 1, lines).read();
        }
        if (!header) {
            throw new FileRefused("Không tìm thấy hàng tiêu đề có cột “Họ và tên” trong " + HEADER_WITHIN
                    + " dòng đầu. Hãy đặt tên cột là: Họ và tên, Ngày sinh, Đơn vị, Số điện thoại.");
        }
        if (lines.isEmpty()) {
            throw new FileRefused("Dưới hàng tiêu đề không có ai. Hãy kiểm tra lại tệp.");
        }
        if (lines.size() > SheetTable.MAX_ROWS) {
            throw SheetFile.tooLong();
        }
        return lines;
    }

    private static final class Reading {

        private final SheetTable table;
        private final boolean named;
        private final List<RosterLine> lines;
        private String heading = "";

        Reading(SheetTable table, boolean named, List<RosterLine> lines) {
            this.table = table;
            this.named = named;
            this.lines = lines;
        }

        /** Whether there is a header. */
        boolean read() {
            List<SheetLine> rows = table.lines();
            int top = 0;
            @Nullable RosterColumns columns = null;
            while (columns == null && top < Math.min(rows.size(), HEADER_WITHIN)) {
                columns = RosterColumns.of(rows.get(top++));
            }
            if (columns == null) {
                return false;
            }
            if (top < rows.size() && columns.refinedBy(rows.get(top))) {
                top++;
            }
            for (SheetLine row : rows.subList(top, rows.size())) {
                if (!line(columns, row)) {
                    break;
                }
            }
            return true;
        }

        /** Whether the list goes on behind it. */
        private boolean line(RosterColumns columns, SheetLine row) {
            if (columns.repeatedBy(row) || isTotal(row)) {
                return true;
            }
            String name = columns.name(row);
            boolean alone = columns.born(row).isEmpty() && columns.phone(row).isEmpty();
            String found = alone ? heading(columns, row) : "";
            if (!found.isEmpty()) {
                heading = found;
            } else if (alone && isSignature(row)) {
                return false;
            } else if (!name.isEmpty() && !COLUMN_NUMBER.matcher(name).matches()) {
                String unit = columns.unit(row);
                lines.add(new RosterLine(
                        row.number(),
                        name,
                        columns.born(row),
                        unit.isEmpty() ? heading : unit,
                        columns.phone(row),
                        columns.note(row),
                        (named ? table.name() + ": " : "") + String.join(" | ", row.written())));
            }
            return true;
        }

        /** The unit that a row between the people names; empty where it is no such row. */
        private static String heading(RosterColumns columns, SheetLine row) {
            List<String> written = row.written();
            String longest = "";
            boolean wide = false;
            for (int column = 0; column < row.cells().size(); column++) {
                longest = row.cell(column).length() > longest.length() ? row.cell(column) : longest;
                wide |= row.span(column) >= HEADING_SPAN;
            }
            String number = columns.number(row);
            boolean counted = ORDINAL.matcher(number).matches() && !number.equals(longest);
            Matcher prefix = COUNTED.matcher(longest);
            String text = prefix.find() ? longest.substring(prefix.end()) : longest;
            boolean unitAlone = written.size() == 1
                    && UNIT_WORD.matcher(text.toLowerCase(Locale.ROOT)).matches();
            return written.size() <= 2 && (wide || counted || unitAlone) ? text : "";
        }

        private static boolean isTotal(SheetLine row) {
            return row.written().stream()
                    .limit(3)
                    .map(Vietnamese::searchable)
                    .anyMatch(cell ->
                            TOTALS.contains(cell) || cell.startsWith("tong cong ") || cell.startsWith("tong so "));
        }

        private static boolean isSignature(SheetLine row) {
            return row.written().stream().map(Vietnamese::searchable).anyMatch(cell -> SIGNATURES.stream()
                    .anyMatch(cell::startsWith));
        }
    }
}
