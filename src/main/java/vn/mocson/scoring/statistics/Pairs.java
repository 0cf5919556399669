package vn.mocson.scoring.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs of a mark and what it is held against; the sums are exact, so that only the last division rounds. */
final class Pairs {

    /** IEEE 754 decimal128, rounding half to even. */
    static final MathContext DIGITS = MathContext.DECIMAL128;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<BigDecimal> marks = new ArrayList<>();
    private final List<BigDecimal> others = new ArrayList<>();
    private BigDecimal markSum = BigDecimal.ZERO;
    private BigDecimal otherSum = BigDecimal.ZERO;
    private BigDecimal markSquares = BigDecimal.ZERO;
    private BigDecimal otherSquares = BigDecimal.ZERO;
    private BigDecimal products = BigDecimal.ZERO;

    void add(BigDecimal mark, BigDecimal other) {
        marks.add(mark);
        others.add(other);
        markSum = markSum.add(mark);
        otherSum = otherSum.add(other);
        markSquares = markSquares.add(mark.multiply(mark));
        otherSquares = otherSquares.add(other.multiply(other));
        products = products.add(mark.multiply(other));
    }

    int size() {
        return marks.size();
    }

    BigDecimal markSum() {
        return markSum;
    }

    /** n Σd² of the marks, d their distance from the mean. */
    BigDecimal squares() {
        return scaled(markSquares, markSum, markSum);
    }

    /** Of the marks, n − 1 in the denominator. */
    @Nullable
    BigDecimal deviation() {
        return size() < 2
                ? null
                : squares()
                        .divide(count(size()).multiply(count(size() - 1)), DIGITS)
                        .sqrt(DIGITS);
    }

    /** 100 × Pearson's correlation. */
    @Nullable
    BigDecimal correlation() {
        BigDecimal mine = squares();
        BigDecimal theirs = scaled(otherSquares, otherSum, otherSum);
        if (mine.signum() == 0 || theirs.signum() == 0) {
            return null;
        }
        return percent(
                scaled(products, markSum, otherSum), mine.multiply(theirs).sqrt(DIGITS));
    }

    /** 100 × the covariance ÷ the one these marks would have if the best of them went with the best of the others. */
    @Nullable
    BigDecimal efficiency() {
        BigDecimal best = scaled(sortedProducts(), markSum, otherSum);
        return best.signum() == 0 ? null : percent(scaled(products, markSum, otherSum), best);
    }

    private BigDecimal sortedProducts() {
        List<BigDecimal> sortedMarks = marks.stream().sorted().toList();
        List<BigDecimal> sortedOthers = others.stream().sorted().toList();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < sortedMarks.size(); i++) {
            sum = sum.add(sortedMarks.get(i).multiply(sortedOthers.get(i)));
        }
        return sum;
    }

    /** n² times the covariance of a population. */
    private BigDecimal scaled(BigDecimal sumOfProducts, BigDecimal sum, BigDecimal otherSum) {
        return sumOfProducts.multiply(count(size())).subtract(sum.multiply(otherSum));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, DIGITS);
    }

    static BigDecimal count(long n) {
        return new BigDecimal(BigInteger.valueOf(n));
    }
}
