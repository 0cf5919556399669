package vn.mocson.ceremony;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;

/**
 * A show in the list of a contest's shows.
 *
 * @param hash of its script
 * @param readable false once the names in it had to go
 * @param screens that are not revoked
 */
public record Show(
        ShowId id,
        ContestId contest,
        ShowKind kind,
        String hash,
        int pauses,
        int pause,
        Instant madeAt,
        String madeBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        boolean readable,
        List<Screen> screens) {

    /** A screen or remote that was let in. */
    public record Screen(
            StageTokenId id, StageRole role, @Nullable StageSide side, Instant madeAt, String madeBy) {}

    public Show {
        screens = List.copyOf(screens);
    }
}
