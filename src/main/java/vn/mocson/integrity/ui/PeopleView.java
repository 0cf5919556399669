package vn.mocson.integrity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.integrity.PeopleFiles;
import vn.mocson.unit.UnitService;

/** Everybody who has registered in a contest, and the way to each one's page. */
@Route("quan-tri/cuoc-thi/:slug/nguoi-du-thi/ho-so")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final UnitService units;
    private final PeopleFiles files;
    private final ContestNav nav;

    PeopleView(ContestService contests, UnitService units, PeopleFiles files, ContestNav nav) {
        this.contests = contests;
        this.units = units;
        this.files = files;
        this.nav = nav;
        addClassNames("console-page", "people-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        removeAll();
        add(
                PeopleWords.contests(),
                new H1(getTranslation("people.title")),
                PeopleWords.subject(contest),
                nav,
                new PeopleList(contest, units.tree(contest.units()), files));
        nav.show(contest);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("people.title"));
    }
}
