package vn.mocson.contest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text of a page as it was once saved.
 *
 * @param number from 1; no two of a page have the same
 * @param dated of a piece of news
 */
public record PageVersion(
        String page,
        int number,
        String title,
        String body,
        @Nullable LocalDate dated,
        Instant savedAt,
        String savedBy) {}
