package vn.mocson.scoring.statistics;

import static vn.mocson.scoring.statistics.Pairs.DIGITS;
import static vn.mocson.scoring.statistics.Pairs.count;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The distribution of the totals by Fisher's k-statistics, which estimate those of the crowd behind the sample. */
final class Totals {

    private final List<BigDecimal> sorted;
    private final long n;
    private final BigDecimal sum;
    /** n², n³ and n⁴ times Σ(t − mean) to the power: multiplied out, so that nothing is rounded. */
    private BigDecimal squares = BigDecimal.ZERO;

    private BigDecimal cubes = BigDecimal.ZERO;
    private BigDecimal fourths = BigDecimal.ZERO;

    Totals(List<BigDecimal> totals) {
        sorted = totals.stream().sorted().toList();
        n = sorted.size();
        sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (BigDecimal total : sorted) {
            BigDecimal distance = total.multiply(count(n)).subtract(sum);
            BigDecimal square = distance.multiply(distance);
            squares = squares.add(square);
            cubes = cubes.add(square.multiply(distance));
            fourths = fourths.add(square.multiply(square));
        }
    }

    @Nullable
    BigDecimal mean() {
        return n == 0 ? null : sum.divide(count(n), DIGITS);
    }

    @Nullable
    BigDecimal median() {
        if (n == 0) {
            return null;
        }
        int middle = sorted.size() / 2;
        return n % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(count(2), DIGITS);
    }

    /** n² Σd², d the distance from the mean. */
    BigDecimal squares() {
        return squares;
    }

    private @Nullable BigDecimal variance() {
        return n < 2 ? null : squares.divide(count(n).pow(2).multiply(count(n - 1)), DIGITS);
    }

    @Nullable
    BigDecimal deviation() {
        BigDecimal variance = variance();
        return variance == null ? null : variance.sqrt(DIGITS);
    }

    /** k₃ ÷ k₂^1.5 with k₃ = n Σd³ ÷ ((n − 1)(n − 2)). */
    @Nullable
    BigDecimal skewness() {
        BigDecimal k2 = variance();
        if (k2 == null || n < 3 || k2.signum() == 0) {
            return null;
        }
        BigDecimal k3 = cubes.divide(count(n).pow(2).multiply(count(n - 1)).multiply(count(n - 2)), DIGITS);
        return k3.divide(k2.multiply(k2.sqrt(DIGITS)), DIGITS);
    }

    /** k₄ ÷ k₂² with k₄ = (n (n + 1) Σd⁴ − 3 (n − 1) (Σd²)²) ÷ ((n − 1)(n − 2)(n − 3)). */
    @Nullable
    BigDecimal kurtosis() {
        BigDecimal k2 = variance();
        if (k2 == null || n < 4 || k2.signum() == 0) {
            return null;
        }
        BigDecimal scaled = count(n).multiply(count(n + 1))
                .multiply(fourths)
                .subtract(count(3).multiply(count(n - 1)).multiply(squares.pow(2)));
        BigDecimal k4 = scaled.divide(
                count(n).pow(4).multiply(count(n - 1)).multiply(count(n - 2)).multiply(count(n - 3)), DIGITS);
        return k4.divide(k2.multiply(k2), DIGITS);
    }
}
