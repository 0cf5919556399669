package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import vn.mocson.common.ui.BackLink;
import vn.mocson.common.ui.LiveUpdates;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.standings.BoardFeed;
import vn.mocson.standings.StandingsService;

/** The whole ranking of a round for the jury, and the act that makes it public. */
@Route("quan-tri/xep-hang/:round")
@RolesAllowed({"ADMIN", "SECRETARY", "JUDGE"})
class FullRankingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final StandingsService standings;
    private final BoardFeed feed;
    private final Clock clock;

    FullRankingView(ContestService contests, StandingsService standings, BoardFeed feed, Clock clock) {
        this.contests = contests;
        this.standings = standings;
        this.feed = feed;
        this.clock = clock;
        addClassNames("console-page", "console-page-tall", "ranking");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().getLong("round").orElseThrow(NotFoundException::new);
        RoundDefinition round = contests.round(new RoundId(id));
        RankingPanel ranking = new RankingPanel(round, standings);
        PublishPanel publication = new PublishPanel(round.id(), standings, contests, clock);
        Paragraph subject = new Paragraph(contests.contest(round.contest()).title() + " · " + round.fullName());
        subject.addClassName("console-subject");
        removeAll();
        add(
                new BackLink(getTranslation("console.contests"), ContestListView.class),
                new H1(getTranslation("ranking.title")),
                subject,
                publication,
                ranking);
        LiveUpdates.keep(this, moved -> feed.subscribe(round.contest(), moved)::cancel, () -> {
            publication.refresh();
            ranking.refresh();
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("ranking.title"));
    }
}
