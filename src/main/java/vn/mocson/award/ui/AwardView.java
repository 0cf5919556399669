package vn.mocson.award.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.mocson.award.AwardDesk;
import vn.mocson.award.AwardDraft;
import vn.mocson.award.AwardPart;
import vn.mocson.award.AwardResults;
import vn.mocson.award.SealingService;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.OpenWorks;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.standings.RulingService;

/** From the final ranking to a published result: who would get what, the checks, the votes, two signatures. */
@Route("quan-tri/cuoc-thi/:slug/trao-giai")
@RolesAllowed({"ADMIN", "SECRETARY", "JUDGE"})
class AwardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final AwardDesk desk;
    private final SealingService sealing;
    private final AwardResults results;
    private final RulingService people;
    private final OpenWorks works;
    private final ContestNav nav;
    private final Div content = new Div();

    AwardView(
            ContestService contests,
            AwardDesk desk,
            SealingService sealing,
            AwardResults results,
            RulingService people,
            OpenWorks works,
            ContestNav nav) {
        this.contests = contests;
        this.desk = desk;
        this.sealing = sealing;
        this.results = results;
        this.people = people;
        this.works = works;
        this.nav = nav;
        addClassNames("console-page", "award-page");
        content.addClassName("award-content");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        removeAll();
        add(back(), new H1(getTranslation("award.title")), title, nav);
        nav.show(contest);
        List<AwardPart> parts = desk.parts(contest.id());
        if (parts.isEmpty()) {
            add(new EmptyState(Glyph.CHECK, getTranslation("award.none.title"), getTranslation("award.none.sentence")));
            return;
        }
        AwardPart first = parts.stream().filter(AwardPart::ready).findFirst().orElse(parts.getFirst());
        if (parts.size() > 1) {
            Select<AwardPart> choice = new Select<>();
            choice.setLabel(getTranslation("award.scope"));
            choice.setItems(parts);
            choice.setItemLabelGenerator(AwardPart::name);
            choice.setValue(first);
            choice.addValueChangeListener(changed -> show(contest, changed.getValue()));
            add(choice);
        }
        add(content);
        show(contest, first);
    }

    private void show(ContestDefinition contest, AwardPart part) {
        content.removeAll();
        if (!part.ready()) {
            content.add(new EmptyState(
                    Glyph.CLOCK, getTranslation("award.early.title"), getTranslation("award.early.sentence")));
            return;
        }
        try {
            AwardDraft draft = desk.draft(part.scope());
            Runnable again = () -> show(contest, part);
            content.add(
                    new DraftPanel(contest, draft, desk, again),
                    new VotePanel(contest, draft, desk, people, again),
                    new TracePanel(draft, desk.changes(part.scope())),
                    new SealPanel(contest, part, sealing, results, works, again));
        } catch (Refusal refusal) {
            content.add(new EmptyState(Glyph.CLOCK, getTranslation("award.early.title"), Notices.sentence(refusal)));
        }
    }

    /** The list of contests belongs to a module beside this one. */
    private Anchor back() {
        Anchor back = new Anchor("quan-tri", Glyph.ARROW_LEFT.icon(), new Span(getTranslation("console.contests")));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("back-link");
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("award.title"));
    }
}
