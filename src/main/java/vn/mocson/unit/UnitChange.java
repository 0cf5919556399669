package vn.mocson.unit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a tree's history.
 *
 * @param other the unit that a merge led into
 * @param before what it was; empty where it is not kept
 * @param after what it became; empty where it is not kept
 * @param moved what came along when units merged
 */
public record UnitChange(
        long id,
        UnitId unit,
        Kind kind,
        @Nullable UnitId other,
        String before,
        String after,
        String reason,
        List<UnitUse> moved,
        Instant at,
        String by) {

    public enum Kind {
        ADDED,
        IMPORTED,
        RENAMED,
        HEADCOUNT,
        LEAGUE,
        /** Who was and who is stays unsaid: personal data outlives its use here otherwise. */
        CONTACT,
        /** An account answers for the unit from then on. */
        ACCOUNT_GIVEN,
        ACCOUNT_TAKEN,
        MOVED,
        RETIRED,
        RESTORED,
        MERGED
    }

    public UnitChange {
        moved = List.copyOf(moved);
    }
}
