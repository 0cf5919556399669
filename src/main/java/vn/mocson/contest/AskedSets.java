package vn.mocson.contest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.Decision;
import vn.mocson.questionbank.SetId;

/**
 * What a contest asks from, as those who run it see it; nothing of what the questions say.
 *
 * @param current null while it has none
 * @param rounds each with the set it opens with
 */
public record AskedSets(@Nullable Asked current, List<RoundSet> rounds) {

    /**
     * @param seal 64 hexadecimal digits; null where it is not sealed
     * @param intact whether its content still comes to that seal, computed just now
     */
    public record Asked(
            SetId id,
            String title,
            int questions,
            @Nullable Decision decision,
            @Nullable String seal,
            boolean intact) {}

    /** @param set null while there is none */
    public record RoundSet(RoundDefinition round, @Nullable Asked set) {

        /** Whether entrants can be let in as far as the questions are concerned. */
        public boolean ready() {
            return set != null && set.intact();
        }
    }

    public AskedSets {
        rounds = List.copyOf(rounds);
    }
}
