package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.OpenWorkPanel;
import vn.mocson.common.ui.OpenWorks;
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
    private final OpenWorks works;

    KeyRulingView(
            ContestService contests,
            RegradeService regrades,
            KeyRulingSignatures signatures,
            RulingService rulings,
            OpenWorks works) {
        this.contests = contests;
        this.regrades = regrades;
        this.signatures = signatures;
        this.rulings = rulings;
        this.works = works;
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
        OpenWorkPanel work = new OpenWorkPanel(works, "key ruling " + id, ended -> show(contest, id));
        add(work);
        if (ruling.state() == KeyRulingState.COMPUTED && !work.busy()) {
            DryRun dryRun = signatures.dryRun(id);
            add(
                    new DryRunPanel(contest, dryRun, rulings),
                    new KeyRulingSigning(
                            contest,
                            ruling,
                            dryRun,
                            regrades,
                            signatures,
                            work,
                            (done, act) -> act(contest, id, done, act)));
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
