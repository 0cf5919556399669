package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.OpenWorkPanel;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.scoring.KeyRulingId;
import vn.mocson.scoring.KeyRulingSummary;
import vn.mocson.scoring.RegradeService;
import vn.mocson.standings.DryRun;
import vn.mocson.standings.KeyRulingSignatures;

/** What is open to who reads a regrade: sign it, compute it anew, cancel it. */
class KeyRulingSigning extends Div {

    /** @param work shows what takes long while it goes on */
    KeyRulingSigning(
            ContestDefinition contest,
            KeyRulingSummary ruling,
            DryRun dryRun,
            RegradeService regrades,
            KeyRulingSignatures signatures,
            OpenWorkPanel work,
            RulingSigning.Act act) {
        KeyRulingId id = ruling.id();
        boolean own = ruling.proposedBy().equals(Access.username());
        addClassName("ruling-actions");
        if (!own && Access.hasIn(contest.id().value(), "ADMIN", "SECRETARY", "JUDGE")) {
            add(RulingWords.primary("ruling.sign", () -> new SignDialog(RulingWords.title(ruling), dryRun, () -> {
                        setEnabled(false);
                        work.run(
                                RulingWords.going("ruling.signing", "ruling.key.applied"),
                                open -> signatures.apply(id, dryRun.hash()));
                    })
                    .open()));
        }
        add(
                RulingWords.button("ruling.key.recompute", () -> {
                    setEnabled(false);
                    work.run(
                            RulingWords.going("ruling.key.recomputing", "ruling.key.recomputed"),
                            open -> regrades.recompute(id));
                }),
                RulingWords.button("ruling.key.cancel", () -> new ReasonDialog(
                                "ruling.key.cancel.title",
                                "ruling.key.cancel",
                                why -> act.act("ruling.key.cancelled", () -> regrades.cancel(id, why)))
                        .open()));
        if (own) {
            Paragraph waits = new Paragraph(getTranslation("ruling.own"));
            waits.addClassName("quiet");
            add(waits);
        }
    }
}
