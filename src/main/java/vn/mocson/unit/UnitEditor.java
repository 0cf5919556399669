package vn.mocson.unit;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;

/**
 * Changes unit trees. A unit's code never changes, because links, QR codes and rules name it; a unit is never deleted.
 * Every change leaves a line in the history.
 */
@Service
public class UnitEditor {

    static final int MOST_UNITS = 20_000;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final int LONGEST_TREE_NAME = 200;
    private static final int LONGEST_REASON = 500;

    private final UnitRows rows;
    private final UnitTreeChange change;
    private final UnitHistory history;
    private final Clock clock;

    UnitEditor(UnitRows rows, UnitTreeChange change, UnitHistory history, Clock clock) {
        this.rows = rows;
        this.change = change;
        this.history = history;
        this.clock = clock;
    }

    /**
     * An empty tree.
     *
     * @return its code, made of the name
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("unit.tree.create")
    public String createTree(String name) {
        ActNotes.current().after("name", name);
        String clean = Vietnamese.clean(name);
        if (clean.isEmpty() || clean.length() > LONGEST_TREE_NAME) {
            throw UnitRefused.nameMissing();
        }
        String plain = Vietnamese.searchable(clean).replaceAll("[^a-z0-9]+", "-");
        String stem = plain.isEmpty() ? "cay" : plain.substring(0, Math.min(50, plain.length()));
        String code = stem;
        for (int n = 2; rows.tree(code).isPresent(); n++) {
            code = stem + "-" + n;
        }
        rows.addTree(code, clean);
        return code;
    }

    /** A code nobody has yet, for a new unit at this place. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public String freeCode(UnitTreeId tree, @Nullable UnitId parent) {
        List<UnitRow> now = rows.of(tree);
        return UnitCodes.of(now).next(parent == null ? "" : row(now, parent).code());
    }

    /** Adds a unit behind its siblings. @param parent null for a root */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("unit.add")
    public UnitId add(UnitTreeId tree, @Nullable UnitId parent, String code, UnitEdit unit) {
        String clean = Vietnamese.clean(code);
        requireCode(clean);
        List<UnitRow> now = change.begin(tree);
        if (now.size() >= MOST_UNITS) {
            throw UnitRefused.tooMany();
        }
        if (now.stream().anyMatch(row -> sameCode(row.code(), clean))) {
            throw UnitRefused.codeTaken(clean);
        }
        if (parent != null && row(now, parent).state() != Unit.State.IN_USE) {
            throw UnitRefused.parentNotInUse();
        }
        Long above = parent == null ? null : parent.value();
        long id = rows.add(tree, above, clean, unit, now.size());
        List<UnitRow> with = rows.of(tree);
        UnitShape shape = new UnitShape(with);
        shape.put(id, above, null);
        history.note(tree, id, UnitChange.Kind.ADDED, "", unit.name(), "");
        change.end(tree, shape);
        return new UnitId(id);
    }

    static void requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw UnitRefused.codeInvalid();
        }
    }

    /** The database takes codes that differ in case only for the same. */
    static boolean sameCode(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    /** What people wrote about a unit, its contact included. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public UnitEdit details(UnitTreeId tree, UnitId unit) {
        return rows.edit(row(rows.of(tree), unit).id());
    }

    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("unit.change")
    public void change(UnitTreeId tree, UnitId unit, UnitEdit edit) {
        ActNotes.current().about("unit", unit);
        List<UnitRow> now = change.begin(tree);
        UnitRow row = row(now, unit);
        if (row.state() == Unit.State.MERGED) {
            throw UnitRefused.notInUse();
        }
        change(tree, row, edit);
        change.end(tree, new UnitShape(now));
    }

    /** Within a change that has begun. @return whether anything is different */
    boolean change(UnitTreeId tree, UnitRow row, UnitEdit edit) {
        UnitEdit before = rows.edit(row.id());
        if (before.equals(edit)) {
            return false;
        }
        rows.change(row.id(), edit);
        note(tree, row, UnitChange.Kind.RENAMED, before.name(), edit.name());
        note(
                tree,
                row,
                UnitChange.Kind.HEADCOUNT,
                Vietnamese.number(before.headcount()),
                Vietnamese.number(edit.headcount()));
        note(tree, row, UnitChange.Kind.LEAGUE, before.league(), edit.league());
        if (!before.contactName().equals(edit.contactName())
                || !before.contactAddress().equals(edit.contactAddress())) {
            history.note(tree, row.id(), UnitChange.Kind.CONTACT, "", "", "");
        }
        return true;
    }

    private void note(UnitTreeId tree, UnitRow row, UnitChange.Kind kind, String before, String after) {
        if (!before.equals(after)) {
            history.note(tree, row.id(), kind, before, after, "");
        }
    }

    /**
     * Where a unit stood before it was moved, to take the move back.
     *
     * @param before the sibling it stood before; null where it was the last
     */
    public record Place(@Nullable UnitId parent, @Nullable UnitId before) {}

    /**
     * Puts a unit with everything below it elsewhere.
     *
     * @param to before which sibling under which parent; a parent of null is the top
     * @return where it stood
     * @throws UnitRefused where that is the unit itself or below it
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("unit.move")
    public Place move(UnitTreeId tree, UnitId unit, Place to) {
        ActNotes.current().about("unit", unit);
        List<UnitRow> now = change.begin(tree);
        UnitRow row = row(now, unit);
        UnitId parent = to.parent();
        UnitShape shape = new UnitShape(now);
        if (row.state() == Unit.State.MERGED) {
            throw UnitRefused.notInUse();
        }
        if (parent != null && row(now, parent).state() != Unit.State.IN_USE) {
            throw UnitRefused.parentNotInUse();
        }
        if (parent != null && shape.within(parent.value(), unit.value())) {
            throw UnitRefused.underItself();
        }
        Place was = place(now, row);
        UnitId before = to.before();
        shape.put(unit.value(), parent == null ? null : parent.value(), before == null ? null : before.value());
        String from = above(now, row.parent());
        String into = above(now, parent == null ? null : parent.value());
        if (!from.equals(into)) {
            history.note(tree, row.id(), UnitChange.Kind.MOVED, from, into, "");
        }
        change.end(tree, shape);
        return was;
    }

    private static Place place(List<UnitRow> now, UnitRow row) {
        List<UnitRow> siblings = new UnitShape(now)
                .inOrder().stream()
                        .filter(other -> Objects.equals(other.parent(), row.parent()))
                        .toList();
        int at = siblings.indexOf(row);
        return new Place(
                row.parent() == null ? null : new UnitId(row.parent()),
                at < 0 || at + 1 >= siblings.size()
                        ? null
                        : new UnitId(siblings.get(at + 1).id()));
    }

    private static String above(List<UnitRow> now, @Nullable Long parent) {
        return UnitTree.of(now)
                .find(new UnitId(parent == null ? 0 : parent))
                .map(Unit::fullName)
                .orElse("");
    }

    /**
     * From now on nobody can choose the unit. Who belongs to it still does, and its results stay.
     *
     * @throws UnitRefused while units below it are in use
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("unit.retire")
    public void retire(UnitTreeId tree, UnitId unit, String reason) {
        ActNotes.current().about("unit", unit);
        String why = reason(reason);
        List<UnitRow> now = change.begin(tree);
        UnitRow row = row(now, unit);
        if (row.state() != Unit.State.IN_USE) {
            throw UnitRefused.notInUse();
        }
        UnitShape shape = new UnitShape(now);
        long children = shape.childrenOf(row.id()).stream()
                .filter(child -> child.state() == Unit.State.IN_USE)
                .count();
        if (children > 0) {
            throw UnitRefused.childrenInUse((int) children);
        }
        rows.retire(row.id(), clock.instant());
        history.note(tree, row.id(), UnitChange.Kind.RETIRED, "", "", why);
        change.end(tree, shape);
    }

    /** A retired unit can be chosen again. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("unit.restore")
    public void restore(UnitTreeId tree, UnitId unit) {
        ActNotes.current().about("unit", unit);
        List<UnitRow> now = change.begin(tree);
        UnitRow row = row(now, unit);
        if (row.state() != Unit.State.RETIRED) {
            throw UnitRefused.notInUse();
        }
        Long parent = row.parent();
        if (parent != null && row(now, new UnitId(parent)).state() != Unit.State.IN_USE) {
            throw UnitRefused.parentNotInUse();
        }
        rows.retire(row.id(), null);
        history.note(tree, row.id(), UnitChange.Kind.RESTORED, "", "", "");
        change.end(tree, new UnitShape(now));
    }

    static String reason(String text) {
        String reason = Vietnamese.clean(text);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw UnitRefused.reasonMissing();
        }
        return reason;
    }

    /** The latest first. @param unit null for the whole tree */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public List<UnitChange> history(UnitTreeId tree, @Nullable UnitId unit, int offset, int limit) {
        return history.of(tree, unit, offset, limit);
    }

    /** How many lines {@link #history} has in all. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public int historySize(UnitTreeId tree, @Nullable UnitId unit) {
        return history.count(tree, unit);
    }

    /** Everything that is written about the units in use, in the order of the tree, for a file. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public Map<UnitId, UnitEdit> written(UnitTreeId tree) {
        return rows.edits(tree);
    }

    static UnitRow row(List<UnitRow> now, UnitId unit) {
        return find(now, unit).orElseThrow(UnitRefused::notInUse);
    }

    private static Optional<UnitRow> find(List<UnitRow> now, UnitId unit) {
        return now.stream().filter(row -> row.id() == unit.value()).findFirst();
    }
}
