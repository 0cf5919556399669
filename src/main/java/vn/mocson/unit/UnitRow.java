package vn.mocson.unit;

import org.jspecify.annotations.Nullable;

/** A unit as it is stored, in the table and in snapshots. */
record UnitRow(
        long id,
        @Nullable Long parent,
        String code,
        String name,
        int headcount,
        String league,
        boolean retired,
        @Nullable Long mergedInto,
        int position) {

    Unit.State state() {
        return mergedInto != null ? Unit.State.MERGED : retired ? Unit.State.RETIRED : Unit.State.IN_USE;
    }
}
