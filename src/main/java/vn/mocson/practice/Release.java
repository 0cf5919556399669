package vn.mocson.practice;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act of release.
 *
 * @param name what its source was called then
 * @param questions how many it released
 * @param withheld how many of them are not told now, because a round asks them again or its rules do not show them
 * @param withdrawnAt null while it is in force
 */
public record Release(
        ReleaseId id,
        SourceKind kind,
        long source,
        String name,
        int questions,
        int withheld,
        Instant releasedAt,
        String releasedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy)
        implements Serializable {

    public boolean inForce() {
        return withdrawnAt == null;
    }
}
