package vn.mocson.contest;

import java.util.List;

/** Tells what is found about some steps; modules above bring theirs. What is essential outweighs what is not. */
@FunctionalInterface
public interface PlanSource {

    List<PlanFinding> find(ContestDefinition contest);
}
