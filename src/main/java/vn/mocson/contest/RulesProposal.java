package vn.mocson.contest;

import java.util.List;

/**
 * What a draft of the rules would come to.
 *
 * @param amendment whether the contest has opened, so that it must be an amendment with a reason
 * @param changes from the rules in force
 * @param consequences for what has begun already, as sentences; empty where nothing has
 */
public record RulesProposal(
        ContestDefinition contest,
        boolean amendment,
        List<RulesConflict> conflicts,
        List<RuleChange> changes,
        List<String> consequences) {

    public RulesProposal {
        conflicts = List.copyOf(conflicts);
        changes = List.copyOf(changes);
        consequences = List.copyOf(consequences);
    }
}
