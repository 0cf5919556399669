package vn.mocson.rehearsal;

import java.time.Instant;

/**
 * A sheet that was made.
 *
 * @param ready go; else no go
 * @param sha256 of the file
 */
public record RehearsalSheet(long id, boolean ready, Instant madeAt, String madeBy, String sha256) {}
