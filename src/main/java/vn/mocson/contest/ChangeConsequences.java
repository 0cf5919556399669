package vn.mocson.contest;

import java.util.List;

/**
 * What a change of rules would do to results that are there already. A port: the contest asks, the
 * standings know.
 */
public interface ChangeConsequences {

    /** @param sentence what changes, for people, with figures */
    record Consequence(RoundId round, String sentence) {}

    /**
     * @param before the round as it is
     * @param after the same round under the proposed rules
     * @return empty where nobody's attempt, rank or prize changes
     */
    List<Consequence> of(RoundDefinition before, RoundDefinition after);
}
