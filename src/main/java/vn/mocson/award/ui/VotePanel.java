package vn.mocson.award.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Collections;
import vn.mocson.award.AwardDesk;
import vn.mocson.award.AwardDraft;
import vn.mocson.award.AwardVote;
import vn.mocson.award.AwardVote.VoteKind;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.standings.RulingService;

/** What waits for a vote of the committee, and the votes that were taken. */
class VotePanel extends Div {

    VotePanel(ContestDefinition contest, AwardDraft draft, AwardDesk desk, RulingService people, Runnable changed) {
        if (draft.undecided().isEmpty() && draft.votes().isEmpty()) {
            return;
        }
        Section section = AwardWords.section("award.votes");
        for (AwardDraft.Undecided open : draft.undecided()) {
            Div row = new Div(
                    new Span(getTranslation(
                            "award.votes.open." + open.kind(),
                            AwardWords.prize(open),
                            Wording.number(open.tied().size()))),
                    AwardWords.primary(
                            "award.votes.record",
                            () -> new VoteDialog(contest, draft, open, desk, people, changed).open()));
            row.addClassName("award-row");
            section.add(row);
            if (votedBefore(draft, open)) {
                section.add(AwardWords.quiet(getTranslation("award.votes.again")));
            }
        }
        for (AwardVote vote : draft.votes()) {
            Div row = new Div(
                    new Span(getTranslation(
                            "award.votes.line",
                            vote.question(),
                            Wording.number(vote.favour()),
                            Wording.number(vote.against()),
                            Wording.number(vote.abstained()),
                            vote.outcome())),
                    AwardWords.button("award.votes.withdraw", () -> new WhyDialog(
                                    "award.votes.withdraw.title",
                                    "award.votes.withdraw",
                                    why -> desk.withdrawVote(draft.scope(), vote.id(), why),
                                    changed)
                            .open()));
            row.addClassName("award-row");
            section.add(row);
        }
        add(section);
    }

    /** Whether there is a vote about some of these that decides nothing here: people should learn why they vote again. */
    private static boolean votedBefore(AwardDraft draft, AwardDraft.Undecided open) {
        return open.kind() == VoteKind.BORDER
                && draft.votes().stream()
                        .anyMatch(vote ->
                                vote.kind() == VoteKind.BORDER && !Collections.disjoint(vote.about(), open.tied()));
    }
}
