package vn.mocson.privacy;

import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;

/**
 * What of a contest's requests is looked for.
 *
 * @param waiting only those that are not over
 * @param kind null for all
 * @param name a part of a person's name; blank for everybody
 */
public record RequestQuery(
        ContestId contest, boolean waiting, @Nullable RequestKind kind, String name, Sort sort, boolean descending) {

    /** What the queue is ordered by. */
    public enum Sort {
        /** What waits and is due first, then what was over last. */
        DUE,
        MADE,
        NAME
    }

    /** As the queue is worked off. */
    public RequestQuery(ContestId contest, boolean waiting, @Nullable RequestKind kind, String name) {
        this(contest, waiting, kind, name, Sort.DUE, false);
    }

    @Override
    public String toString() {
        return "RequestQuery[…]";
    }
}
