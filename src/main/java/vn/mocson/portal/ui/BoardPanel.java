package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.time.Clock;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.LiveUpdates;
import vn.mocson.common.ui.Notices;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RunState;
import vn.mocson.portal.PublicBoards;
import vn.mocson.standings.BoardFeed;
import vn.mocson.standings.BoardHidden;
import vn.mocson.standings.Leaderboard;
import vn.mocson.standings.UnitLeaderboard;

/** The boards of a contest, live: people and units, round by round. Shows what the rules show a stranger. */
class BoardPanel extends Div {

    private final PublicBoards boards;
    private final Clock clock;
    private final Div board = new Div();
    private final BoardHeading heading = new BoardHeading();
    private final BoardPager pager = new BoardPager(this::turnTo);
    private RoundDefinition round;
    private boolean units;
    private int page;
    private Object shown = "";

    BoardPanel(ContestDefinition contest, PublicBoards boards, BoardFeed feed, Clock clock) {
        this.boards = boards;
        this.clock = clock;
        this.round = contest.currentRound(clock.instant()).orElseThrow();
        addClassName("board-panel");
        if (contest.rounds().size() > 1) {
            add(rounds(contest));
        }
        Div tools = new Div(scopes(), heading);
        tools.addClassName("board-tools");
        add(tools, board, pager);
        refresh();
        LiveUpdates.keep(this, moved -> feed.subscribe(contest.id(), moved)::cancel, this::refresh);
    }

    private Tabs rounds(ContestDefinition contest) {
        Tabs tabs = new Tabs();
        tabs.addClassName("board-rounds");
        tabs.getElement().setAttribute("aria-label", getTranslation("board.round"));
        contest.rounds().forEach(each -> {
            Tab tab = new Tab(each.name());
            tabs.add(tab);
            if (each.id().equals(round.id())) {
                tabs.setSelectedTab(tab);
            }
        });
        tabs.addSelectedChangeListener(selected -> {
            round = contest.rounds().get(tabs.getSelectedIndex());
            turnTo(0);
        });
        return tabs;
    }

    private Tabs scopes() {
        Tabs tabs = new Tabs(new Tab(getTranslation("board.people")), new Tab(getTranslation("board.units")));
        tabs.addClassName("board-scopes");
        tabs.getElement().setAttribute("aria-label", getTranslation("board.scope"));
        tabs.addSelectedChangeListener(selected -> {
            units = tabs.getSelectedIndex() == 1;
            turnTo(0);
        });
        return tabs;
    }

    private void turnTo(int newPage) {
        page = newPage;
        shown = "";
        refresh();
    }

    private void refresh() {
        try {
            if (units) {
                show(boards.units(round.id(), page));
            } else {
                show(boards.people(round.id(), page));
            }
        } catch (BoardHidden hidden) {
            hide(hidden);
        }
    }

    private void show(Leaderboard people) {
        heading.show(people.state(), people.asOf());
        pager.show(page, people.total());
        replace(people.rows(), people.rows().isEmpty(), () -> new PersonHonours(people.rows()));
    }

    private void show(UnitLeaderboard byUnit) {
        heading.show(byUnit.state(), byUnit.asOf());
        pager.show(page, byUnit.total());
        replace(byUnit.rows(), byUnit.rows().isEmpty(), () -> new UnitHonours(byUnit.rows()));
    }

    /** Only what changed is sent to the browser, so that a reader's place and a screen reader's are kept. */
    private void replace(
            Object rows, boolean empty, java.util.function.Supplier<com.vaadin.flow.component.Component> content) {
        if (!rows.equals(shown)) {
            shown = rows;
            board.removeAll();
            board.add(empty ? nobodyYet() : content.get());
        }
    }

    private EmptyState nobodyYet() {
        boolean coming = round.stateAt(clock.instant()) == RunState.UPCOMING;
        return new EmptyState(
                Glyph.RANKING,
                getTranslation(coming ? "board.coming.title" : "board.empty.title"),
                getTranslation(coming ? "board.coming.sentence" : "board.empty.sentence"));
    }

    private void hide(BoardHidden reason) {
        heading.hide();
        pager.show(0, 0);
        replace(
                reason.code(),
                false,
                () -> new EmptyState(Glyph.LOCK, getTranslation("board.hidden.title"), Notices.sentence(reason)));
    }
}
