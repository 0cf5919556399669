package vn.mocson.support.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.support.SupportService;

/** What people reported about a contest: the list, and one ticket beside it to be answered. */
@Route("quan-tri/cuoc-thi/:slug/bao-loi")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY"})
class TicketsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final SupportService support;
    private final ContestNav nav;

    TicketsView(ContestService contests, SupportService support, ContestNav nav) {
        this.contests = contests;
        this.support = support;
        this.nav = nav;
        addClassNames("console-page", "tickets-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        removeAll();
        add(back(), new H1(getTranslation("tickets.title")), title, nav, desk(contest));
        nav.show(contest);
    }

    private Div desk(ContestDefinition contest) {
        TicketPanel panel = new TicketPanel(support);
        TicketList list = new TicketList(contest, support, panel::show);
        panel.whenChanged(list::refresh);
        panel.whenClosed(list::deselect);
        Div desk = new Div(list, panel);
        desk.addClassName("tickets-desk");
        return desk;
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
        return getTranslation("app.title", getTranslation("tickets.title"));
    }
}
