package vn.mocson.scoring.statistics;

import static vn.mocson.scoring.statistics.Pairs.DIGITS;
import static vn.mocson.scoring.statistics.Pairs.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.scoring.statistics.Sitting.ItemMark;

/**
 * Item analysis of one round, with the formulas of Moodle's quiz statistics report
 * (docs.moodle.org/dev/Quiz_statistics_calculations) and sample variances (n − 1) throughout.
 *
 * <p>With <i>x</i> the marks of a question, <i>T</i> the totals of the sittings it stood in and
 * <i>X = T − x</i>: facility = mean(x) ÷ maximum; discrimination index = 100 × cov(x, X) ÷
 * √(var(x) var(X)); discriminative efficiency = 100 × cov(x, X) ÷ the covariance of x and X each sorted by
 * itself. Skewness and kurtosis are k₃ ÷ k₂^1.5 and k₄ ÷ k₂². With <i>P</i> positions, alpha = 100 × P ÷ (P
 * − 1) × (1 − Σ var(position) ÷ var(T)), L. J. Cronbach, “Coefficient alpha and the internal structure of
 * tests”, Psychometrika 16 (1951), pp. 297–334; standard error = √(1 − alpha ÷ 100) × the deviation of T.
 *
 * <p>Sums are exact; quotients and roots carry 34 digits. A figure that would divide by zero is null.
 *
 * @param items by the question's number
 */
public record ItemAnalysis(TestStatistics test, List<ItemStatistics> items) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ItemAnalysis {
        items = List.copyOf(items);
    }

    /** In any order of the sittings the same figures. */
    public static ItemAnalysis of(List<Sitting> sittings) {
        Map<QuestionId, Item> items = new TreeMap<>();
        for (Sitting sitting : sittings) {
            for (ItemMark mark : sitting.items()) {
                items.computeIfAbsent(mark.question(), Item::new).add(mark, sitting.total());
            }
        }
        return new ItemAnalysis(
                test(sittings, items),
                items.values().stream().map(Item::statistics).toList());
    }

    private static TestStatistics test(List<Sitting> sittings, Map<QuestionId, Item> items) {
        boolean fixed = items.values().stream().allMatch(item -> item.pairs.size() == sittings.size());
        Totals totals = new Totals(sittings.stream().map(Sitting::total).toList());
        List<Pairs> positions =
                fixed ? items.values().stream().map(item -> item.pairs).toList() : positions(sittings);
        BigDecimal alpha = alpha(positions, sittings.size(), totals.squares());
        return new TestStatistics(
                sittings.size(),
                fixed,
                totals.mean(),
                totals.median(),
                totals.deviation(),
                totals.skewness(),
                totals.kurtosis(),
                alpha,
                standardError(alpha, totals.deviation()));
    }

    /** The marks by position; none where papers differ in length. */
    private static List<Pairs> positions(List<Sitting> sittings) {
        Set<Integer> lengths = new HashSet<>();
        List<Pairs> positions = new ArrayList<>();
        for (Sitting sitting : sittings) {
            lengths.add(sitting.items().size());
            for (int i = 0; i < sitting.items().size(); i++) {
                if (i == positions.size()) {
                    positions.add(new Pairs());
                }
                positions.get(i).add(sitting.items().get(i).mark(), BigDecimal.ZERO);
            }
        }
        return lengths.size() == 1 ? positions : List.of();
    }

    /** Multiplied out with n² Σd², n the sittings, so that only one division rounds. */
    private static @Nullable BigDecimal alpha(List<Pairs> positions, int sittings, BigDecimal totalSquares) {
        if (positions.size() < 2 || totalSquares.signum() == 0) {
            return null;
        }
        BigDecimal squares = BigDecimal.ZERO;
        for (Pairs position : positions) {
            squares = squares.add(position.squares());
        }
        return totalSquares
                .subtract(squares.multiply(count(sittings)))
                .multiply(HUNDRED)
                .multiply(count(positions.size()))
                .divide(totalSquares.multiply(count(positions.size() - 1L)), DIGITS);
    }

    private static @Nullable BigDecimal standardError(@Nullable BigDecimal alpha, @Nullable BigDecimal deviation) {
        if (alpha == null || deviation == null) {
            return null;
        }
        // above 100 only by the last digit, or where totals are not the sum of the marks
        BigDecimal error =
                BigDecimal.ONE.subtract(alpha.divide(HUNDRED, DIGITS)).max(BigDecimal.ZERO);
        return error.sqrt(DIGITS).multiply(deviation, DIGITS);
    }

    private static final class Item {

        private final QuestionId question;
        private final Pairs pairs = new Pairs();
        private BigDecimal maxima = BigDecimal.ZERO;

        Item(QuestionId question) {
            this.question = question;
        }

        void add(ItemMark mark, BigDecimal total) {
            pairs.add(mark.mark(), total.subtract(mark.mark()));
            maxima = maxima.add(mark.maximum());
        }

        ItemStatistics statistics() {
            return new ItemStatistics(
                    question,
                    pairs.size(),
                    maxima.signum() == 0 ? null : pairs.markSum().divide(maxima, DIGITS),
                    pairs.deviation(),
                    pairs.correlation(),
                    pairs.efficiency());
        }
    }
}
