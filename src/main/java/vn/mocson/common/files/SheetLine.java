package vn.mocson.common.files;

import java.util.List;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param number from 1
 * @param cells clean texts, empty ones included; a cell merged downwards stands in each of its rows
 * @param spans how many columns a cell takes that is merged to the right, by its column
 */
public record SheetLine(int number, List<String> cells, Map<Integer, Integer> spans) {

    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public int span(int column) {
        return spans.getOrDefault(column, 1);
    }

    public List<String> written() {
        return cells.stream().filter(cell -> !cell.isEmpty()).distinct().toList();
    }

    @Override
    public String toString() {
        return "SheetLine[" + number + "]";
    }
}
