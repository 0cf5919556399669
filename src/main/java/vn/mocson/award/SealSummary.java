package vn.mocson.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sealed version in a list. @param latest whether no later version replaces it */
public record SealSummary(
        SealId id,
        AwardScope scope,
        String scopeName,
        int version,
        String sha256,
        Instant sealedAt,
        @Nullable Instant publishedAt,
        int awards,
        boolean latest) {}
