package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.BackLink;
import vn.mocson.common.ui.LiveUpdates;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.PlanService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.contest.ui.QuestionSetPanel;
import vn.mocson.exam.OpeningChecks;
import vn.mocson.standings.BoardFeed;
import vn.mocson.standings.ContestFigures;
import vn.mocson.standings.StandingsService;

/** The live figures of a contest for those who run it. */
@Route("quan-tri/cuoc-thi/:slug")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class ContestOverviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LAST_CHECKS = 5;

    private final ContestService contests;
    private final StandingsService standings;
    private final BoardFeed feed;
    private final OpeningChecks openings;
    private final PlanService plan;
    private final QuestionSetPanel questions;
    private final ContestNav nav;
    private final Paragraph asOf = new Paragraph();
    private final FigureTiles tiles = new FigureTiles();
    private final HourPanel hours = new HourPanel();
    private final UnitPanel units = new UnitPanel();

    ContestOverviewView(
            ContestService contests,
            StandingsService standings,
            BoardFeed feed,
            OpeningChecks openings,
            PlanService plan,
            QuestionSetPanel questions,
            ContestNav nav) {
        this.contests = contests;
        this.standings = standings;
        this.feed = feed;
        this.openings = openings;
        this.plan = plan;
        this.questions = questions;
        this.nav = nav;
        addClassNames("console-page", "overview");
        asOf.addClassName("overview-as-of");
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
                new H1(getTranslation("overview.title")),
                title,
                nav,
                questions.warnings(),
                new PlanSummary(contest, plan.of(contest.id())),
                asOf,
                tiles,
                hours,
                questions,
                new OpeningCheckList(contest, openings.last(contest.id(), LAST_CHECKS)),
                units);
        nav.show(contest);
        questions.show(contest);
        show(standings.figures(contest.id()));
        LiveUpdates.keep(
                this,
                moved -> feed.subscribe(contest.id(), moved)::cancel,
                () -> show(standings.figures(contest.id())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("overview.title"));
    }

    private void show(ContestFigures figures) {
        asOf.setText(getTranslation("overview.asOf", VietnamTime.second(figures.asOf())));
        tiles.show(figures);
        hours.show(figures);
        units.show(figures.units());
    }
}
