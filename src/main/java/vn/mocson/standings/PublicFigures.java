package vn.mocson.standings;

import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a contest while it runs.
 *
 * @param people who took part; null while people guess this very number, like entries
 */
public record PublicFigures(@Nullable Long people, @Nullable Long entries, long units) {}
