package vn.mocson.contest;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.PaperNeed;
import vn.mocson.questionbank.PaperNeeds;

/** What the papers of each contest ask of its bank; rounds with the same paper are named together. */
@Component
class ContestPaperNeeds implements PaperNeeds {

    private final ContestService contests;

    ContestPaperNeeds(ContestService contests) {
        this.contests = contests;
    }

    @Override
    public List<PaperNeed> of(BankId bank) {
        return Access.asSystem(contests::all).stream()
                .filter(contest -> contest.bank().equals(bank))
                .flatMap(contest -> needs(contest).stream())
                .toList();
    }

    private static List<PaperNeed> needs(ContestDefinition contest) {
        List<List<Rules.BlueprintLine>> papers = contest.rounds().stream()
                .map(round -> round.rules().paper().lines())
                .distinct()
                .toList();
        if (papers.size() == 1) {
            return List.of(need(contest.title(), papers.getFirst()));
        }
        return contest.rounds().stream()
                .map(round -> need(
                        contest.title() + " – " + round.fullName(),
                        round.rules().paper().lines()))
                .toList();
    }

    static PaperNeed need(String name, List<Rules.BlueprintLine> lines) {
        return new PaperNeed(name, lines.stream().map(Rules.BlueprintLine::need).toList());
    }
}
