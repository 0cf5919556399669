package vn.mocson.exam;

import java.time.Instant;

/**
 * What a save answers; when it does, the answers are in the database.
 *
 * @param applied false where the revision was not higher than the stored one, so that nothing
 *     changed: a repeat of an earlier save, or another device was faster and must be read first
 */
public record Saved(long revision, Instant savedAt, Instant deadline, Instant serverTime, boolean applied) {}
