package vn.mocson.standings.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came out when the stored standings of a closed round were held against a recount of its record.
 *
 * @param closedAt when the standings looked at were computed
 * @param places how many people the stored standings have
 * @param firstDifference the first line in which both differ, or why the record could not be read; null where
 *     they agree
 * @param attemptsSha256 of the {@code attempts.csv} that was recounted, to compare an exported one with
 */
public record RecountCheck(
        Instant closedAt,
        Instant checkedAt,
        int places,
        boolean agrees,
        @Nullable String firstDifference,
        String attemptsSha256) {}
