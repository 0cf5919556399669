package vn.mocson.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.unit.UnitImportRow.Code;
import vn.mocson.unit.UnitImportRow.Finding;
import vn.mocson.unit.UnitImportRow.Status;
import vn.mocson.unit.UnitLine.Field;

/**
 * Lays the lines of a file beside a tree. A unit is known by its code; where the file gives none, by its name without
 * tone marks under the same unit above it.
 */
final class UnitComparison {

    private static final Pattern PLAIN = Pattern.compile("\\d{1,8}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[., ]\\d{3})+");

    /** A line while it is looked at. */
    static final class Entry {
        private final UnitLine line;
        private final List<Finding> findings = new ArrayList<>();
        private final List<Field> changed = new ArrayList<>();
        private String code = "";
        private @Nullable UnitRow known;
        private @Nullable Entry parentEntry;
        private @Nullable UnitRow parentRow;
        private UnitEdit edit = EMPTY;
        private boolean sought;

        private Entry(UnitLine line) {
            this.line = line;
        }

        String code() {
            return code;
        }

        UnitEdit edit() {
            return edit;
        }

        @Nullable
        UnitRow known() {
            return known;
        }

        @Nullable
        Entry parentEntry() {
            return parentEntry;
        }

        @Nullable
        UnitRow parentRow() {
            return parentRow;
        }

        List<Field> changed() {
            return changed;
        }

        boolean failed() {
            return findings.stream().anyMatch(finding -> finding.code().error());
        }

        Status status() {
            return failed()
                    ? Status.ERROR
                    : known == null ? Status.NEW : changed.isEmpty() ? Status.SAME : Status.CHANGED;
        }

        private void find(Code code, @Nullable Field at, String about) {
            findings.add(new Finding(code, at == null ? null : line.columns().get(at), about));
        }
    }

    private static final UnitEdit EMPTY = new UnitEdit("-", 0, "", "", "");

    private final List<UnitRow> rows;
    private final Map<UnitId, UnitEdit> written;
    private final UnitCodes codes;
    private final Map<String, UnitRow> rowByCode = new HashMap<>();
    private final Map<Long, UnitRow> rowById = new HashMap<>();
    private final Map<String, List<UnitRow>> rowsByName = new HashMap<>();
    private final Map<String, Entry> entryByCode = new HashMap<>();
    private final Map<String, List<Entry>> entriesByName = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    UnitComparison(List<UnitRow> rows, Map<UnitId, UnitEdit> written) {
        this.rows = rows;
        this.written = written;
        this.codes = UnitCodes.of(rows);
        for (UnitRow row : rows) {
            rowByCode.put(folded(row.code()), row);
            rowById.put(row.id(), row);
            if (row.state() == Unit.State.IN_USE) {
                rowsByName
                        .computeIfAbsent(Vietnamese.searchable(row.name()), name -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    UnitComparison compare(List<UnitLine> lines) {
        for (UnitLine line : lines) {
            Entry entry = new Entry(line);
            entries.add(entry);
            read(entry);
        }
        entries.forEach(this::findParent);
        entries.forEach(this::findCircle);
        entries.forEach(this::findUnit);
        findCirclesThroughTheTree();
        entries.forEach(this::differences);
        return this;
    }

    /** What stands in the line itself. */
    private void read(Entry entry) {
        UnitLine line = entry.line;
        String name = line.text(Field.NAME);
        String code = line.text(Field.CODE);
        if (name.isEmpty()) {
            entry.find(Code.NAME_MISSING, Field.NAME, "");
        } else if (name.length() > UnitEdit.LONGEST_NAME) {
            entry.find(Code.NAME_TOO_LONG, Field.NAME, "");
        }
        entriesByName
                .computeIfAbsent(Vietnamese.searchable(name), n -> new ArrayList<>())
                .add(entry);
        if (!code.isEmpty()) {
            entry.code = code;
            try {
                UnitEditor.requireCode(code);
            } catch (UnitRefused invalid) {
                entry.find(Code.CODE_INVALID, Field.CODE, code);
            }
            Entry other = entryByCode.putIfAbsent(folded(code), entry);
            if (other != null) {
                entry.find(Code.CODE_TWICE, Field.CODE, String.valueOf(other.line.row()));
            }
            codes.take(code);
        }
        if (headcount(line.text(Field.HEADCOUNT)) == null) {
            entry.find(Code.HEADCOUNT_UNREADABLE, Field.HEADCOUNT, line.text(Field.HEADCOUNT));
        }
        if (line.text(Field.LEAGUE).length() > UnitEdit.LONGEST_LEAGUE) {
            entry.find(Code.LEAGUE_TOO_LONG, Field.LEAGUE, "");
        }
        if (line.text(Field.CONTACT_NAME).length() > UnitEdit.LONGEST_LEAGUE) {
            entry.find(Code.CONTACT_TOO_LONG, Field.CONTACT_NAME, "");
        }
        if (!UnitEdit.isAddress(line.text(Field.CONTACT_ADDRESS))) {
            entry.find(Code.CONTACT_UNREADABLE, Field.CONTACT_ADDRESS, line.text(Field.CONTACT_ADDRESS));
        }
    }

    /** In whole people; 0 for an empty text, null for one that is no number. */
    private static @Nullable Integer headcount(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!PLAIN.matcher(text).matches() && !GROUPED.matcher(text).matches()) {
            return null;
        }
        String digits = text.replaceAll("[^0-9]", "");
        if (digits.length() > 8) {
            return null;
        }
        int people = Integer.parseInt(digits);
        return people <= UnitEdit.LARGEST_HEADCOUNT ? people : null;
    }

    private void findParent(Entry entry) {
        String code = entry.line.text(Field.PARENT_CODE);
        String name = entry.line.text(Field.PARENT_NAME);
        if (!code.isEmpty()) {
            entry.parentEntry = entryByCode.get(folded(code));
            entry.parentRow = entry.parentEntry == null ? rowByCode.get(folded(code)) : null;
            if (entry.parentEntry == null && entry.parentRow == null) {
                entry.find(Code.PARENT_UNKNOWN, Field.PARENT_CODE, code);
            }
        } else if (!name.isEmpty()) {
            findParentByName(entry, name);
        }
        if (entry.parentRow != null && entry.parentRow.state() != Unit.State.IN_USE) {
            entry.find(Code.PARENT_NOT_IN_USE, code.isEmpty() ? Field.PARENT_NAME : Field.PARENT_CODE, name + code);
        }
    }

    private void findParentByName(Entry entry, String name) {
        String plain = Vietnamese.searchable(name);
        List<Entry> inFile = entriesByName.getOrDefault(plain, List.of());
        List<UnitRow> inTree = rowsByName.getOrDefault(plain, List.of());
        if (inFile.size() == 1) {
            entry.parentEntry = inFile.getFirst();
        } else if (inFile.isEmpty() && inTree.size() == 1) {
            entry.parentRow = inTree.getFirst();
        } else if (inFile.isEmpty() && inTree.isEmpty() && rowByCode.containsKey(folded(name))) {
            entry.parentRow = rowByCode.get(folded(name));
        } else if (inFile.isEmpty() && inTree.isEmpty() && entryByCode.containsKey(folded(name))) {
            entry.parentEntry = entryByCode.get(folded(name));
        } else {
            entry.find(
                    inFile.isEmpty() && inTree.isEmpty() ? Code.PARENT_UNKNOWN : Code.PARENT_AMBIGUOUS,
                    Field.PARENT_NAME,
                    name);
        }
    }

    private void findCircle(Entry entry) {
        Set<Entry> seen = new HashSet<>();
        @Nullable Entry at = entry;
        while (at != null && seen.add(at)) {
            at = at.parentEntry;
        }
        if (at == entry) {
            entry.find(Code.PARENT_CIRCLE, parentField(entry), "");
            entry.parentEntry = null;
        }
    }

    /** The file puts a unit under one that stands below it in the tree, and leaves that one where it is. */
    private void findCirclesThroughTheTree() {
        Map<Long, Entry> met = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.known != null) {
                met.putIfAbsent(entry.known.id(), entry);
            }
        }
        List<Entry> turning = entries.stream()
                .filter(entry -> !entry.failed() && comesBack(entry, met))
                .toList();
        turning.forEach(entry -> entry.find(Code.PARENT_CIRCLE, parentField(entry), ""));
    }

    private boolean comesBack(Entry entry, Map<Long, Entry> met) {
        Set<Object> seen = new HashSet<>();
        @Nullable Object at = above(entry, met);
        while (at != null && at != entry && seen.add(at)) {
            at = above(at, met);
        }
        return at == entry;
    }

    /** What would stand above a line or a unit of the tree: by the file where it says so, else as it is. */
    private @Nullable Object above(Object at, Map<Long, Entry> met) {
        Long parent = null;
        if (at instanceof Entry entry) {
            if (entry.parentEntry != null) {
                return entry.parentEntry;
            }
            if (entry.parentRow != null) {
                parent = entry.parentRow.id();
            } else if (entry.known != null && !tellsParent(entry.line)) {
                parent = entry.known.parent();
            }
        } else if (at instanceof UnitRow row) {
            parent = row.parent();
        }
        if (parent == null) {
            return null;
        }
        Entry line = met.get(parent);
        return line != null ? line : rowById.get(parent);
    }

    private static Field parentField(Entry entry) {
        return entry.line.text(Field.PARENT_CODE).isEmpty() ? Field.PARENT_NAME : Field.PARENT_CODE;
    }

    private void findUnit(Entry entry) {
        if (entry.code.isEmpty()) {
            findUnitByName(entry);
        } else {
            entry.known = rowByCode.get(folded(entry.code));
        }
        UnitRow known = entry.known;
        if (known == null) {
            return;
        }
        entry.code = known.code();
        if (known.state() == Unit.State.MERGED) {
            UnitRow into = rowById.get(Objects.requireNonNull(known.mergedInto()));
            entry.find(Code.CODE_MERGED, Field.CODE, into == null ? "" : into.name());
        } else if (known.state() == Unit.State.RETIRED) {
            entry.find(Code.RETIRED, null, "");
        }
    }

    private void findUnitByName(Entry entry) {
        if (entry.sought) {
            return;
        }
        entry.sought = true;
        String name = Vietnamese.searchable(entry.line.text(Field.NAME));
        for (Entry other : entriesByName.getOrDefault(name, List.of())) {
            if (other == entry) {
                break;
            }
            if (other.parentEntry == entry.parentEntry && other.parentRow == entry.parentRow) {
                entry.find(Code.UNIT_TWICE, Field.NAME, String.valueOf(other.line.row()));
                return;
            }
        }
        List<UnitRow> same = rowsByName.getOrDefault(name, List.of()).stream()
                .filter(row -> !tellsParent(entry.line) || Objects.equals(row.parent(), parentId(entry)))
                .toList();
        if (same.size() == 1) {
            entry.known = same.getFirst();
        } else if (same.size() > 1) {
            entry.find(Code.PARENT_AMBIGUOUS, Field.NAME, entry.line.text(Field.NAME));
        }
    }

    private @Nullable Long parentId(Entry entry) {
        if (entry.parentRow != null) {
            return entry.parentRow.id();
        }
        Entry above = entry.parentEntry;
        if (above == null) {
            return null;
        }
        if (above.known == null && !above.code.isEmpty()) {
            UnitRow row = rowByCode.get(folded(above.code));
            return row == null ? Long.valueOf(-1) : Long.valueOf(row.id());
        }
        if (above.known == null && above.code.isEmpty() && !above.failed()) {
            findUnitByName(above); // it stands further down in the file
        }
        return above.known == null ? Long.valueOf(-1) : Long.valueOf(above.known.id());
    }

    private static boolean tellsParent(UnitLine line) {
        return line.tells(Field.PARENT_CODE) || line.tells(Field.PARENT_NAME);
    }

    private void differences(Entry entry) {
        if (entry.failed() || entry.edit != EMPTY) {
            return;
        }
        UnitRow known = entry.known;
        UnitEdit before = known == null ? EMPTY : written.getOrDefault(new UnitId(known.id()), EMPTY);
        UnitLine line = entry.line;
        Integer people = headcount(line.text(Field.HEADCOUNT));
        entry.edit = new UnitEdit(
                line.text(Field.NAME),
                line.tells(Field.HEADCOUNT) && people != null ? people : before.headcount(),
                line.tells(Field.LEAGUE) ? line.text(Field.LEAGUE) : before.league(),
                line.tells(Field.CONTACT_NAME) ? line.text(Field.CONTACT_NAME) : before.contactName(),
                line.tells(Field.CONTACT_ADDRESS) ? line.text(Field.CONTACT_ADDRESS) : before.contactAddress());
        if (known == null) {
            if (entry.code.isEmpty()) {
                entry.code = codes.next(parentCode(entry));
                codes.take(entry.code);
            }
            warnOfNamesake(entry);
            return;
        }
        Map<Field, Boolean> same = new LinkedHashMap<>();
        same.put(Field.NAME, before.name().equals(entry.edit.name()));
        same.put(Field.HEADCOUNT, before.headcount() == entry.edit.headcount());
        same.put(Field.LEAGUE, before.league().equals(entry.edit.league()));
        same.put(Field.CONTACT_NAME, before.contactName().equals(entry.edit.contactName()));
        same.put(Field.CONTACT_ADDRESS, before.contactAddress().equals(entry.edit.contactAddress()));
        same.put(Field.PARENT_NAME, !tellsParent(line) || Objects.equals(known.parent(), parentId(entry)));
        same.forEach((field, equal) -> {
            if (!equal) {
                entry.changed.add(field);
            }
        });
    }

    private String parentCode(Entry entry) {
        if (entry.parentRow != null) {
            return entry.parentRow.code();
        }
        Entry above = entry.parentEntry;
        if (above == null) {
            return "";
        }
        if (above.code.isEmpty() && !above.failed()) {
            differences(above); // it stands further down in the file
        }
        return above.code;
    }

    private void warnOfNamesake(Entry entry) {
        List<UnitRow> namesakes =
                rowsByName.getOrDefault(Vietnamese.searchable(entry.line.text(Field.NAME)), List.of());
        if (!namesakes.isEmpty()) {
            entry.find(Code.NAME_TWICE, Field.NAME, namesakes.getFirst().code());
        }
    }

    List<Entry> entries() {
        return entries;
    }

    UnitImportPreview preview() {
        Set<Long> met = new HashSet<>();
        List<UnitImportRow> shown = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.known != null) {
                met.add(entry.known.id());
            }
            shown.add(new UnitImportRow(
                    entry.line, entry.status(), entry.code, parentName(entry), entry.changed, entry.findings));
        }
        List<Unit> missing = UnitTree.of(rows).all().stream()
                .filter(unit -> !met.contains(unit.id().value()))
                .toList();
        return new UnitImportPreview(shown, missing);
    }

    /** The name of the unit above that the file gives; empty where it gives none. */
    static String parentOf(Entry entry) {
        if (entry.parentRow != null) {
            return entry.parentRow.name();
        }
        return entry.parentEntry == null ? "" : entry.parentEntry.line.text(Field.NAME);
    }

    private String parentName(Entry entry) {
        String given = parentOf(entry);
        if (!given.isEmpty()) {
            return given;
        }
        UnitRow known = entry.known;
        UnitRow above =
                known == null || known.parent() == null || tellsParent(entry.line) ? null : rowById.get(known.parent());
        return above == null ? "" : above.name();
    }

    private static String folded(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
