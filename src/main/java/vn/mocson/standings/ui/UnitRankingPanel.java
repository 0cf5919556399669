package vn.mocson.standings.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.ValueProvider;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.standings.StandingsService;
import vn.mocson.standings.UnitLeaderboard;
import vn.mocson.standings.UnitLeaderboard.UnitRow;
import vn.mocson.standings.UnitLeaderboard.Unranked;

/** The units in their leagues, of this round or of all closed rounds together. */
class UnitRankingPanel extends Div {

    private final ContestDefinition contest;
    private final RoundDefinition round;
    private final StandingsService standings;
    private final RadioButtonGroup<Boolean> scope = new RadioButtonGroup<>(getTranslation("boards.scope"));
    private final Div content = new Div();
    private List<UnitRow> shown = List.of();

    UnitRankingPanel(ContestDefinition contest, RoundDefinition round, StandingsService standings) {
        this.contest = contest;
        this.round = round;
        this.standings = standings;
        addClassName("unit-ranking");
        scope.setItems(false, true);
        scope.setValue(false);
        scope.setItemLabelGenerator(all -> getTranslation(all ? "boards.scope.contest" : "boards.scope.round"));
        scope.setVisible(contest.rounds().size() > 1);
        scope.addValueChangeListener(changed -> refresh());
        add(scope, content);
        refresh();
    }

    final void refresh() {
        UnitLeaderboard board =
                scope.getValue() ? standings.unitRanking(contest.id()) : standings.unitRanking(round.id());
        if (!board.rows().equals(shown) || board.rows().isEmpty()) {
            shown = board.rows();
            content.removeAll();
            show(board);
        }
    }

    private void show(UnitLeaderboard board) {
        Paragraph order = new Paragraph(getTranslation(
                "boards.units.order",
                board.rankBy().stream()
                        .map(key -> getTranslation("boards.collective." + key))
                        .collect(Collectors.joining(", "))));
        order.addClassName("quiet");
        content.add(order);
        if (board.rows().isEmpty()) {
            content.add(new EmptyState(
                    Glyph.RANKING,
                    getTranslation("boards.units.none.title"),
                    getTranslation("boards.units.none.sentence")));
        }
        Map<String, List<UnitRow>> leagues = new LinkedHashMap<>();
        board.rows().forEach(row -> leagues.computeIfAbsent(heading(row), name -> new ArrayList<>())
                .add(row));
        leagues.forEach((name, rows) -> {
            if (!name.isEmpty()) {
                content.add(new H2(name));
            }
            content.add(grid(name, rows, board.rankBy()));
        });
    }

    private String heading(UnitRow row) {
        String league = row.league();
        return row.unrankedReason() == Unranked.NO_LEAGUE
                ? getTranslation("boards.noLeague")
                : league == null ? "" : league;
    }

    private Grid<UnitRow> grid(String name, List<UnitRow> rows, List<CollectiveKey> rankBy) {
        Grid<UnitRow> grid = new Grid<>();
        grid.setAriaLabel(getTranslation("boards.units") + " " + name);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        number(grid, "boards.rank", UnitRankingPanel::rank, "7rem");
        grid.addColumn(UnitRow::name)
                .setHeader(getTranslation("overview.unit"))
                .setWidth("14rem")
                .setFlexGrow(1);
        number(grid, "boards.collective.ENTRANTS", row -> whole(row.people()), "7rem");
        number(grid, "boards.collective.ENTRIES", row -> whole(row.entries()), "7rem");
        number(
                grid,
                "overview.headcount",
                row -> row.headcount() == 0 ? getTranslation("overview.unknown") : Wording.number(row.headcount()),
                "7rem");
        number(grid, "boards.collective.RATE", row -> percent(row.rate()), "7rem");
        number(grid, "boards.collective.MEAN_POINTS", row -> decimal(row.averagePoints()), "7rem");
        number(grid, "boards.collective.ALL_CORRECT", row -> whole(row.allCorrect()), "7rem");
        number(grid, "boards.collective.WINNERS", row -> whole(row.winners()), "7rem");
        if (rankBy.contains(CollectiveKey.WEIGHTED)) {
            number(grid, "boards.collective.WEIGHTED", row -> decimal(row.weighted()), "8rem");
        }
        grid.setItems(rows);
        return grid;
    }

    private void number(Grid<UnitRow> grid, String header, ValueProvider<UnitRow, String> value, String width) {
        grid.addColumn(value)
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private static String rank(UnitRow row) {
        Integer rank = row.rank();
        Unranked reason = row.unrankedReason();
        if (rank == null) {
            return reason == null ? "–" : UnitWords.reason(reason);
        }
        return row.tied() ? UnitWords.tied(rank) : Wording.number(rank);
    }

    private static String whole(@Nullable Long number) {
        return number == null ? "–" : Wording.number(number);
    }

    private static String decimal(@Nullable BigDecimal number) {
        return number == null ? "–" : Wording.decimal(number);
    }

    private static String percent(@Nullable BigDecimal number) {
        return number == null ? "–" : Wording.decimal(number) + " %";
    }
}
