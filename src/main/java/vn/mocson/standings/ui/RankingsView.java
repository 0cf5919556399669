package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import vn.mocson.common.ui.BackLink;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.LiveUpdates;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.standings.BoardFeed;
import vn.mocson.standings.StandingsService;
import vn.mocson.standings.record.RecordService;

/** All rankings of a contest for the jury, why each place is what it is, and the act that publishes a round. */
@Route("quan-tri/cuoc-thi/:slug/bang-xep-hang/:round?")
@RolesAllowed({"ADMIN", "SECRETARY", "JUDGE"})
class RankingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final StandingsService standings;
    private final RecordService records;
    private final BoardFeed feed;
    private final ContestNav nav;
    private final Clock clock;

    RankingsView(
            ContestService contests,
            StandingsService standings,
            RecordService records,
            BoardFeed feed,
            ContestNav nav,
            Clock clock) {
        this.contests = contests;
        this.standings = standings;
        this.records = records;
        this.feed = feed;
        this.nav = nav;
        this.clock = clock;
        addClassNames("console-page", "console-page-tall", "rankings");
    }

    static RouteParameters address(ContestDefinition contest, RoundDefinition round) {
        return new RouteParameters(
                new RouteParam("slug", contest.slug()),
                new RouteParam("round", round.id().toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        String asked = event.getRouteParameters().get("round").orElse("");
        Optional<RoundDefinition> round = contest.rounds().stream()
                .filter(each -> each.id().toString().equals(asked))
                .findFirst()
                .or(() -> contest.currentRound(clock.instant()));
        Paragraph subject = new Paragraph(contest.title());
        subject.addClassName("console-subject");
        removeAll();
        add(
                new BackLink(getTranslation("console.contests"), ContestListView.class),
                new H1(getTranslation("boards.title")),
                subject,
                nav);
        nav.show(contest);
        round.ifPresentOrElse(
                chosen -> show(contest, chosen),
                () -> add(new EmptyState(
                        Glyph.RANKING,
                        getTranslation("boards.noRound.title"),
                        getTranslation("boards.noRound.sentence"))));
    }

    private void show(ContestDefinition contest, RoundDefinition round) {
        RoundStanding standing = new RoundStanding(contest, round, standings, records, contests, clock);
        RankingTabs tabs = new RankingTabs(contest, round, standings);
        add(standing, tabs);
        LiveUpdates.keep(tabs, moved -> feed.subscribe(contest.id(), moved)::cancel, () -> {
            standing.refresh();
            tabs.refresh();
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("boards.title"));
    }
}
