package vn.mocson.standings;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.contest.ChangeConsequences;
import vn.mocson.contest.RoundDefinition;

/** Tells before rules are amended whose rank and whose prize that changes. */
@Component
class RuleConsequences implements ChangeConsequences {

    private final DryRuns dryRuns;

    RuleConsequences(DryRuns dryRuns) {
        this.dryRuns = dryRuns;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Consequence> of(RoundDefinition before, RoundDefinition after) {
        return dryRuns.underOtherRules(after).rounds().stream()
                .filter(round -> !round.changes().isEmpty())
                .map(round -> new Consequence(round.round(), DryRuns.sentence(round)))
                .toList();
    }
}
