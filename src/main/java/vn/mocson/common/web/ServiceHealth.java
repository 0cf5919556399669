package vn.mocson.common.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How this process answered lately.
 *
 * @param kinds those that were asked for at all
 * @param minutes one for each minute, the oldest first, also for those in which nobody asked
 */
public record ServiceHealth(Instant asOf, Duration over, List<OfKind> kinds, List<Minute> minutes) {

    public ServiceHealth {
        kinds = List.copyOf(kinds);
        minutes = List.copyOf(minutes);
    }

    /**
     * @param slow answered later than {@link ServiceWatch#SLOW}
     * @param errors failed by our own fault
     * @param sentAway asked to come back, since too many came at once
     * @param longest of those that were answered
     */
    public record OfKind(RequestKind kind, long requests, long slow, long errors, long sentAway, Duration longest) {

        boolean calm() {
            return slow + errors + sentAway == 0;
        }
    }

    public record Minute(Instant start, long requests, long slow, long errors, long sentAway) {}

    public boolean calm() {
        return kinds.stream().allMatch(OfKind::calm);
    }

    /** Whether entrants noticed nothing: all but pages of Flow, which are for those who watch and work. */
    public boolean calmForEntrants() {
        return kinds.stream().filter(kind -> kind.kind() != RequestKind.HOUSE).allMatch(OfKind::calm);
    }
}
