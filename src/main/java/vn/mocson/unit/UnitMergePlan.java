package vn.mocson.unit;

import java.util.List;

/**
 * What a merge would do.
 *
 * @param children units below the merging ones, which come under the one that takes them in
 * @param headcount of all of them together
 */
public record UnitMergePlan(List<Unit> merging, Unit into, List<Unit> children, int headcount, List<UnitUse> uses) {

    public UnitMergePlan {
        merging = List.copyOf(merging);
        children = List.copyOf(children);
        uses = List.copyOf(uses);
    }

    public long count(UnitUse.Kind kind) {
        return uses.stream()
                .filter(use -> use.kind() == kind)
                .mapToLong(UnitUse::count)
                .sum();
    }
}
