package vn.mocson.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;

/**
 * A whole unit tree in memory: a few thousand names, read by everybody, changed rarely. Where it is asked for a unit
 * that has merged, it answers with the one that it has become.
 */
public final class UnitTree {

    /** Every unit there was. */
    private final Map<UnitId, Unit> units = new LinkedHashMap<>();

    private final Map<String, Unit> byCode = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<UnitId, UnitId> branches = new HashMap<>();

    private record Entry(Unit unit, String name, String all) {}

    /** @param inOrder parents before children */
    UnitTree(List<Unit> inOrder) {
        for (Unit unit : inOrder) {
            units.put(unit.id(), unit);
            byCode.put(unit.code(), unit);
            if (unit.inUse()) {
                String name = Vietnamese.searchable(unit.name());
                entries.add(new Entry(unit, name, name + " " + Vietnamese.searchable(unit.code() + " " + unit.path())));
            }
        }
        for (Unit unit : inOrder) {
            branches.put(unit.id(), branchOf(unit));
        }
    }

    static UnitTree of(List<UnitRow> rows) {
        Map<Long, Unit> built = new HashMap<>();
        List<Unit> inOrder = new ArrayList<>();
        for (UnitRow row : new UnitShape(rows).inOrder()) {
            Unit parent = row.parent() == null ? null : built.get(row.parent());
            Unit unit = new Unit(
                    new UnitId(row.id()),
                    parent == null ? null : parent.id(),
                    row.code(),
                    row.name(),
                    parent == null ? "" : parent.fullName(),
                    parent == null ? 0 : parent.depth() + 1,
                    row.headcount(),
                    row.league(),
                    row.state(),
                    row.mergedInto() == null ? null : new UnitId(row.mergedInto()));
            built.put(row.id(), unit);
            inOrder.add(unit);
        }
        return new UnitTree(inOrder);
    }

    /** The unit, or the one that it has become. */
    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(now(units.get(id)));
    }

    /** The unit with this code where it is in use, or the one in use that it has become. */
    public Optional<Unit> byCode(String code) {
        return Optional.ofNullable(now(byCode.get(code))).filter(Unit::inUse);
    }

    private @Nullable Unit now(@Nullable Unit unit) {
        @Nullable UnitId into = unit == null ? null : unit.mergedInto();
        return into == null ? unit : units.get(into);
    }

    /** The units in use, in the order of the tree. */
    public List<Unit> all() {
        return units.values().stream().filter(Unit::inUse).toList();
    }

    /** Every unit there was, also what is no longer in use and what has merged. */
    public List<Unit> ever() {
        return List.copyOf(units.values());
    }

    /** The unit and those above it, from itself to the root; empty where there is no such unit. */
    public List<Unit> lineage(UnitId id) {
        List<Unit> lineage = new ArrayList<>();
        Unit unit = now(units.get(id));
        while (unit != null) {
            lineage.add(unit);
            unit = unit.parent() == null ? null : now(units.get(unit.parent()));
        }
        return lineage;
    }

    /**
     * The unit and everything below it, in the order of the tree, with those that have become one of them; empty where
     * there is no such unit.
     */
    public List<Unit> under(UnitId id) {
        Set<UnitId> within = new HashSet<>();
        find(id).ifPresent(top -> within.add(top.id()));
        for (Unit unit : units.values()) {
            if (unit.mergedInto() == null && unit.parent() != null && within.contains(unit.parent())) {
                within.add(unit.id());
            }
        }
        return units.values().stream()
                .filter(unit -> within.contains(unit.mergedInto() == null ? unit.id() : unit.mergedInto()))
                .toList();
    }

    /** The unit itself and those that have become it. */
    public List<UnitId> knownAs(UnitId id) {
        return units.values().stream()
                .filter(unit -> unit.id().equals(id) || id.equals(unit.mergedInto()))
                .map(Unit::id)
                .toList();
    }

    /** What has merged, and into what. */
    public Map<UnitId, UnitId> merged() {
        Map<UnitId, UnitId> merged = new LinkedHashMap<>();
        for (Unit unit : units.values()) {
            if (unit.mergedInto() != null) {
                merged.put(unit.id(), unit.mergedInto());
            }
        }
        return merged;
    }

    /**
     * The unit that stands for a unit on a board: itself where it is a root or directly below one,
     * else its ancestor there.
     */
    public Optional<Unit> branch(UnitId id) {
        return Optional.ofNullable(branches.get(id)).map(units::get);
    }

    /**
     * Units in use whose name, code or path contains every word of the text, tone marks ignored; those whose
     * name starts with the text first, then those whose name contains it, then the rest; in each group
     * the order of the tree. An empty text finds the first units of the tree.
     */
    public List<Unit> search(String text, int limit) {
        String wanted = Vietnamese.searchable(text);
        String[] words = wanted.isEmpty() ? new String[0] : wanted.split(" ");
        return entries.stream()
                .filter(entry -> containsAll(entry.all(), words))
                .sorted(Comparator.comparingInt(entry ->
                        entry.name().startsWith(wanted) ? 0 : entry.name().contains(wanted) ? 1 : 2))
                .limit(limit)
                .map(Entry::unit)
                .toList();
    }

    private static boolean containsAll(String text, String[] words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private UnitId branchOf(Unit of) {
        @Nullable Unit unit = now(of);
        while (unit != null && unit.depth() > 1 && unit.parent() != null) {
            unit = units.get(unit.parent());
        }
        return unit == null ? of.id() : unit.id();
    }
}
