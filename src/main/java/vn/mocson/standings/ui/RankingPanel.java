package vn.mocson.standings.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.SearchField;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.standings.JuryRow;
import vn.mocson.standings.StandingsService;

/** Every counted attempt in its place, read page by page as one scrolls. */
class RankingPanel extends Div {

    private final RoundDefinition round;
    private final StandingsService standings;
    private final SearchField search = new SearchField(getTranslation("ranking.search"), this::refresh);
    private final Span people = new Span();
    private final Grid<JuryRow> grid = new Grid<>();
    private final PlacePanel place;

    RankingPanel(RoundDefinition round, StandingsService standings) {
        this.round = round;
        this.standings = standings;
        addClassName("ranking-panel");
        people.addClassName("quiet");
        ListTools tools = new ListTools(search, people);
        place = new PlacePanel(round.id(), standings, grid::deselectAll);
        Paragraph hint = new Paragraph(getTranslation("boards.hint"));
        hint.addClassName("quiet");
        Div list = new Div(grid, place);
        list.addClassName("ranking-and-place");
        add(tools, hint, list);
        columns();
        tools.columns("ranking", grid);
        count();
    }

    void refresh() {
        count();
        grid.getDataProvider().refreshAll();
    }

    private void count() {
        people.setText(getTranslation("ranking.people", Wording.number(standings.ranked(round.id(), name()))));
    }

    private String name() {
        return Vietnamese.clean(search.getValue());
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("ranking.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addSelectionListener(selected -> selected.getFirstSelectedItem().ifPresent(place::show));
        grid.setMultiSort(false);
        number("ranking.rank", RankingPanel::rank, "7rem").setFrozen(true);
        text("ranking.name", JuryRow::name, "10rem");
        text("ranking.unit", JuryRow::unit, "11rem");
        number("ranking.correct", row -> Wording.number(row.correct()), "6rem");
        number("ranking.points", row -> Wording.decimal(row.points()), "5.5rem");
        if (round.rules().prediction() != null) {
            number("ranking.prediction", row -> shown(row.prediction()), "6.5rem");
            number("ranking.gap", row -> shown(row.predictionGap()), "7rem");
        }
        number("ranking.duration", row -> VietnamTime.clock(row.duration()), "6.5rem");
        number("ranking.submittedAt", row -> moment(row.submittedAt()), "8rem");
        grid.setItems(
                query -> standings.ranking(round.id(), name(), query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(standings.ranked(round.id(), name())));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.RANKING, getTranslation("ranking.none.title"), getTranslation("ranking.none.sentence")));
    }

    private void text(String header, ValueProvider<JuryRow, String> value, String width) {
        grid.addColumn(value).setHeader(getTranslation(header)).setWidth(width).setFlexGrow(1);
    }

    private Grid.Column<JuryRow> number(String header, ValueProvider<JuryRow, String> value, String width) {
        return grid.addColumn(value)
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private static String rank(JuryRow row) {
        String rank = Wording.number(row.rank());
        return row.tied() ? rank + " · " + I18NProvider.translate("ranking.tied") : rank;
    }

    private static String shown(@Nullable BigDecimal number) {
        return number == null ? "–" : Wording.decimal(number);
    }

    private static String moment(Instant instant) {
        return ExplanationWords.TO_THE_MILLISECOND.format(instant);
    }
}
