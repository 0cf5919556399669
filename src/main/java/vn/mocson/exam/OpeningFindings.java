package vn.mocson.exam;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.PlanFinding;
import vn.mocson.contest.PlanFinding.State;
import vn.mocson.contest.PlanSource;
import vn.mocson.contest.PlanStep;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.contest.RunState;

/** The essential steps of a contest's plan, as the very check sees them that refuses the announcement and the opening. */
@Component
class OpeningFindings implements PlanSource {

    private final OpeningCheck opening;
    private final Clock clock;

    OpeningFindings(OpeningCheck opening, Clock clock) {
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public List<PlanFinding> find(ContestDefinition contest) {
        List<Essential> missing = new ArrayList<>(contest.announced() ? List.of() : opening.beforeAnnouncing(contest));
        Instant now = clock.instant();
        List<RoundDefinition> ahead = contest.rounds().stream()
                .filter(round -> round.stateAt(now) == RunState.UPCOMING || round.stateAt(now) == RunState.OPEN)
                .toList();
        ahead.forEach(round -> missing.addAll(opening.beforeOpening(contest, round)));
        boolean closedList = contest.rules().eligibility().roster() == Rules.Roster.CLOSED;
        return List.of(
                finding(PlanStep.SCHEDULE, missing),
                finding(PlanStep.RULES, missing),
                finding(PlanStep.SET, missing),
                closedList
                        ? finding(PlanStep.ROSTER, missing)
                        : new PlanFinding(PlanStep.ROSTER, State.NOT_NEEDED, List.of(), false),
                finding(PlanStep.ANNOUNCED, missing));
    }

    private static PlanFinding finding(PlanStep step, List<Essential> missing) {
        List<String> sentences = missing.stream()
                .filter(each -> each.step() == step)
                .map(Essential::sentence)
                .distinct()
                .toList();
        return new PlanFinding(step, sentences.isEmpty() ? State.DONE : State.MISSING, sentences, true);
    }
}
