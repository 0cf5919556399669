package vn.mocson.standings.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.ValueProvider;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.SearchField;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.RoundId;
import vn.mocson.standings.StandingsService;
import vn.mocson.standings.TotalBoard;
import vn.mocson.standings.TotalBoard.TotalRow;

/** Everybody over all closed rounds, read page by page as one scrolls. */
class TotalRankingPanel extends Div {

    /** Of one workbook; more people than any contest has had. */
    private static final int MOST = 500_000;

    private final ContestDefinition contest;
    private final StandingsService standings;
    private final SearchField search = new SearchField(getTranslation("ranking.search"), this::refresh);
    private final Paragraph state = new Paragraph();
    private final Grid<TotalRow> grid = new Grid<>();

    TotalRankingPanel(ContestDefinition contest, StandingsService standings) {
        this.contest = contest;
        this.standings = standings;
        addClassName("ranking-panel");
        state.addClassName("quiet");
        columns();
        add(
                state,
                new ListTools(search)
                        .columns("total", grid)
                        .file("xep-hang-toan-cuoc-thi-" + contest.slug(), this::workbook),
                grid);
        describe();
    }

    void refresh() {
        describe();
        grid.getDataProvider().refreshAll();
    }

    private void describe() {
        TotalBoard board = page(0, 1);
        Instant asOf = board.asOf();
        state.setText(
                asOf == null
                        ? getTranslation("boards.total.none")
                        : getTranslation(
                                "boards.total.state." + board.state(),
                                Wording.number(board.rounds().size()),
                                Wording.number(contest.rounds().size()),
                                VietnamTime.second(asOf)));
    }

    private TotalBoard page(int offset, int limit) {
        return standings.totalRanking(contest.id(), Vietnamese.clean(search.getValue()), offset, limit);
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("boards.total"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        number(
                "ranking.rank",
                row -> row.tied() ? UnitWords.tied((int) row.rank()) : Wording.number(row.rank()),
                "7rem");
        text("ranking.name", row -> row.name() == null ? "" : row.name(), "10rem");
        text("ranking.unit", TotalRow::unit, "11rem");
        number("ranking.points", TotalRankingPanel::points, "6rem");
        text("boards.total.prizes", this::prizes, "9rem");
        number("ranking.duration", row -> VietnamTime.clock(row.duration()), "6.5rem");
        text("boards.total.rounds", this::rounds, "10rem");
        grid.setItems(
                query -> page(query.getOffset(), query.getLimit()).rows().stream(),
                query -> Math.toIntExact(page(0, 1).total()));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.RANKING, getTranslation("ranking.none.title"), getTranslation("boards.total.none")));
    }

    /** What the search shows. */
    private byte[] workbook() {
        return ListWorkbook.write(
                "XẾP HẠNG TOÀN CUỘC THI – " + contest.title(),
                List.of("Hạng", "Họ và tên", "Đơn vị", "Điểm", "Giải", "Thời gian", "Các kỳ"),
                page(0, MOST).rows().stream()
                        .map(row -> List.of(
                                Long.toString(row.rank()),
                                row.name() == null ? "" : row.name(),
                                row.unit(),
                                points(row),
                                prizes(row),
                                VietnamTime.clock(row.duration()),
                                rounds(row)))
                        .toList());
    }

    private static String points(TotalRow row) {
        BigDecimal points = row.points();
        return points == null ? "–" : Wording.decimal(points);
    }

    private String prizes(TotalRow row) {
        List<Prize> prizes = contest.prizes().stream()
                .filter(prize -> prize.scope() == PrizeScope.INDIVIDUAL)
                .toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(prizes.size(), row.prizes().size()); i++) {
            if (row.prizes().get(i) > 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(Wording.number(row.prizes().get(i)))
                        .append(" × ")
                        .append(prizes.get(i).name());
            }
        }
        return text.toString();
    }

    private String rounds(TotalRow row) {
        return row.rounds().stream().map(this::round).collect(Collectors.joining(", "));
    }

    private String round(RoundId id) {
        return contest.rounds().stream()
                .filter(round -> round.id().equals(id))
                .map(round -> round.name())
                .findFirst()
                .orElse("");
    }

    private void text(String header, ValueProvider<TotalRow, String> value, String width) {
        grid.addColumn(value).setHeader(getTranslation(header)).setWidth(width).setFlexGrow(1);
    }

    private void number(String header, ValueProvider<TotalRow, String> value, String width) {
        grid.addColumn(value)
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0);
    }
}
