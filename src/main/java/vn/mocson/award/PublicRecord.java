package vn.mocson.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published result as anybody may take it along.
 *
 * @param sha256 of the canonical file, {@code recordSha256} of the ZIP
 * @param replaced whether a later version stands in its place
 * @param correctedAt when the ranking it holds was last corrected by a decision since; null where it was not
 */
public record PublicRecord(
        SealId id,
        String scopeName,
        int version,
        String sha256,
        Instant sealedAt,
        String secretary,
        String juryHead,
        Instant publishedAt,
        String publishedBy,
        String recordSha256,
        long bytes,
        boolean replaced,
        @Nullable Instant correctedAt) {}
