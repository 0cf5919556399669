package vn.mocson.contest;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.Rules.Prediction;

/**
 * The part of the rules that a ranking needs, and nothing else: what anybody must have to compute a
 * published result again.
 *
 * @param questions how many questions a paper had
 * @param actual the true value of the prediction where the rules give it as a number
 */
public record RankingRules(
        int questions,
        @Nullable Prediction prediction,
        Rules.Counted counted,
        Rules.Gate gate,
        List<Rules.RankKey> rankBy,
        @Nullable BigDecimal actual) {

    public RankingRules {
        rankBy = List.copyOf(rankBy);
    }
}
