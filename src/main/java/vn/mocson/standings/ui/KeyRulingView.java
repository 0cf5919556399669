package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.scoring.AskedQuestion;
import vn.mocson.scoring.KeyDecision;
import vn.mocson.scoring.KeyRulingId;
import vn.mocson.scoring.KeyRulingState;
import vn.mocson.scoring.KeyRulingSummary;
import vn.mocson.scoring.RegradeService;
import vn.mocson.standings.DryRun;
import vn.mocson.standings.KeyRulingSignatures;
import vn.mocson.standings.RulingService;

/** A mended key: the regrade as it was computed, what it would do, and the signature that applies it. */
@Route("quan-tri/cuoc-thi/:slug/xu-ly/dap-an/:id")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class KeyRulingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final RegradeService regrades;
    private final KeyRulingSignatures signatures;
    private final RulingService rulings;

    KeyRulingView(
            ContestService contests, RegradeService regrades, KeyRulingSignatures signatures, RulingService rulings) {
        this.contests = contests;
        this.regrades = regrades;
        this.signatures = signatures;
        this.rulings = rulings;
        addClassNames("console-page", "ruling-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        show(contest, new KeyRulingId(event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new)));
    }

    private void show(ContestDefinition contest, KeyRulingId id) {
        KeyRulingSummary ruling = regrades.ruling(id);
        if (!ruling.contest().equals(contest.id())) {
            throw new NotFoundException();
        }
        AskedQuestion question = regrades.asked(contest.id(), ruling.question());
        removeAll();
        add(RulingWords.head(contest, getTranslation("ruling.key." + ruling.decision())));
        add(
                facts(ruling, question),
                new AskedQuestionPanel(
                        question,
                        regrades.choices(
                                contest.rounds().stream()
                                        .map(RoundDefinition::id)
                                        .toList(),
                                ruling.question())));
        if (ruling.state() == KeyRulingState.COMPUTED) {
            DryRun dryRun = signatures.dryRun(id);
            add(new DryRunPanel(contest, dryRun, rulings), signing(contest, ruling, dryRun));
        }
    }

    private Section facts(KeyRulingSummary ruling, AskedQuestion question) {
        Section facts = new Section(RulingWords.badge(ruling.state()));
        if (ruling.decision() == KeyDecision.ACCEPT) {
            facts.add(RulingWords.fact(
                    "ruling.key.fact.accepted",
                    ruling.accepted().stream()
                            .map(key -> RulingWords.letters(question, key))
                            .collect(Collectors.joining(" · "))));
        }
        facts.add(
                RulingWords.fact("ruling.fact.reason", ruling.reason()),
                RulingWords.fact(
                        "ruling.fact.signatures",
                        RulingWords.signatures(
                                ruling.proposedBy(), ruling.proposedAt(), ruling.decidedBy(), ruling.decidedAt())));
        if (ruling.state() != KeyRulingState.CANCELLED) {
            facts.add(RulingWords.fact(
                    "ruling.key.fact.changed",
                    getTranslation(
                            "ruling.key.fact.changed.value",
                            Wording.number(ruling.changed()),
                            VietnamTime.minute(ruling.computedAt()))));
        }
        if (!ruling.remark().isEmpty()) {
            facts.add(RulingWords.fact("ruling.fact.remark", ruling.remark()));
        }
        facts.addClassNames("console-panel", "ruling-facts");
        return facts;
    }

    private Div signing(ContestDefinition contest, KeyRulingSummary ruling, DryRun dryRun) {
        KeyRulingId id = ruling.id();
        boolean own = ruling.proposedBy().equals(Access.username());
        Div actions = new Div();
        actions.addClassName("ruling-actions");
        if (!own && Access.hasIn(contest.id().value(), "ADMIN", "SECRETARY", "JUDGE")) {
            actions.add(RulingWords.primary("ruling.sign", () -> new SignDialog(
                            RulingWords.title(ruling),
                            dryRun,
                            () -> act(contest, id, "ruling.key.applied", () -> signatures.apply(id, dryRun.hash())))
                    .open()));
        }
        actions.add(
                RulingWords.button(
                        "ruling.key.recompute",
                        () -> act(contest, id, "ruling.key.recomputed", () -> regrades.recompute(id))),
                RulingWords.button("ruling.key.cancel", () -> new ReasonDialog(
                                "ruling.key.cancel.title",
                                "ruling.key.cancel",
                                why -> act(contest, id, "ruling.key.cancelled", () -> regrades.cancel(id, why)))
                        .open()));
        if (own) {
            Paragraph waits = new Paragraph(getTranslation("ruling.own"));
            waits.addClassName("quiet");
            actions.add(waits);
        }
        return actions;
    }

    /** Whatever came of it, the page shows how things stand now. */
    private boolean act(ContestDefinition contest, KeyRulingId id, String done, Runnable act) {
        boolean successful = RulingWords.done(act);
        if (successful) {
            Notices.done(getTranslation(done));
        }
        show(contest, id);
        return successful;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("ruling.key.title"));
    }
}
