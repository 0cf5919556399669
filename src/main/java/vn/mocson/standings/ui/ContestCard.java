package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RunState;
import vn.mocson.contest.ui.DraftBadge;
import vn.mocson.contest.ui.RoundList;
import vn.mocson.contest.ui.RunStateBadge;

/** A contest in the console, with links to what this person may open. */
class ContestCard extends Article {

    ContestCard(ContestDefinition contest, Instant now) {
        addClassName("console-contest");
        Paragraph organizer = new Paragraph(contest.organizer());
        organizer.addClassName("quiet");
        Div heading = new Div(
                contest.announced() ? new RunStateBadge(contest.stateAt(now)) : new DraftBadge(),
                new H2(contest.title()),
                organizer);
        heading.addClassName("console-contest-heading");
        add(heading, new RoundList(contest, now), links(contest, now));
    }

    private Div links(ContestDefinition contest, Instant now) {
        Div links = new Div();
        links.addClassName("console-links");
        if (Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER", "SECRETARY", "JUDGE")) {
            links.add(new RouterLink(
                    getTranslation("console.overview"),
                    ContestOverviewView.class,
                    new RouteParameters(new RouteParam("slug", contest.slug()))));
        }
        if (Access.hasIn(contest.id().value(), "ADMIN", "SECRETARY", "JUDGE")) {
            contest.rounds().stream()
                    .filter(round -> round.stateAt(now) != RunState.UPCOMING)
                    .forEach(round -> links.add(ranking(contest, round)));
        }
        links.add(new Anchor(
                ContestAddress.page(contest),
                getTranslation(contest.announced() ? "console.publicPage" : "plan.announce.look")));
        return links;
    }

    private RouterLink ranking(ContestDefinition contest, RoundDefinition round) {
        return new RouterLink(
                getTranslation("console.ranking", round.fullName()),
                RankingsView.class,
                RankingsView.address(contest, round));
    }
}
