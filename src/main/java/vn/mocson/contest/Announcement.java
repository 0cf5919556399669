package vn.mocson.contest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What entrants are told, or were.
 *
 * @param round null where everybody of the contest is meant
 * @param endedAt when somebody ended it before its time; null where nobody did
 */
public record Announcement(
        AnnouncementId id,
        ContestId contest,
        @Nullable RoundId round,
        Tone tone,
        String text,
        Instant from,
        Instant to,
        Instant madeAt,
        String madeBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    /** How loud. */
    public enum Tone {
        INFORMATION,
        IMPORTANT
    }

    /** Whether it is told at this moment. */
    public boolean runsAt(Instant now) {
        return endedAt == null && !now.isBefore(from) && now.isBefore(to);
    }

    /** Whether it will never be told again. */
    public boolean overAt(Instant now) {
        return endedAt != null || !now.isBefore(to);
    }
}
