package vn.mocson.unit;

import java.util.List;

/**
 * What a file would do to a tree.
 *
 * @param missing units of the tree that the file does not name; they stay as they are
 */
public record UnitImportPreview(List<UnitImportRow> rows, List<Unit> missing) {

    public UnitImportPreview {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }

    public long count(UnitImportRow.Status status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }
}
