package vn.mocson.questionbank.io;

import java.util.List;
import java.util.stream.Collectors;
import vn.mocson.common.text.Vietnamese;

/**
 * A row of a sheet or a record of a CSV file.
 *
 * @param number from 1, as the program that made the file counts
 * @param banner its text stands in one cell merged over several columns
 */
record SheetRow(int number, List<SheetCell> cells, boolean banner) {

    SheetRow {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isEmpty()) {
            last--;
        }
        cells = List.copyOf(cells.subList(0, last));
    }

    SheetCell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    String text(int column) {
        return Vietnamese.clean(cell(column).text());
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The only text in it, or in each of its cells; empty where they differ. */
    String onlyText() {
        List<String> different = cells.stream()
                .filter(cell -> !cell.isEmpty())
                .map(cell -> Vietnamese.clean(cell.text()))
                .distinct()
                .toList();
        return different.size() == 1 ? different.getFirst() : "";
    }

    /** For a person to compare with the file. */
    String raw() {
        return cells.stream().map(SheetCell::text).collect(Collectors.joining(" | "));
    }
}
