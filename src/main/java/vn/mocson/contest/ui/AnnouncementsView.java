package vn.mocson.contest.ui;

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
import java.time.Clock;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.AnnouncementService;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;

/** What entrants are told at once, what they were told, and a form that tells them. */
@Route("quan-tri/cuoc-thi/:slug/thong-bao")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY"})
class AnnouncementsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final AnnouncementService announcements;
    private final ContestNav nav;
    private final Clock clock;

    AnnouncementsView(ContestService contests, AnnouncementService announcements, ContestNav nav, Clock clock) {
        this.contests = contests;
        this.announcements = announcements;
        this.nav = nav;
        this.clock = clock;
        addClassNames("console-page", "announcements-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        boolean writes = Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER");
        AnnouncementList list = new AnnouncementList(contest, announcements, clock, writes);
        removeAll();
        add(back(), new H1(getTranslation("announcements.title")), title, nav);
        if (writes) {
            add(new AnnouncementForm(contest, announcements, clock, list::refresh));
        }
        add(list);
        nav.show(contest);
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
        return getTranslation("app.title", getTranslation("announcements.title"));
    }
}
