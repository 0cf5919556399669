package vn.mocson.exam;

import java.util.List;
import vn.mocson.contest.Rules;
import vn.mocson.questionbank.PoolEntry;

/** Lets tests of other modules draw papers. */
public final class TestDraw {

    private TestDraw() {}

    /** Whether a bank with these questions can fill the paper. */
    public static boolean canDraw(Rules.Paper rules, List<PoolEntry> pool) {
        return PaperDraw.solvable(rules, pool);
    }
}
