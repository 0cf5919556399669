package vn.mocson.scoring.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the whole paper did; null where the figure does not exist. Formulas: {@link ItemAnalysis}.
 *
 * @param mean of the totals, in points; null without a sitting
 * @param median of the totals, in points; null without a sitting
 * @param deviation sample standard deviation of the totals, in points; null below two sittings
 * @param skewness null below three sittings, or where the totals do not vary
 * @param kurtosis excess, 0 for a bell curve; null below four sittings, or where the totals do not vary
 * @param alpha Cronbach's alpha in percent, at most 100, negative where the questions contradict each other;
 *     null below two questions or sittings, where the totals do not vary, and where papers differ in length
 * @param standardError of a total, in points; null where alpha is
 * @param fixedPaper every sitting had the same questions, in whatever order, and alpha is Cronbach's own;
 *     otherwise it is made of the variances of the positions, as Moodle does for random questions, and says
 *     less: the questions at one position differ
 */
public record TestStatistics(
        int sittings,
        boolean fixedPaper,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal median,
        @Nullable BigDecimal deviation,
        @Nullable BigDecimal skewness,
        @Nullable BigDecimal kurtosis,
        @Nullable BigDecimal alpha,
        @Nullable BigDecimal standardError) {}
