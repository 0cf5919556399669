package vn.mocson.unit;

import java.util.List;
import java.util.Set;

/**
 * What another module keeps of units. Every bean of this type is asked before units merge, and called within the
 * merge's transaction.
 */
public interface UnitReferences {

    /** What hangs on these units of the tree; nothing where that is none. */
    List<UnitUse> uses(UnitTreeId tree, Set<UnitId> merging);

    /** Moves what belongs to the unit as it is from now on. What is a record of the past stays. */
    void move(UnitTreeId tree, Set<UnitId> merging, UnitId into);
}
