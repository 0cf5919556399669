package vn.mocson.questionbank;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one question version did in a round; null where a figure does not exist.
 *
 * @param facility 0 to 1: the share of its points that was earned
 * @param discrimination −100 to 100
 * @param choices per option that somebody chose
 */
public record ItemFigures(
        QuestionId version,
        int sittings,
        @Nullable BigDecimal facility,
        @Nullable BigDecimal deviation,
        @Nullable BigDecimal discrimination,
        @Nullable BigDecimal efficiency,
        int unanswered,
        Map<OptionId, Choice> choices)
        implements Serializable {

    /** How many of the upper 27 %, the middle and the lower 27 % of all totals. */
    public record Choice(int top, int middle, int bottom) implements Serializable {

        public static final Choice NONE = new Choice(0, 0, 0);

        public int all() {
            return top + middle + bottom;
        }
    }
}
