package vn.mocson.exam;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.Rules;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.PoolEntry;
import vn.mocson.questionbank.QuestionId;

/** Adds up papers one by one, so that none has to be kept. */
final class PaperTally {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Rules.Scoring scoring;
    private final Map<QuestionId, BigDecimal> facilities;
    private final Map<Difficulty, Sum> counts = new EnumMap<>(Difficulty.class);
    private final Sum level = new Sum();
    private final Sum points = new Sum();
    private final Sum expected = new Sum();
    private boolean enoughKnown = true;
    private int papers;

    /** @param facilities 0 to 1, of the questions that were asked before */
    PaperTally(Rules.Scoring scoring, Map<QuestionId, BigDecimal> facilities) {
        this.scoring = scoring;
        this.facilities = facilities;
        for (Difficulty difficulty : Difficulty.values()) {
            counts.put(difficulty, new Sum());
        }
    }

    private static final class Sum {

        private @Nullable BigDecimal least;
        private @Nullable BigDecimal most;
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal squares = BigDecimal.ZERO;

        private void add(BigDecimal value) {
            least = least == null ? value : least.min(value);
            most = most == null ? value : most.max(value);
            sum = sum.add(value);
            squares = squares.add(value.multiply(value));
        }

        private PaperSpread.Figure of(int papers) {
            BigDecimal n = BigDecimal.valueOf(papers);
            BigDecimal mean = sum.divide(n, MathContext.DECIMAL64);
            BigDecimal variance = squares.divide(n, MathContext.DECIMAL64)
                    .subtract(mean.multiply(mean))
                    .max(BigDecimal.ZERO);
            return new PaperSpread.Figure(
                    least == null ? BigDecimal.ZERO : least,
                    rounded(mean),
                    most == null ? BigDecimal.ZERO : most,
                    rounded(variance.sqrt(MathContext.DECIMAL64)));
        }
    }

    void add(List<PoolEntry> paper) {
        papers++;
        Map<Difficulty, Integer> asked = new EnumMap<>(Difficulty.class);
        BigDecimal reachable = BigDecimal.ZERO;
        BigDecimal shares = BigDecimal.ZERO;
        int levels = 0;
        int known = 0;
        for (PoolEntry question : paper) {
            asked.merge(question.difficulty(), 1, Integer::sum);
            levels += question.difficulty().ordinal() + 1;
            reachable = reachable.add(scoring.pointsOf(question.difficulty()));
            BigDecimal facility = facilities.get(question.id());
            if (facility != null) {
                known++;
                shares = shares.add(facility);
            }
        }
        counts.forEach((difficulty, sum) -> sum.add(BigDecimal.valueOf(asked.getOrDefault(difficulty, 0))));
        level.add(quotient(BigDecimal.valueOf(levels), paper.size()));
        points.add(reachable);
        if (known * 2 < paper.size() || known == 0) {
            enoughKnown = false;
        } else {
            expected.add(quotient(shares.multiply(HUNDRED), known));
        }
    }

    /** @param pool the set that was drawn from; null where nothing was tallied */
    @Nullable
    PaperSpread spread(List<PoolEntry> pool) {
        if (papers == 0) {
            return null;
        }
        Map<Difficulty, PaperSpread.Figure> perDifficulty = new EnumMap<>(Difficulty.class);
        counts.forEach((difficulty, sum) -> perDifficulty.put(difficulty, sum.of(papers)));
        return new PaperSpread(
                papers,
                perDifficulty,
                level.of(papers),
                points.of(papers),
                enoughKnown ? expected.of(papers) : null,
                (int) pool.stream()
                        .filter(question -> facilities.containsKey(question.id()))
                        .count(),
                pool.size());
    }

    private static BigDecimal quotient(BigDecimal sum, int of) {
        return of == 0 ? BigDecimal.ZERO : rounded(sum.divide(BigDecimal.valueOf(of), MathContext.DECIMAL64));
    }

    private static BigDecimal rounded(BigDecimal figure) {
        return figure.setScale(2, RoundingMode.HALF_UP);
    }
}
