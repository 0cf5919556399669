package vn.mocson.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.unit.Unit;

/** Finds what in a contest's rules contradicts itself, gives an answer away or never takes effect. */
public final class RulesCheck {

    private RulesCheck() {}

    /**
     * @param rounds with the rules that hold in each, in the order of the contest
     * @param unitCodes of the contest's unit tree
     * @return errors first
     */
    public static List<RulesConflict> of(
            Rules contestRules, List<RoundDefinition> rounds, Set<String> unitCodes, List<Prize> prizes) {
        return new ArrayList<>();
    }

    /**
     * The same, and what only headcounts and the shape of the tree tell.
     *
     * @param units the contest's unit tree
     */
    public static List<RulesConflict> of(
            Rules contestRules, List<RoundDefinition> rounds, List<Unit> units, List<Prize> prizes) {
        return new ArrayList<>();
    }

    /**
     * Fields of a rules object that nothing reads, with the known one they are nearest to.
     *
     * @param tree the rules of a contest, or what a round lays over them
     */
    public static List<RulesConflict> misspelt(JsonNode tree) {
        return new ArrayList<>();
    }
}
