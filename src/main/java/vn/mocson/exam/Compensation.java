package vn.mocson.exam;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RoundId;

/**
 * Time that was given back, as it is on record.
 *
 * @param whom name of the unit or person; null for everybody
 * @param from of an interval or pause; for a round opened early, when it was to open
 * @param to null while a pause lasts
 * @param closeMoved whether the round's close was moved by as much
 * @param minutes null unless minutes were given
 */
public record Compensation(
        RoundId round,
        CompensationKind kind,
        @Nullable String whom,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean closeMoved,
        @Nullable Integer minutes,
        String reason,
        String by,
        Instant at) {}
