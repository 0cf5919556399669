package vn.mocson.scoring.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.QuestionId;

/**
 * How one question did; null where the figure does not exist. Formulas: {@link ItemAnalysis}.
 *
 * @param sittings in which it stood on the paper
 * @param facility mean mark ÷ maximum, so 1 where everybody knew it; null where nothing could be earned
 * @param deviation sample standard deviation of the marks, in points; null for one sitting
 * @param discrimination −100 to 100: 100 × the correlation of the marks with the rest of the total; null
 *     where either does not vary
 * @param efficiency 100 × the covariance of the marks with the rest of the total ÷ the greatest these same
 *     numbers could have; null as above
 */
public record ItemStatistics(
        QuestionId question,
        int sittings,
        @Nullable BigDecimal facility,
        @Nullable BigDecimal deviation,
        @Nullable BigDecimal discrimination,
        @Nullable BigDecimal efficiency) {}
