package vn.mocson.unit;

import org.jspecify.annotations.Nullable;

/**
 * One unit of a tree.
 *
 * @param path names of the units above it, from the top, joined by " › "; empty for a root
 * @param depth 0 for a root
 * @param headcount party members or employees it reports; 0 where unknown
 * @param league the group of units it competes with; empty where it is in none
 * @param mergedInto the unit that it has become; null unless it has merged
 */
public record Unit(
        UnitId id,
        @Nullable UnitId parent,
        String code,
        String name,
        String path,
        int depth,
        int headcount,
        String league,
        State state,
        @Nullable UnitId mergedInto) {

    public enum State {
        IN_USE,
        /** Nobody can choose it any more; who belongs to it still does. */
        RETIRED,
        /** Has become another one. */
        MERGED
    }

    /** A unit in use that is in no league. */
    public Unit(UnitId id, @Nullable UnitId parent, String code, String name, String path, int depth, int headcount) {
        this(id, parent, code, name, path, depth, headcount, "", State.IN_USE, null);
    }

    public boolean inUse() {
        return state == State.IN_USE;
    }

    /** The name with those of the units above it: {@code Khối › Đảng bộ Sở Y tế › Chi bộ Một}. */
    public String fullName() {
        return path.isEmpty() ? name : path + " › " + name;
    }
}
