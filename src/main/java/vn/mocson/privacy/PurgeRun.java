package vn.mocson.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One removal of the personal data of a contest.
 *
 * @param people whose registrations it erased, {@code listed} lines of lists
 * @param finishedAt null where it was broken off
 */
public record PurgeRun(
        Instant startedAt,
        String startedBy,
        int people,
        int listed,
        @Nullable Instant finishedAt) {}
