package vn.mocson.unit.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.mocson.common.text.CsvTable;
import vn.mocson.unit.UnitDraft;

/** {@code code,parent_code,name,headcount}; a parent's line stands before those of its children. */
public final class UnitCsv {

    private UnitCsv() {}

    /** @throws vn.mocson.common.text.CsvProblem with the line and the reason */
    public static List<UnitDraft> read(Path file) throws IOException {
        Set<String> codes = new HashSet<>();
        // the database takes codes that differ in case only for the same
        Set<String> folded = new HashSet<>();
        return CsvTable.read(file, Set.of("code", "parent_code", "name", "headcount"), line -> {
            UnitDraft unit = new UnitDraft(
                    line.getField("code"),
                    line.getField("parent_code"),
                    line.getField("name"),
                    headcount(line.getField("headcount")));
            if (unit.parentCode() != null && !codes.contains(unit.parentCode())) {
                throw new IllegalArgumentException(
                        "đơn vị cấp trên “" + unit.parentCode() + "” chưa có ở các dòng phía trên");
            }
            if (!codes.add(unit.code()) || !folded.add(unit.code().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("mã đơn vị “" + unit.code() + "” bị trùng");
            }
            return unit;
        });
    }

    private static int headcount(String text) {
        if (text.isBlank()) {
            return 0;
        }
        if (!text.strip().matches("\\d{1,8}")) {
            throw new IllegalArgumentException("cột headcount phải là số nguyên không âm");
        }
        return Integer.parseInt(text.strip());
    }
}
