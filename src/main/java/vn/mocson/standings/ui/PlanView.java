package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.BackLink;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.PlanService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.exam.Announcing;

/** The way of a contest from the plan to the publication, as a checklist. */
@Route("quan-tri/cuoc-thi/:slug/ke-hoach")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final PlanService plan;
    private final Announcing announcing;
    private final PlanPlaces places;
    private final ContestNav nav;
    private final Div content = new Div();

    PlanView(ContestService contests, PlanService plan, Announcing announcing, PlanPlaces places, ContestNav nav) {
        this.contests = contests;
        this.plan = plan;
        this.announcing = announcing;
        this.places = places;
        this.nav = nav;
        content.addClassName("plan-content");
        addClassNames("console-page", "plan-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        removeAll();
        add(
                new BackLink(getTranslation("console.contests"), ContestListView.class),
                new H1(getTranslation("plan.title")),
                title,
                nav,
                content);
        nav.show(contest);
        refresh(contest.id());
    }

    private void refresh(ContestId id) {
        ContestDefinition contest = contests.contest(id);
        content.removeAll();
        if (!contest.announced()) {
            content.add(new AnnouncePanel(contest, announcing, () -> refresh(id)));
        }
        content.add(new PlanList(
                contest,
                plan.of(id),
                plan,
                places,
                Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER"),
                () -> refresh(id)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("plan.title"));
    }
}
