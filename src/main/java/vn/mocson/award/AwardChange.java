package vn.mocson.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose prize changed because of what was decided about whom.
 *
 * @param prizeBefore null where they had none, {@code prizeAfter} where they have none now
 */
public record AwardChange(
        String cause,
        String holder,
        @Nullable String prizeBefore,
        @Nullable String prizeAfter,
        String reason,
        String by,
        Instant at) {

    @Override
    public String toString() {
        return "AwardChange[" + prizeBefore + " → " + prizeAfter + "]";
    }
}
