package vn.mocson.unit.ui;

import org.jspecify.annotations.Nullable;
import vn.mocson.unit.Unit;

/**
 * A row of the tree.
 *
 * @param people of the unit and everything below it
 * @param children that can be opened
 */
record UnitGridLine(Unit unit, long people, int children, boolean open) {

    /** The same unit is the same row, whatever its figures are now. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnitGridLine line && line.unit.id().equals(unit.id());
    }

    @Override
    public int hashCode() {
        return unit.id().hashCode();
    }
}
