package vn.mocson.standings;

import org.jspecify.annotations.Nullable;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.ranking.SortKey;

/**
 * Somebody on a frozen board and in the full ranking.
 *
 * @param name null where the person did not agree to be named
 * @param shownCorrect as the public last saw it; null where they were not on the board yet
 * @param correct null where they are no longer in the ranking
 * @param rank in the full ranking; null where they are not in it
 */
public record FrozenPlace(
        ParticipantId person,
        @Nullable String name,
        String unit,
        @Nullable Integer shownCorrect,
        @Nullable SortKey shownKey,
        @Nullable Integer correct,
        @Nullable SortKey key,
        @Nullable Long rank) {

    @Override
    public String toString() {
        return "FrozenPlace[" + person + "]"; // names stay out of logs
    }
}
