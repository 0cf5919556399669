package vn.mocson.award;

import java.time.Instant;

/**
 * A published result as anybody may take it along.
 *
 * @param sha256 of the canonical file, {@code recordSha256} of the ZIP
 * @param replaced whether a later version stands in its place
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
        boolean replaced) {}
