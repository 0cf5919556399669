package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.Instant;
import vn.mocson.common.ui.LiveUpdates;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ui.Accents;
import vn.mocson.contest.ui.RunStateBadge;
import vn.mocson.portal.PublicBoards;
import vn.mocson.standings.BoardFeed;

/** The contest that fills the first screen. */
class HomeStage extends Section {

    HomeStage(ContestDefinition contest, PublicBoards boards, BoardFeed feed, Clock clock) {
        addClassNames("home-stage", Accents.style(contest.look().accent()));
        Instant now = clock.instant();
        Countdown countdown = new Countdown(contest, now);
        FigureStrip figures = new FigureStrip(contest, boards.figures(contest.id()), now);
        add(introduction(contest, now), countdown, actions(contest, now), figures);
        LiveUpdates.keep(this, moved -> feed.subscribe(contest.id(), moved)::cancel, () -> {
            countdown.refresh(contest, clock.instant());
            figures.show(boards.figures(contest.id()));
        });
    }

    private Div introduction(ContestDefinition contest, Instant now) {
        H1 title = new H1(contest.title());
        Paragraph organizer = new Paragraph(contest.organizer());
        organizer.addClassName("organizer");
        Div introduction =
                new Div(new RunStateBadge(contest.stateAt(now)), new Numeral(contest.numeral()), title, organizer);
        Accents.emblem(contest).ifPresent(introduction::addComponentAsFirst);
        introduction.addClassName("home-introduction");
        return introduction;
    }

    private Div actions(ContestDefinition contest, Instant now) {
        Anchor page = new Anchor(ContestAddress.page(contest), getTranslation("home.toContest"));
        page.addClassName("stage-link");
        Div actions = new Div(new EnterLink(contest, contest.stateAt(now)), page);
        actions.addClassName("home-actions");
        return actions;
    }
}
