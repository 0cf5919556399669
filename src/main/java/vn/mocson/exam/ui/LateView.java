package vn.mocson.exam.ui;

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
import vn.mocson.exam.LateService;

/** Answers that arrived when their attempt was over: on record, and counting for nothing. */
@Route("quan-tri/cuoc-thi/:slug/nop-muon")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class LateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final LateService late;
    private final ContestNav nav;

    LateView(ContestService contests, LateService late, ContestNav nav) {
        this.contests = contests;
        this.late = late;
        this.nav = nav;
        addClassNames("console-page", "times-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        removeAll();
        add(back(), new H1(getTranslation("late.title")), title, nav, new LateList(contest, late));
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
        return getTranslation("app.title", getTranslation("late.title"));
    }
}
