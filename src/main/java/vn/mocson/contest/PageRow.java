package vn.mocson.contest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page in the list of those who write them.
 *
 * @param last number of the newest version; 0 where nothing was written yet
 * @param published number of the version that everybody reads; null where nobody reads it
 * @param changedAt null where nothing was written yet
 */
public record PageRow(
        String page,
        String title,
        @Nullable LocalDate dated,
        int last,
        @Nullable Integer published,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    public PageKind kind() {
        return PageKind.of(page);
    }

    /** Where a page stands between nothing and everybody. */
    public enum State {
        EMPTY,
        DRAFT,
        PUBLISHED,
        /** Everybody reads an older version than the newest. */
        CHANGED
    }

    public State state() {
        if (last == 0) {
            return State.EMPTY;
        }
        if (published == null) {
            return State.DRAFT;
        }
        return published == last ? State.PUBLISHED : State.CHANGED;
    }
}
