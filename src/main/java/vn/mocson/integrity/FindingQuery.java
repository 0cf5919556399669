package vn.mocson.integrity;

import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;

/**
 * Which findings of a contest are wanted.
 *
 * @param text part of a name of those involved; empty for all
 * @param kind null for all
 * @param state null for all
 */
public record FindingQuery(
        ContestId contest,
        String text,
        @Nullable FindingKind kind,
        @Nullable State state) {

    /** Where a finding stands. */
    public enum State {
        /** Nobody has decided. */
        OPEN,
        LOOK_FURTHER,
        TO_RULING,
        NOTHING
    }

    @Override
    public String toString() {
        return "FindingQuery[" + contest + "]";
    }
}
