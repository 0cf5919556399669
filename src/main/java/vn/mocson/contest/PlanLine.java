package vn.mocson.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.PlanFinding.State;

/**
 * A step of a contest's plan as people see it.
 *
 * @param notes in Vietnamese: what is missing, or what is there
 * @param person who does it; null where nobody is named
 * @param due null where it has no date
 * @param dueSet whether somebody set that date; else it is reckoned from the first opening
 * @param doneAt when somebody said by hand that it is done; null where nobody did
 * @param overdue whether its date is over and it is not done
 */
public record PlanLine(
        PlanStep step,
        State state,
        boolean essential,
        List<String> notes,
        @Nullable String person,
        @Nullable LocalDate due,
        boolean dueSet,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        boolean overdue) {

    public PlanLine {
        notes = List.copyOf(notes);
    }

    /** Whether nothing is left to do about it. */
    public boolean settled() {
        return state == State.DONE || state == State.NOT_NEEDED;
    }
}
