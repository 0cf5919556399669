package vn.mocson.rehearsal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;

/**
 * A rehearsal under way.
 *
 * @param round the round whose rules are rehearsed
 * @param sample the contest that the sample round is alone in; null before a crowd plays, and once it was removed
 * @param people how many play, once that was chosen
 * @param minutes over which they are spread; 0 for without any pause
 * @param steps as far as they were begun
 */
public record Rehearsal(
        long id,
        ContestId contest,
        RoundId round,
        String roundName,
        @Nullable ContestId sample,
        @Nullable Integer people,
        @Nullable Integer minutes,
        Instant startedAt,
        String startedBy,
        Map<RehearsalStep, StepResult> steps) {

    public Rehearsal {
        steps = Map.copyOf(steps);
    }

    /** Null where it was not begun. */
    public @Nullable StepResult step(RehearsalStep step) {
        return steps.get(step);
    }

    public boolean running() {
        return steps.values().stream().anyMatch(each -> each.state() == StepResult.State.RUNNING);
    }

    boolean running(RehearsalStep step) {
        StepResult result = steps.get(step);
        return result != null && result.state() == StepResult.State.RUNNING;
    }
}
