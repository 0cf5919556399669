package vn.mocson.contest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.SetId;

/**
 * A round with the rules that hold in it.
 *
 * @param phase the phase (đợt) of the contest it belongs to; null where the contest has no phases
 * @param questionSet its own, or its contest's; null while there is none, and then it does not open
 * @param pausedAt since when it stands still; null while it runs
 * @param timesRevision grows with every change of anybody's time in it
 * @param announced whether its contest is; a draft's round is always still to come, whatever its times say
 */
public record RoundDefinition(
        RoundId id,
        ContestId contest,
        String code,
        String name,
        @Nullable String phase,
        Instant opensAt,
        Instant closesAt,
        @Nullable Instant publishedAt,
        @Nullable SetId questionSet,
        Rules rules,
        @Nullable Instant pausedAt,
        long timesRevision,
        boolean announced) {

    /** The name with its phase before it, where there is one. */
    public String fullName() {
        return phase == null ? name : phase + " – " + name;
    }

    /** A round is open from {@code opensAt} up to, and without, {@code closesAt}; while it stands still it does not close. */
    public RunState stateAt(Instant now) {
        if (!announced || now.isBefore(opensAt)) {
            return RunState.UPCOMING;
        }
        if (now.isBefore(closesAt) || pausedAt != null) {
            return RunState.OPEN;
        }
        return publishedAt != null && !now.isBefore(publishedAt) ? RunState.PUBLISHED : RunState.CLOSED;
    }

    /** Whether something that the rules show at a certain moment may be shown now. */
    public boolean shows(Rules.Moment moment, Instant now) {
        return switch (moment) {
            case AT_SUBMISSION -> true;
            case AT_ROUND_CLOSE -> pausedAt == null && !now.isBefore(closesAt);
            case AT_PUBLICATION -> stateAt(now) == RunState.PUBLISHED;
            case NEVER -> false;
        };
    }

    /** The same round under other rules. */
    public RoundDefinition under(Rules other) {
        return new RoundDefinition(
                id,
                contest,
                code,
                name,
                phase,
                opensAt,
                closesAt,
                publishedAt,
                questionSet,
                other,
                pausedAt,
                timesRevision,
                announced);
    }

    /** The same round with these times. */
    public RoundDefinition at(Instant opens, Instant closes, @Nullable Instant paused, long revision) {
        return new RoundDefinition(
                id,
                contest,
                code,
                name,
                phase,
                opens,
                closes,
                publishedAt,
                questionSet,
                rules,
                paused,
                revision,
                announced);
    }
}
