package vn.mocson.contest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.SetId;

/**
 * A round with the rules that hold in it.
 *
 * @param questionSet its own, or its contest's; null while there is none, and then it does not open
 */
public record RoundDefinition(
        RoundId id,
        ContestId contest,
        String code,
        String name,
        Instant opensAt,
        Instant closesAt,
        @Nullable Instant publishedAt,
        @Nullable SetId questionSet,
        Rules rules) {

    /** A round is open from {@code opensAt} up to, and without, {@code closesAt}. */
    public Phase phaseAt(Instant now) {
        if (now.isBefore(opensAt)) {
            return Phase.UPCOMING;
        }
        if (now.isBefore(closesAt)) {
            return Phase.OPEN;
        }
        return publishedAt != null && !now.isBefore(publishedAt) ? Phase.PUBLISHED : Phase.CLOSED;
    }

    /** Whether something that the rules show at a certain moment may be shown now. */
    public boolean shows(Rules.Moment moment, Instant now) {
        return switch (moment) {
            case AT_SUBMISSION -> true;
            case AT_ROUND_CLOSE -> !now.isBefore(closesAt);
            case AT_PUBLICATION -> phaseAt(now) == Phase.PUBLISHED;
            case NEVER -> false;
        };
    }
}
