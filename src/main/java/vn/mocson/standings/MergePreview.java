package vn.mocson.standings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.exam.AttemptOutline;
import vn.mocson.participant.PersonProfile;

/**
 * What would follow if two registrations were one, computed and not done.
 *
 * @param kept whose particulars, consent and PIN stay
 * @param keptAttempts all of that one, in the order they were started
 * @param moving all of the other one, which become the kept one's
 * @param obstacles as long as there is one, they cannot become one
 * @param dryRun what it would do to ranks and prizes
 * @param hash equal for equal previews
 */
public record MergePreview(
        PersonProfile kept,
        PersonProfile gone,
        List<AttemptOutline> keptAttempts,
        List<AttemptOutline> moving,
        List<Obstacle> obstacles,
        DryRun dryRun,
        String hash) {

    public MergePreview {
        keptAttempts = List.copyOf(keptAttempts);
        moving = List.copyOf(moving);
        obstacles = List.copyOf(obstacles);
    }

    /** Why not yet. */
    public enum Why {
        /** One of them sits; nothing is moved under their hands. */
        SITTING,
        /** A ruling about one of them waits for its signature. */
        RULING_WAITING,
        /** One of them is disqualified: the other one would be by the merging alone. */
        DISQUALIFIED,
        /** More attempts would count than the rules allow. */
        TOO_MANY_ATTEMPTS
    }

    /**
     * @param about whose registration it is
     * @param attempt that is sat, or counts beyond the limit; null for the others
     */
    public record Obstacle(
            Why why, PersonProfile about, @Nullable AttemptOutline attempt) {}
}
