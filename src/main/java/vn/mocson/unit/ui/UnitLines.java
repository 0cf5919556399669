package vn.mocson.unit.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitEditor.Place;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** Which rows of a tree are in sight: what is opened, or what was searched for with everything above it. */
class UnitLines {

    /** Trees up to this size open whole. */
    private static final int SMALL = 150;

    private List<Unit> units = List.of();
    private final Map<UnitId, Unit> byId = new HashMap<>();
    private final Map<UnitId, List<Unit>> children = new HashMap<>();
    private final Map<UnitId, Long> people = new HashMap<>();
    private final Set<UnitId> open = new HashSet<>();
    private String wanted = "";
    private boolean retired;
    private boolean fresh = true;
    private @Nullable UnitTree tree;

    void of(UnitTree shown) {
        tree = shown;
        units = shown.ever().stream().filter(unit -> retired || unit.inUse()).toList();
        byId.clear();
        children.clear();
        people.clear();
        for (Unit unit : units) {
            byId.put(unit.id(), unit);
            if (unit.parent() != null) {
                children.computeIfAbsent(unit.parent(), id -> new ArrayList<>()).add(unit);
            }
        }
        for (Unit unit : shown.ever()) {
            shown.lineage(unit.id()).forEach(above -> people.merge(above.id(), (long) unit.headcount(), Long::sum));
        }
        if (fresh && !units.isEmpty()) {
            fresh = false;
            units.stream()
                    .filter(unit -> units.size() <= SMALL || unit.depth() == 0)
                    .forEach(unit -> open.add(unit.id()));
        }
    }

    void filter(String text) {
        wanted = Vietnamese.searchable(text);
    }

    void showRetired(boolean show) {
        retired = show;
        if (tree != null) {
            of(tree);
        }
    }

    void toggle(Unit unit) {
        if (!open.remove(unit.id())) {
            open.add(unit.id());
        }
    }

    void openAll(boolean all) {
        open.clear();
        if (all) {
            units.forEach(unit -> open.add(unit.id()));
        }
    }

    void reveal(Unit unit) {
        if (!matches(unit)) {
            wanted = "";
        }
        @Nullable UnitId above = unit.parent();
        while (above != null) {
            open.add(above);
            Unit parent = byId.get(above);
            above = parent == null ? null : parent.parent();
        }
    }

    List<UnitGridLine> shown() {
        Set<UnitId> found = new HashSet<>();
        if (!wanted.isEmpty()) {
            units.stream().filter(this::matches).forEach(unit -> {
                @Nullable Unit at = unit;
                while (at != null && found.add(at.id())) {
                    at = at.parent() == null ? null : byId.get(at.parent());
                }
            });
        }
        Set<UnitId> hidden = new HashSet<>();
        List<UnitGridLine> lines = new ArrayList<>();
        for (Unit unit : units) {
            boolean below = unit.parent() != null && hidden.contains(unit.parent());
            boolean shown = wanted.isEmpty() ? !below : found.contains(unit.id());
            if (below || wanted.isEmpty() && !open.contains(unit.id())) {
                hidden.add(unit.id());
            }
            if (shown) {
                lines.add(line(unit));
            }
        }
        return lines;
    }

    private UnitGridLine line(Unit unit) {
        return new UnitGridLine(
                unit,
                people.getOrDefault(unit.id(), 0L),
                wanted.isEmpty() ? children.getOrDefault(unit.id(), List.of()).size() : 0,
                open.contains(unit.id()));
    }

    Optional<UnitGridLine> line(UnitId id) {
        return Optional.ofNullable(byId.get(id)).map(this::line);
    }

    private boolean matches(Unit unit) {
        String text = Vietnamese.searchable(unit.name() + " " + unit.code());
        for (String word : wanted.split(" ")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private List<Unit> siblings(Unit unit) {
        return units.stream()
                .filter(other -> Objects.equals(other.parent(), unit.parent()))
                .toList();
    }

    Optional<Place> neighbour(Unit unit, int by) {
        List<Unit> siblings = siblings(unit);
        int at = siblings.stream().map(Unit::id).toList().indexOf(unit.id());
        int to = at + by;
        if (at < 0 || to < 0 || to >= siblings.size()) {
            return Optional.empty();
        }
        int before = by < 0 ? to : to + 1;
        return Optional.of(new Place(
                unit.parent(), before < siblings.size() ? siblings.get(before).id() : null));
    }

    /** Directly behind a row, as it looks: the first below an open one, else its next sibling. */
    Place below(Unit unit, UnitGridLine target) {
        List<Unit> inside = children.getOrDefault(target.unit().id(), List.of());
        if (target.open() && !inside.isEmpty() && wanted.isEmpty()) {
            return new Place(target.unit().id(), inside.getFirst().id());
        }
        List<Unit> siblings = siblings(target.unit()).stream()
                .filter(other -> !other.id().equals(unit.id()))
                .toList();
        int at = siblings.stream().map(Unit::id).toList().indexOf(target.unit().id());
        return new Place(
                target.unit().parent(),
                at >= 0 && at + 1 < siblings.size() ? siblings.get(at + 1).id() : null);
    }
}
