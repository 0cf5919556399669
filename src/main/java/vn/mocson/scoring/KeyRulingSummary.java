package vn.mocson.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionId;

/**
 * A decision about a question's key and where it stands.
 *
 * @param accepted the accepted answers; empty unless the decision accepts some
 * @param changed attempts whose marks it changes
 */
public record KeyRulingSummary(
        KeyRulingId id,
        ContestId contest,
        QuestionId question,
        String text,
        KeyDecision decision,
        List<Set<OptionId>> accepted,
        String reason,
        KeyRulingState state,
        String proposedBy,
        Instant proposedAt,
        Instant computedAt,
        int changed,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String remark) {

    public KeyRulingSummary {
        accepted = List.copyOf(accepted);
    }
}
