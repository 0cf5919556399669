package vn.mocson.exam;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.Difficulty;

/**
 * How far the papers of a round are apart.
 *
 * @param papers how many were looked at
 * @param counts questions of a difficulty on a paper
 * @param level the mean of a paper's difficulties, easy 1, medium 2, hard 3
 * @param points what a paper with everything right earns
 * @param expected percent of a paper's questions that people are expected to know, from how earlier rounds did;
 *     null unless at least half of the questions of every paper have been asked before
 * @param known how many questions of the set have been asked before
 * @param pool how many questions the set has
 */
public record PaperSpread(
        int papers,
        Map<Difficulty, Figure> counts,
        Figure level,
        Figure points,
        @Nullable Figure expected,
        int known,
        int pool) {

    /**
     * One figure over all papers.
     *
     * @param mean two decimals
     * @param deviation of all these papers, two decimals
     */
    public record Figure(BigDecimal least, BigDecimal mean, BigDecimal most, BigDecimal deviation) {

        /** Whether it is the same for every paper. */
        public boolean same() {
            return least.compareTo(most) == 0;
        }
    }

    public PaperSpread {
        counts = Map.copyOf(new EnumMap<>(counts));
    }
}
