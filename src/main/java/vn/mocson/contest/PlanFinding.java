package vn.mocson.contest;

import java.util.List;

/**
 * What is found about a step.
 *
 * @param state as far as the application can see
 * @param missing sentences in Vietnamese: what is missing, or what is there
 * @param essential whether the contest is not announced, or does not open, without it
 */
public record PlanFinding(PlanStep step, State state, List<String> missing, boolean essential) {

    public enum State {
        DONE,
        /** Something is missing that somebody can mend now. */
        MISSING,
        /** Its time has not come. */
        LATER,
        /** This contest does not need it. */
        NOT_NEEDED
    }

    public PlanFinding {
        missing = List.copyOf(missing);
    }

    static PlanFinding of(PlanStep step, List<String> missing) {
        return new PlanFinding(step, missing.isEmpty() ? State.DONE : State.MISSING, missing, false);
    }
}
