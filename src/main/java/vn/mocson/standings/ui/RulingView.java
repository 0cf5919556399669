package vn.mocson.standings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.OpenWorkPanel;
import vn.mocson.common.ui.OpenWorks;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.standings.DryRun;
import vn.mocson.standings.RulingId;
import vn.mocson.standings.RulingService;
import vn.mocson.standings.RulingState;
import vn.mocson.standings.RulingSummary;

/** One ruling: what it is, what signing it would do now, and the acts that are open to who reads it. */
@Route("quan-tri/cuoc-thi/:slug/xu-ly/nguoi/:id")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class RulingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final RulingService rulings;
    private final OpenWorks works;

    RulingView(ContestService contests, RulingService rulings, OpenWorks works) {
        this.contests = contests;
        this.rulings = rulings;
        this.works = works;
        addClassNames("console-page", "ruling-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        show(contest, new RulingId(event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new)));
    }

    private void show(ContestDefinition contest, RulingId id) {
        RulingSummary ruling = rulings.ruling(id);
        if (!ruling.contest().equals(contest.id())) {
            throw new NotFoundException();
        }
        removeAll();
        add(RulingWords.head(contest, RulingWords.title(ruling)));
        add(facts(contest, ruling));
        OpenWorkPanel work = new OpenWorkPanel(works, "ruling " + id, ended -> show(contest, id));
        add(work);
        if (work.busy()) {
            return; // what it would do is being done
        }
        if (ruling.state() == RulingState.PROPOSED) {
            DryRun dryRun = rulings.dryRun(id);
            add(
                    new DryRunPanel(contest, dryRun, rulings),
                    new RulingSigning(
                            contest, ruling, dryRun, rulings, work, (done, act) -> act(contest, id, done, act)));
        } else if (ruling.inForce()) {
            Div actions = new Div(RulingWords.button("ruling.reinstate", () -> reinstate(contest, ruling)));
            actions.addClassName("ruling-actions");
            add(actions);
        }
    }

    private Section facts(ContestDefinition contest, RulingSummary ruling) {
        Section facts = new Section(
                RulingWords.badge(ruling.state()),
                RulingWords.fact("ruling.fact.person", ruling.name() + " – " + ruling.unit()),
                RulingWords.fact("ruling.fact.scope", RulingWords.scope(ruling, contest)),
                RulingWords.fact("ruling.fact.reason", ruling.reason()),
                RulingWords.fact(
                        "ruling.fact.signatures",
                        RulingWords.signatures(
                                ruling.proposedBy(), ruling.proposedAt(), ruling.decidedBy(), ruling.decidedAt())));
        if (!ruling.remark().isEmpty()) {
            facts.add(RulingWords.fact("ruling.fact.remark", ruling.remark()));
        }
        if (ruling.undoneBy() != null) {
            facts.add(new Paragraph(getTranslation("ruling.undone")));
        }
        facts.addClassNames("console-panel", "ruling-facts");
        return facts;
    }

    private void reinstate(ContestDefinition contest, RulingSummary ruling) {
        new ReasonDialog(
                        "ruling.reinstate.title",
                        "ruling.propose",
                        why -> RulingWords.done(() -> {
                            RulingId id = rulings.proposeReinstatement(ruling.id(), why);
                            Notices.done(getTranslation("ruling.propose.done"));
                            UI.getCurrent()
                                    .navigate(
                                            RulingView.class,
                                            new RouteParameters(
                                                    Map.of("slug", contest.slug(), "id", Long.toString(id.value()))));
                        }))
                .open();
    }

    /** Whatever came of it, the page shows how things stand now: after a refusal too, because figures may have moved. */
    private boolean act(ContestDefinition contest, RulingId id, String done, Runnable act) {
        boolean successful = RulingWords.done(act);
        if (successful) {
            Notices.done(getTranslation(done));
        }
        show(contest, id);
        return successful;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("ruling.title"));
    }
}
