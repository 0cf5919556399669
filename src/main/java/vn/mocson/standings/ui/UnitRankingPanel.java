package vn.mocson.standings.ui;

import com.vaadin.flow.component.Component;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.SearchField;
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
    private final SearchField search = new SearchField(getTranslation("boards.units.search"), this::find);
    private final Map<Grid<UnitRow>, List<UnitRow>> leagues = new LinkedHashMap<>();
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
        Map<String, List<UnitRow>> byLeague = new LinkedHashMap<>();
        board.rows().forEach(row -> byLeague.computeIfAbsent(heading(row), name -> new ArrayList<>())
                .add(row));
        leagues.clear();
        List<Component> parts = new ArrayList<>();
        byLeague.forEach((name, rows) -> {
            if (!name.isEmpty()) {
                parts.add(new H2(name));
            }
            Grid<UnitRow> grid = grid(name, board.rankBy());
            leagues.put(grid, rows);
            parts.add(grid);
        });
        if (!board.rows().isEmpty()) {
            content.add(new ListTools(search)
                    .columns("unit-ranking", leagues.keySet().toArray(new Grid<?>[0]))
                    .file("xep-hang-don-vi-" + (scope.getValue() ? contest.slug() : round.code()), this::workbook));
        }
        content.add(parts);
        find();
    }

    /** A league in which nothing is found keeps its heading and says so. */
    private void find() {
        String words = Vietnamese.searchable(search.getValue());
        leagues.forEach((grid, rows) -> grid.setItems(rows.stream()
                .filter(row ->
                        Vietnamese.searchable(row.code() + " " + row.name()).contains(words))
                .toList()));
    }

    private byte[] workbook() {
        return ListWorkbook.write(
                "XẾP HẠNG ĐƠN VỊ – " + contest.title(),
                List.of(
                        "Bảng",
                        "Hạng",
                        "Mã",
                        "Đơn vị",
                        "Người dự thi",
                        "Lượt thi",
                        "Tổng số người",
                        "Tỉ lệ tham gia",
                        "Điểm trung bình",
                        "Đúng tất cả",
                        "Người có giải"),
                shown.stream()
                        .map(row -> List.of(
                                heading(row),
                                rank(row),
                                row.code(),
                                row.name(),
                                whole(row.people()),
                                whole(row.entries()),
                                row.headcount() == 0 ? "" : Integer.toString(row.headcount()),
                                percent(row.rate()),
                                decimal(row.averagePoints()),
                                whole(row.allCorrect()),
                                whole(row.winners())))
                        .toList());
    }

    private interface Sorted<T> {
        @Nullable
        T of(UnitRow row);
    }

    private String heading(UnitRow row) {
        String league = row.league();
        return row.unrankedReason() == Unranked.NO_LEAGUE
                ? getTranslation("boards.noLeague")
                : league == null ? "" : league;
    }

    private Grid<UnitRow> grid(String name, List<CollectiveKey> rankBy) {
        Grid<UnitRow> grid = new Grid<>();
        grid.setAriaLabel(getTranslation("boards.units") + " " + name);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        number(grid, "boards.rank", UnitRankingPanel::rank, "7rem", row -> row.rank());
        grid.addColumn(UnitRow::name)
                .setHeader(getTranslation("overview.unit"))
                .setComparator(UnitRow::name)
                .setWidth("14rem")
                .setFlexGrow(1);
        number(grid, "boards.collective.ENTRANTS", row -> whole(row.people()), "7rem", UnitRow::people);
        number(grid, "boards.collective.ENTRIES", row -> whole(row.entries()), "7rem", UnitRow::entries);
        number(
                grid,
                "overview.headcount",
                row -> row.headcount() == 0 ? getTranslation("overview.unknown") : Wording.number(row.headcount()),
                "7rem",
                UnitRow::headcount);
        number(grid, "boards.collective.RATE", row -> percent(row.rate()), "7rem", UnitRow::rate);
        number(
                grid,
                "boards.collective.MEAN_POINTS",
                row -> decimal(row.averagePoints()),
                "7rem",
                UnitRow::averagePoints);
        number(grid, "boards.collective.ALL_CORRECT", row -> whole(row.allCorrect()), "7rem", UnitRow::allCorrect);
        number(grid, "boards.collective.WINNERS", row -> whole(row.winners()), "7rem", UnitRow::winners);
        if (rankBy.contains(CollectiveKey.WEIGHTED)) {
            number(grid, "boards.collective.WEIGHTED", row -> decimal(row.weighted()), "8rem", UnitRow::weighted);
        }
        grid.setEmptyStateText(getTranslation("boards.units.notFound"));
        return grid;
    }

    /** @param sorted what the column is sorted by; what is unknown comes last */
    private <T extends Comparable<T>> void number(
            Grid<UnitRow> grid, String header, ValueProvider<UnitRow, String> value, String width, Sorted<T> sorted) {
        Comparator<T> order = Comparator.nullsLast(Comparator.naturalOrder());
        grid.addColumn(value)
                .setHeader(getTranslation(header))
                .setComparator((one, other) -> order.compare(sorted.of(one), sorted.of(other)))
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
