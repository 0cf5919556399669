package vn.mocson.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.security.Access;
import vn.mocson.unit.UnitComparison.Entry;
import vn.mocson.unit.UnitImportRow.Status;
import vn.mocson.unit.UnitLine.Field;

/** Takes units from files: all lines of a file, or none. What a file does not name stays as it is. */
@Service
public class UnitImports {

    private final UnitRows rows;
    private final UnitTreeChange change;
    private final UnitEditor editor;
    private final UnitHistory history;

    UnitImports(UnitRows rows, UnitTreeChange change, UnitEditor editor, UnitHistory history) {
        this.rows = rows;
        this.change = change;
        this.editor = editor;
        this.history = history;
    }

    /** What these lines would do to the tree; nothing changes. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public UnitImportPreview preview(UnitTreeId tree, List<UnitLine> lines) {
        return comparison(tree, rows.of(tree), lines).preview();
    }

    private UnitComparison comparison(UnitTreeId tree, List<UnitRow> now, List<UnitLine> lines) {
        return new UnitComparison(now, rows.edits(tree)).compare(lines);
    }

    /**
     * Takes the lines, compared once more with the tree as it is now.
     *
     * @throws UnitRefused where one of them has an error; then none is taken
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("unit.import")
    public UnitImportPreview take(UnitTreeId tree, List<UnitLine> lines) {
        List<UnitRow> now = change.begin(tree);
        UnitComparison comparison = comparison(tree, now, lines);
        UnitImportPreview preview = comparison.preview();
        long errors = preview.count(Status.ERROR);
        if (errors > 0) {
            throw UnitRefused.importHasErrors(errors);
        }
        if (now.size() + preview.count(Status.NEW) > UnitEditor.MOST_UNITS) {
            throw UnitRefused.tooMany();
        }
        Map<Entry, Long> ids = new HashMap<>();
        int position = now.size();
        for (Entry entry : comparison.entries()) {
            UnitRow known = entry.known();
            if (known == null) {
                ids.put(entry, rows.add(tree, null, entry.code(), entry.edit(), position++));
                history.note(
                        tree,
                        id(ids, entry),
                        UnitChange.Kind.IMPORTED,
                        "",
                        entry.edit().name(),
                        "");
            } else {
                ids.put(entry, known.id());
                editor.change(tree, known, entry.edit());
            }
        }
        UnitTree before = UnitTree.of(now);
        UnitShape shape = new UnitShape(rows.of(tree));
        comparison.entries().stream() // whatever stood below whatever: first all of them come loose
                .filter(entry -> entry.changed().contains(Field.PARENT_NAME))
                .forEach(entry -> shape.put(id(ids, entry), null, null));
        for (Entry entry : comparison.entries()) {
            boolean moved = entry.changed().contains(Field.PARENT_NAME);
            if (moved || entry.known() == null) {
                place(shape, ids, entry);
            }
            if (moved) {
                Unit moving = before.find(new UnitId(id(ids, entry))).orElseThrow();
                history.note(
                        tree, id(ids, entry), UnitChange.Kind.MOVED, moving.path(), UnitComparison.parentOf(entry), "");
            }
        }
        change.end(tree, shape);
        return preview;
    }

    private static void place(UnitShape shape, Map<Entry, Long> ids, Entry entry) {
        long unit = id(ids, entry);
        @Nullable Long parent = null;
        UnitRow row = entry.parentRow();
        Entry above = entry.parentEntry();
        if (row != null) {
            parent = row.id();
        } else if (above != null) {
            parent = id(ids, above);
        }
        if (parent != null && shape.within(parent, unit)) {
            throw UnitRefused.underItself();
        }
        shape.put(unit, parent, null);
    }

    private static long id(Map<Entry, Long> ids, Entry entry) {
        Long id = ids.get(entry);
        if (id == null) {
            throw new IllegalStateException("an entry without a unit");
        }
        return id;
    }
}
