package vn.mocson.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version that waits for its signatures. @param secretary full name of who signed first; null while nobody has */
public record WaitingSeal(
        SealId id,
        int version,
        String sha256,
        Instant preparedAt,
        @Nullable String secretary,
        @Nullable Instant secretaryAt,
        @Nullable String decision,
        @Nullable String reason) {}
