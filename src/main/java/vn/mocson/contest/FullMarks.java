package vn.mocson.contest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import vn.mocson.questionbank.Difficulty;

/**
 * What a paper earns with every question right. Where questions of several difficulties earn differently and
 * the paper leaves open which are drawn, papers differ; then these are the ends it can come to.
 */
public record FullMarks(BigDecimal least, BigDecimal most) {

    public static FullMarks of(Rules rules) {
        List<BigDecimal> ofAny = Arrays.stream(Difficulty.values())
                .map(rules.scoring()::pointsOf)
                .sorted()
                .toList();
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (Rules.BlueprintLine line : rules.paper().lines()) {
            BigDecimal count = BigDecimal.valueOf(line.count());
            Difficulty difficulty = line.difficulty();
            BigDecimal low =
                    difficulty == null ? ofAny.getFirst() : rules.scoring().pointsOf(difficulty);
            BigDecimal high =
                    difficulty == null ? ofAny.getLast() : rules.scoring().pointsOf(difficulty);
            least = least.add(low.multiply(count));
            most = most.add(high.multiply(count));
        }
        return new FullMarks(least, most);
    }

    /** Whether every paper can earn the same. */
    public boolean same() {
        return least.compareTo(most) == 0;
    }
}
