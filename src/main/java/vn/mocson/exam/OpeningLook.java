package vn.mocson.exam;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RoundId;

/**
 * What was found about a round's question set when the round opened, or later while it was open.
 *
 * @param sealed the set's seal then; null where it had none
 * @param found what its content came to
 * @param intact whether the round could open: the content has its seal and fills the papers
 * @param reason in Vietnamese
 */
public record OpeningLook(
        RoundId round, @Nullable String sealed, @Nullable String found, boolean intact, String reason, Instant at) {}
