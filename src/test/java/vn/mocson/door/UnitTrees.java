package vn.mocson.door;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.mocson.common.security.Access;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitDraft;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;
import vn.mocson.unit.UnitTreeId;

/** A tree for one test alone, so that it may change. */
final class UnitTrees {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final String code = "cay-" + NUMBER.incrementAndGet();
    final UnitTreeId id;
    private final UnitService units;

    /**
     * <pre>
     * T     Đảng bộ thử            0
     *   A   Đảng bộ xã An          10
     *     A-1 Chi bộ Phòng Tổng hợp  20
     *   B   Đảng bộ xã Bình        30
     *   C   Đảng bộ xã Cao         40
     * </pre>
     */
    UnitTrees(UnitService units) {
        this.units = units;
        this.id = Access.asSystem(() -> units.create(
                code,
                List.of(
                        new UnitDraft("T", null, "Đảng bộ thử", 0),
                        new UnitDraft("A", "T", "Đảng bộ xã An", 10),
                        new UnitDraft("A-1", "A", "Chi bộ Phòng Tổng hợp", 20),
                        new UnitDraft("B", "T", "Đảng bộ xã Bình", 30),
                        new UnitDraft("C", "T", "Đảng bộ xã Cao", 40))));
    }

    UnitTree tree() {
        return units.tree(id);
    }

    /** The unit itself, whatever has become of it. */
    Unit unit(String of) {
        return tree().ever().stream()
                .filter(unit -> unit.code().equals(of))
                .findFirst()
                .orElseThrow();
    }

    UnitId id(String of) {
        return unit(of).id();
    }

    static <T> T as(String username, String role, Supplier<T> act) {
        return new Staff(username, role).does(act);
    }

    static void organizer(Runnable act) {
        as("bantochuc", "ORGANIZER", () -> {
            act.run();
            return true;
        });
    }
}
