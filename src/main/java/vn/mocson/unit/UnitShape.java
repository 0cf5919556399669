package vn.mocson.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which unit stands under which, and in which order. */
final class UnitShape {

    /** The key 0 has the roots. */
    private static final long TOP = 0;

    private final Map<Long, UnitRow> rows = new HashMap<>();
    private final Map<Long, List<Long>> children = new HashMap<>();

    UnitShape(List<UnitRow> stored) {
        stored.forEach(row -> rows.put(row.id(), row));
        stored.stream()
                .sorted(Comparator.comparingInt(UnitRow::position).thenComparingLong(UnitRow::id))
                .forEach(row -> under(row.parent()).add(row.id()));
    }

    private List<Long> under(@Nullable Long parent) {
        return children.computeIfAbsent(
                parent == null || !rows.containsKey(parent) ? TOP : parent, id -> new ArrayList<>());
    }

    /** Every unit behind its parent and before its parent's next sibling. */
    List<UnitRow> inOrder() {
        List<UnitRow> order = new ArrayList<>(rows.size());
        walk(TOP, order, new HashSet<>());
        return order;
    }

    private void walk(long parent, List<UnitRow> order, Set<Long> seen) {
        for (long child : children.getOrDefault(parent, List.of())) {
            if (seen.add(child)) {
                UnitRow row = rows.get(child);
                if (row != null) {
                    order.add(row);
                }
                walk(child, order, seen);
            }
        }
    }

    /** Whether a unit is another one, or stands somewhere below it. */
    boolean within(long unit, long other) {
        @Nullable Long at = unit;
        Set<Long> seen = new HashSet<>();
        while (at != null && seen.add(at)) {
            if (at == other) {
                return true;
            }
            UnitRow row = rows.get(at);
            at = row == null ? null : row.parent();
        }
        return false;
    }

    List<UnitRow> childrenOf(long unit) {
        return children.getOrDefault(unit, List.of()).stream()
                .flatMap(id -> Stream.ofNullable(rows.get(id)))
                .toList();
    }

    /** @param before the sibling it stands before; null for behind all */
    void put(long unit, @Nullable Long parent, @Nullable Long before) {
        UnitRow row = rows.get(unit);
        if (row == null) {
            throw new IllegalArgumentException("no such unit");
        }
        under(row.parent()).remove(Long.valueOf(unit));
        List<Long> siblings = under(parent);
        int at = before == null ? -1 : siblings.indexOf(before);
        siblings.add(at < 0 ? siblings.size() : at, unit);
        rows.put(
                unit,
                new UnitRow(
                        row.id(),
                        parent,
                        row.code(),
                        row.name(),
                        row.headcount(),
                        row.league(),
                        row.retired(),
                        row.mergedInto(),
                        row.position()));
    }
}
