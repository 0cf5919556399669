package vn.mocson.common.files;

import java.util.List;

/** A sheet's rows without the empty ones. @param name empty where the file has one table only */
public record SheetTable(String name, List<SheetLine> lines) {

    public static final int MAX_ROWS = 50_000;
    static final int MAX_COLUMNS = 100;
    static final int MAX_CELL = 2_000;
}
