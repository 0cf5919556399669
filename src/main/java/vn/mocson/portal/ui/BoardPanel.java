package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
import vn.mocson.standings.TotalBoard;
import vn.mocson.standings.UnitLeaderboard;

/** The boards of a contest, live: people and units, round by round. Shows what the rules show a stranger. */
class BoardPanel extends Div {

    private enum Scope {
        PEOPLE("board.people"),
        UNITS("board.units"),
        TOTAL("board.total"),
        UNITS_OF_CONTEST("board.unitsOfContest");

        private final String title;

        Scope(String title) {
            this.title = title;
        }
    }

    private final PublicBoards boards;
    private final Clock clock;
    private final Div board = new Div();
    private final BoardHeading heading = new BoardHeading();
    private final BoardPager pager = new BoardPager(this::turnTo);
    private RoundDefinition round;
    private final ContestDefinition contest;
    private final Tabs rounds = new Tabs();
    private Scope scope = Scope.PEOPLE;
    private int page;
    private Object shown = "";

    /** @param asked the round to begin with; what is none of the contest's is the one people ask about now */
    BoardPanel(ContestDefinition contest, String asked, PublicBoards boards, BoardFeed feed, Clock clock) {
        this.contest = contest;
        this.boards = boards;
        this.clock = clock;
        this.round = contest.rounds().stream()
                .filter(each -> each.id().toString().equals(asked))
                .findFirst()
                .or(() -> contest.currentRound(clock.instant()))
                .orElseThrow();
        addClassName("board-panel");
        if (contest.rounds().size() > 1) {
            chooseRound();
            add(rounds);
        }
        Div tools = new Div(scopes(), heading);
        tools.addClassName("board-tools");
        add(tools, board, pager);
        refresh();
        LiveUpdates.keep(this, moved -> feed.subscribe(contest.id(), moved)::cancel, this::refresh);
    }

    private void chooseRound() {
        rounds.addClassName("board-rounds");
        rounds.getElement().setAttribute("aria-label", getTranslation("board.round"));
        contest.rounds().forEach(each -> {
            Tab tab = new Tab(each.name());
            rounds.add(tab);
            if (each.id().equals(round.id())) {
                rounds.setSelectedTab(tab);
            }
        });
        rounds.addSelectedChangeListener(selected -> {
            round = contest.rounds().get(rounds.getSelectedIndex());
            turnTo(0);
        });
    }

    /** People are ranked over all rounds where the rules say so, units wherever there are several. */
    private Tabs scopes() {
        List<Scope> scopes = Arrays.stream(Scope.values())
                .filter(each -> switch (each) {
                    case PEOPLE, UNITS -> true;
                    case TOTAL -> contest.rules().total() != null;
                    case UNITS_OF_CONTEST -> contest.rounds().size() > 1;
                })
                .toList();
        Tabs tabs = new Tabs();
        scopes.forEach(each -> tabs.add(new Tab(getTranslation(each.title))));
        tabs.addClassName("board-scopes");
        tabs.getElement().setAttribute("aria-label", getTranslation("board.scope"));
        tabs.addSelectedChangeListener(selected -> {
            scope = scopes.get(tabs.getSelectedIndex());
            rounds.setVisible(scope == Scope.PEOPLE || scope == Scope.UNITS);
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
            switch (scope) {
                case PEOPLE -> show(boards.people(round.id(), page));
                case UNITS -> show(boards.units(round.id(), page));
                case TOTAL -> show(boards.total(contest.id(), page));
                case UNITS_OF_CONTEST -> show(boards.units(contest.id(), page));
            }
        } catch (BoardHidden hidden) {
            hide(hidden);
        }
    }

    private void show(Leaderboard people) {
        heading.show(people.state(), people.asOf());
        pager.show(page, people.total(), people.totalKept());
        replace(people.rows(), people.rows().isEmpty(), () -> new PersonHonours(people.rows()));
    }

    private void show(UnitLeaderboard byUnit) {
        heading.show(byUnit.state(), byUnit.asOf());
        pager.show(page, byUnit.total(), false);
        replace(byUnit.rows(), byUnit.rows().isEmpty(), () -> new UnitHonours(byUnit));
    }

    private void show(TotalBoard total) {
        Instant asOf = total.asOf();
        if (asOf == null) {
            heading.hide();
        } else {
            heading.show(total.state(), asOf);
        }
        pager.show(page, total.total(), false);
        replace(total.rows(), total.rows().isEmpty(), () -> new TotalHonours(contest, total));
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
        if (scope == Scope.TOTAL || scope == Scope.UNITS_OF_CONTEST) {
            return new EmptyState(
                    Glyph.RANKING,
                    getTranslation("board.total.empty.title"),
                    getTranslation("board.total.empty.sentence"));
        }
        boolean coming = round.stateAt(clock.instant()) == RunState.UPCOMING;
        return new EmptyState(
                Glyph.RANKING,
                getTranslation(coming ? "board.coming.title" : "board.empty.title"),
                getTranslation(coming ? "board.coming.sentence" : "board.empty.sentence"));
    }

    private void hide(BoardHidden reason) {
        heading.hide();
        pager.show(0, 0, false);
        replace(
                reason.code(),
                false,
                () -> new EmptyState(Glyph.LOCK, getTranslation("board.hidden.title"), Notices.sentence(reason)));
    }
}
