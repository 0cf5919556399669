package vn.mocson.report.ui;

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
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.report.papers.PaperDesk;
import vn.mocson.report.papers.PapersService;

/** The official papers of a contest: made here, with what the office writes into them, by its own templates if it likes. */
@Route("quan-tri/cuoc-thi/:slug/van-ban")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class PapersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final PapersService papers;
    private final ContestNav nav;

    PapersView(ContestService contests, PapersService papers, ContestNav nav) {
        this.contests = contests;
        this.papers = papers;
        this.nav = nav;
        addClassNames("console-page", "papers-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        PaperDesk desk = papers.desk(contest.id());
        boolean writes = Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER", "SECRETARY");
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        removeAll();
        add(back(), new H1(getTranslation("papers.title")), title, nav);
        add(
                new PaperMakePanel(contest, desk, papers, writes),
                new PaperPressPanel(contest, desk, papers),
                new PaperTextsPanel(contest, desk, papers, writes),
                new PaperDetailsPanel(contest, desk, papers, writes),
                new PaperTemplatesPanel(contest, desk, papers, writes));
        nav.show(contest);
    }

    /** The list of contests belongs to a module below this one, in a package of its own. */
    private Anchor back() {
        Anchor back = new Anchor("quan-tri", Glyph.ARROW_LEFT.icon(), new Span(getTranslation("console.contests")));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("back-link");
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("papers.title"));
    }
}
