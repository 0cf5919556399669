package vn.mocson.unit;

import java.util.Map;

/**
 * A line of a file with units, as it is written.
 *
 * @param sheet empty where the file has one table only
 * @param row from 1
 * @param columns which columns the file has, by letters ({@code C}) and headings
 */
public record UnitLine(String sheet, int row, Map<Field, String> cells, Map<Field, Column> columns) {

    public enum Field {
        CODE,
        PARENT_CODE,
        PARENT_NAME,
        NAME,
        HEADCOUNT,
        LEAGUE,
        CONTACT_NAME,
        CONTACT_ADDRESS
    }

    /** @param letter as spreadsheets name it */
    public record Column(String letter, String heading) {}

    public UnitLine {
        cells = Map.copyOf(cells);
        columns = Map.copyOf(columns);
    }

    String text(Field field) {
        return cells.getOrDefault(field, "");
    }

    /** What the line leaves open stays as it is. */
    boolean tells(Field field) {
        return !text(field).isEmpty();
    }

    @Override
    public String toString() {
        return "UnitLine[" + row + "]";
    }
}
