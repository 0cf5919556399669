package vn.mocson.exam;

import java.util.List;
import vn.mocson.contest.Rules;
import vn.mocson.questionbank.PaperQuestion;
import vn.mocson.questionbank.PoolEntry;

/** Lets tests of other modules draw papers. */
public final class TestDraw {

    private TestDraw() {}

    /** Whether a bank with these questions can fill the paper. */
    public static boolean canDraw(Rules.Paper rules, List<PoolEntry> pool) {
        try {
            PaperDraw.draw(
                    rules,
                    pool,
                    ids -> ids.stream()
                            .map(id -> new PaperQuestion(id, "", null, false, List.of()))
                            .toList(),
                    1);
            return true;
        } catch (PaperNotSolvable tooFew) {
            return false;
        }
    }
}
