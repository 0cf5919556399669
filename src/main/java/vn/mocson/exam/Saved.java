package vn.mocson.exam;

import java.time.Instant;

/** What a save answers; when it does, the answers are in the database. */
public record Saved(long revision, Instant savedAt, Instant deadline, Instant serverTime) {}
