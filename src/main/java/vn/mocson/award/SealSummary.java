package vn.mocson.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sealed version in a list.
 *
 * @param latest whether no later version replaces it
 * @param correctedAt when the ranking it holds was last corrected by a decision, once it was public; else null
 */
public record SealSummary(
        SealId id,
        AwardScope scope,
        String scopeName,
        int version,
        String sha256,
        Instant sealedAt,
        @Nullable Instant publishedAt,
        int awards,
        boolean latest,
        @Nullable Instant correctedAt) {}
