package vn.mocson.contest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A numbered amendment of a contest's rules.
 *
 * @param number 1, 2, … within the contest, without gaps
 * @param madeBy user name; null for the public
 */
public record RecordedAmendment(
        int number,
        Instant madeAt,
        @Nullable String madeBy,
        String reason,
        List<RuleChange> changes,
        List<String> consequences) {

    public RecordedAmendment {
        changes = List.copyOf(changes);
        consequences = List.copyOf(consequences);
    }
}
