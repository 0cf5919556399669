package vn.mocson.integrity;

import java.time.Instant;

/**
 * When a contest was searched last.
 *
 * @param people registrations that were looked at
 * @param attempts counting attempts that were looked at
 * @param leftOut attempts that were not compared with others because their unit has too many
 */
public record LastSearch(Instant at, String by, int people, int attempts, int leftOut) {}
