package vn.mocson.ceremony.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.ceremony.CeremonyDesk;
import vn.mocson.ceremony.CeremonyService;
import vn.mocson.ceremony.ShowFeed;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.PublicAddress;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.unit.UnitService;

/** The award ceremony of a contest: its programme, who receives, the pictures, and the shows with their screens. */
@Route("quan-tri/cuoc-thi/:slug/le-trao-giai")
@RolesAllowed({"ADMIN", "SECRETARY", "JUDGE"})
class CeremonyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final CeremonyService ceremonies;
    private final ShowFeed feed;
    private final UnitService units;
    private final PublicAddress address;
    private final ContestNav nav;

    CeremonyView(
            ContestService contests,
            CeremonyService ceremonies,
            ShowFeed feed,
            UnitService units,
            PublicAddress address,
            ContestNav nav) {
        this.contests = contests;
        this.ceremonies = ceremonies;
        this.feed = feed;
        this.units = units;
        this.address = address;
        this.nav = nav;
        addClassNames("console-page", "ceremony-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        removeAll();
        add(back(), new H1(getTranslation("ceremony.title")), title, nav);
        nav.show(contest);
        try {
            show(contest, ceremonies.desk(contest.id()));
        } catch (Refusal broken) {
            add(new EmptyState(Glyph.WARNING, getTranslation("ceremony.broken"), Notices.sentence(broken)));
        }
    }

    private void show(ContestDefinition contest, CeremonyDesk desk) {
        add(
                new ShowsPanel(ceremonies, feed, contest, address.of(VaadinServletRequest.getCurrent())),
                new ProgrammePanel(ceremonies, contest, desk),
                new ReceiversPanel(ceremonies, contest, desk),
                new PicturesPanel(ceremonies, contest, units.tree(contest.units()), desk),
                new PapersPanel(ceremonies, contest, !desk.sealed().isEmpty()));
    }

    /** The list of contests belongs to a module above this one. */
    private Anchor back() {
        Anchor back = new Anchor("quan-tri", Glyph.ARROW_LEFT.icon(), new Span(getTranslation("console.contests")));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("back-link");
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("ceremony.title"));
    }
}
