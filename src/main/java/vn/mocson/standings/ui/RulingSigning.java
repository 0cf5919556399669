package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.OpenWorkPanel;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.standings.DryRun;
import vn.mocson.standings.RulingService;
import vn.mocson.standings.RulingSummary;

/** What is open to who reads a proposed ruling: take it back, sign it, turn it down. */
class RulingSigning extends Div {

    /** Does something short and shows how things stand then. */
    @FunctionalInterface
    interface Act {

        /** @param done translation key of what is told afterwards */
        boolean act(String done, Runnable act);
    }

    /** @param work shows the signature while it goes on */
    RulingSigning(
            ContestDefinition contest,
            RulingSummary ruling,
            DryRun dryRun,
            RulingService rulings,
            OpenWorkPanel work,
            Act act) {
        addClassName("ruling-actions");
        if (ruling.proposedBy().equals(Access.username())) {
            add(
                    RulingWords.button(
                            "ruling.withdraw", () -> act.act("ruling.withdrawn", () -> rulings.withdraw(ruling.id()))),
                    quiet("ruling.own"));
        } else if (Access.hasIn(contest.id().value(), "ADMIN", "SECRETARY", "JUDGE")) {
            add(
                    RulingWords.primary("ruling.sign", () -> new SignDialog(RulingWords.title(ruling), dryRun, () -> {
                                setEnabled(false);
                                work.run(
                                        RulingWords.going("ruling.signing", "ruling.signed"),
                                        open -> rulings.confirm(ruling.id(), dryRun.hash()));
                            })
                            .open()),
                    RulingWords.button("ruling.reject", () -> new ReasonDialog(
                                    "ruling.reject.title",
                                    "ruling.reject",
                                    why -> act.act("ruling.rejected", () -> rulings.reject(ruling.id(), why)))
                            .open()));
        } else {
            add(quiet("ruling.jury"));
        }
    }

    private Paragraph quiet(String key) {
        Paragraph quiet = new Paragraph(getTranslation(key));
        quiet.addClassName("quiet");
        return quiet;
    }
}
