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

/** A whole unit tree in memory: a few thousand names, read by everybody, changed rarely. */
public final class UnitTree {

    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<UnitId, UnitId> branches = new HashMap<>();

    private record Entry(Unit unit, String name, String all) {}

    /** @param inOrder parents before children */
    UnitTree(List<Unit> inOrder) {
        for (Unit unit : inOrder) {
            units.put(unit.id(), unit);
            String name = Vietnamese.searchable(unit.name());
            entries.add(new Entry(unit, name, name + " " + Vietnamese.searchable(unit.code() + " " + unit.path())));
            branches.put(unit.id(), branchOf(unit));
        }
    }

    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    public List<Unit> all() {
        return List.copyOf(units.values());
    }

    /** The unit and those above it, from itself to the root; empty where there is no such unit. */
    public List<Unit> lineage(UnitId id) {
        List<Unit> lineage = new ArrayList<>();
        Unit unit = units.get(id);
        while (unit != null) {
            lineage.add(unit);
            unit = unit.parent() == null ? null : units.get(unit.parent());
        }
        return lineage;
    }

    /** The unit and everything below it, in the order of the tree; empty where there is no such unit. */
    public List<Unit> under(UnitId id) {
        Set<UnitId> within = new HashSet<>();
        List<Unit> found = new ArrayList<>();
        for (Unit unit : units.values()) {
            if (unit.id().equals(id) || (unit.parent() != null && within.contains(unit.parent()))) {
                within.add(unit.id());
                found.add(unit);
            }
        }
        return found;
    }

    /**
     * The unit that stands for a unit on a board: itself where it is a root or directly below one,
     * else its ancestor there.
     */
    public Optional<Unit> branch(UnitId id) {
        return Optional.ofNullable(branches.get(id)).map(units::get);
    }

    /**
     * Units whose name, code or path contains every word of the text, tone marks ignored; those whose
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

    private UnitId branchOf(Unit unit) {
        @Nullable Unit u = unit;
        while (u != null && u.depth() > 1 && u.parent() != null) {
            u = units.get(u.parent());
        }
        return u == null ? unit.id() : u.id();
    }
}
