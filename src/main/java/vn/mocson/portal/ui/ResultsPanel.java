package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.LiveUpdates;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RunState;
import vn.mocson.contest.ui.RunStateBadge;
import vn.mocson.portal.PublicBoards;
import vn.mocson.standings.BoardFeed;
import vn.mocson.standings.BoardHidden;
import vn.mocson.standings.Leaderboard;

/** How the contest has gone so far: its figures, then week by week who leads, as far as the rules show it to a stranger. */
class ResultsPanel extends Div {

    private static final int LEADING = 3;

    private final ContestDefinition contest;
    private final PublicBoards boards;
    private final FigureStrip figures;
    private final Div rounds = new Div();
    private List<Result> shown = List.of();

    /** What a reader sees of a round; all of it, so that nothing is sent twice. */
    private record Result(RoundDefinition round, RunState state, String people, List<Leaderboard.PersonRow> leading) {}

    ResultsPanel(ContestDefinition contest, PublicBoards boards, BoardFeed feed, Clock clock) {
        this.contest = contest;
        this.boards = boards;
        this.figures = new FigureStrip(contest, boards.figures(contest.id()), clock.instant());
        addClassName("results-panel");
        H3 heading = new H3(getTranslation("contest.results.figures"));
        rounds.addClassName("results-rounds");
        add(heading, figures, rounds, new PrintLink());
        show(clock.instant());
        LiveUpdates.keep(this, moved -> feed.subscribe(contest.id(), moved)::cancel, () -> {
            figures.show(boards.figures(contest.id()));
            show(clock.instant());
        });
    }

    /** Whether there is anything to tell. */
    static boolean begun(ContestDefinition contest, Instant now) {
        return contest.rounds().stream().anyMatch(round -> round.stateAt(now) != RunState.UPCOMING);
    }

    /** The latest first. */
    private void show(Instant now) {
        List<Result> results = contest.rounds().stream()
                .filter(round -> round.stateAt(now) != RunState.UPCOMING)
                .sorted(Comparator.comparing(RoundDefinition::opensAt).reversed())
                .map(round -> result(round, round.stateAt(now)))
                .toList();
        if (!results.equals(shown)) {
            shown = results;
            rounds.removeAll();
            results.forEach(result -> rounds.add(part(result)));
        }
    }

    private Result result(RoundDefinition round, RunState state) {
        try {
            Leaderboard board = boards.people(round.id(), 0);
            String people = board.totalKept() || board.total() == 0
                    ? ""
                    : getTranslation("contest.results.people", Wording.number(board.total()));
            List<Leaderboard.PersonRow> leading =
                    board.rows().stream().limit(LEADING).toList();
            return new Result(
                    round, state, leading.isEmpty() ? getTranslation("contest.results.none") : people, leading);
        } catch (BoardHidden hidden) {
            return new Result(round, state, Notices.sentence(hidden), List.of());
        }
    }

    private Section part(Result result) {
        RoundDefinition round = result.round();
        Paragraph dates = new Paragraph(getTranslation(
                "round.dates", VietnamTime.minute(round.opensAt()), VietnamTime.minute(round.closesAt())));
        dates.addClassName("quiet");
        Div head = new Div(new H3(round.fullName()), new RunStateBadge(result.state()));
        head.addClassName("results-head");
        Section part = new Section(head, dates);
        part.addClassName("results-round");
        if (!result.people().isEmpty()) {
            part.add(new Paragraph(result.people()));
        }
        if (!result.leading().isEmpty()) {
            Anchor all = new Anchor(
                    ContestAddress.page(contest) + "/bang-xep-hang?ky=" + round.id(),
                    new Span(getTranslation("contest.results.all")),
                    hidden(round.fullName()));
            all.addClassName("results-all");
            part.add(new PersonHonours(result.leading()), all);
        }
        return part;
    }

    /** For who hears the links without what stands around them. */
    private static Span hidden(String name) {
        Span hidden = new Span(" – " + name);
        hidden.addClassName("visually-hidden");
        return hidden;
    }
}
