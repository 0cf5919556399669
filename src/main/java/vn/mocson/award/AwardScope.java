package vn.mocson.award;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;

/**
 * What a result is the result of: a round, a phase of rounds, or the contest as a whole.
 *
 * @param round of a round's result only
 * @param phase name of the phase, of a phase's result only
 */
public record AwardScope(
        ContestId contest,
        @Nullable RoundId round,
        @Nullable String phase) {

    public AwardScope {
        if (round != null && phase != null) {
            throw new IllegalArgumentException("either of a round or of a phase");
        }
    }

    public static AwardScope round(ContestId contest, RoundId round) {
        return new AwardScope(contest, round, null);
    }

    public static AwardScope phase(ContestId contest, String phase) {
        return new AwardScope(contest, null, phase);
    }

    public static AwardScope contest(ContestId contest) {
        return new AwardScope(contest, null, null);
    }

    /** @param rounds of this result */
    boolean covers(AwardScope other, Collection<RoundId> rounds) {
        RoundId part = other.round();
        return equals(other) || round == null && (phase == null || part != null && rounds.contains(part));
    }

    /** One word for it where rows are told apart. */
    String key() {
        return round != null ? "R" + round : phase != null ? "P" + phase : "C";
    }
}
