package vn.mocson.standings;

import org.jspecify.annotations.Nullable;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.ranking.SortKey;

/**
 * Somebody on a frozen board and in the full ranking.
 *
 * @param name null where the person did not agree to be named
 * @param shown as the public last saw them; null where they were not on the board yet
 * @param truly null where they are not in the full ranking
 */
public record FrozenPlace(
        ParticipantId person,
        @Nullable String name,
        String unit,
        @Nullable Standing shown,
        @Nullable Standing truly) {

    /** @param rank among everybody */
    public record Standing(int correct, SortKey key, long rank) {}

    @Override
    public String toString() {
        return "FrozenPlace[" + person + "]"; // names stay out of logs
    }
}
