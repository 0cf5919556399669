package vn.mocson.standings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.ValueProvider;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.SearchField;
import vn.mocson.common.ui.Wording;
import vn.mocson.standings.Turnout.UnitTurnout;
import vn.mocson.standings.UnitDesk;
import vn.mocson.unit.Unit;

/** How far each unit below has come. */
class UnitDeskBelow extends Section {

    private static final int DEEPEST = 4;

    /** So many stand without scrolling. */
    private static final int FEW = 8;

    private final UnitDesk desk;
    private final Consumer<Unit> opened;
    private final Grid<UnitTurnout> grid = new Grid<>();

    UnitDeskBelow(UnitDesk desk, Consumer<Unit> opened) {
        this.desk = desk;
        this.opened = opened;
        addClassNames("console-panel", "unit-desk-below");
        setVisible(!desk.below().isEmpty());
        SearchField search = new SearchField(getTranslation("units.search"), () -> {});
        search.setPlaceholder(getTranslation("units.search.hint"));
        search.addValueChangeListener(changed -> show(changed.getValue()));
        columns();
        ListTools tools = new ListTools(search)
                .columns("unit-desk", grid)
                .file(
                        getTranslation("unitDesk.download.xlsx"),
                        UnitDeskFiles.name(desk, "so-lieu", "xlsx"),
                        () -> UnitDeskFiles.figures(desk))
                .file(
                        getTranslation("unitDesk.download.csv"),
                        UnitDeskFiles.name(desk, "so-lieu", "csv"),
                        () -> UnitDeskFiles.figuresCsv(desk));
        add(new H2(getTranslation("unitDesk.below")), tools, grid);
        show("");
    }

    private void show(String text) {
        List<String> words = List.of(Vietnamese.searchable(text).split(" "));
        grid.setAllRowsVisible(desk.below().size() <= FEW);
        grid.setItems(desk.below().stream()
                .filter(row -> {
                    String name = Vietnamese.searchable(
                            row.unit().name() + " " + row.unit().code());
                    return words.stream().allMatch(name::contains);
                })
                .toList());
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("unitDesk.below"));
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("overview.unit"))
                .setComparator((UnitTurnout row) -> row.unit().name())
                .setWidth("16rem")
                .setFlexGrow(1);
        number(desk.byRoster() ? "notYet.members" : "notYet.headcount", UnitTurnout::expected);
        number("notYet.registered", UnitTurnout::registered);
        number("notYet.taken", UnitTurnout::taken);
        number("notYet.left", UnitTurnout::left);
        grid.addColumn(UnitDeskFiles::rate)
                .setHeader(getTranslation("notYet.rate"))
                .setComparator(UnitDeskFiles.BY_RATE)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.SEARCH, getTranslation("unitDesk.notFound.title"), getTranslation("unitDesk.notFound.sentence")));
    }

    private Component name(UnitTurnout row) {
        Button open = new Button(row.unit().name(), click -> opened.accept(row.unit()));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassNames(
                "unit-desk-open",
                "not-yet-depth-"
                        + Math.clamp(row.unit().depth() - desk.whole().unit().depth() - 1L, 0, DEEPEST));
        return open;
    }

    private void number(String header, ValueProvider<UnitTurnout, Long> value) {
        grid.addColumn(row -> Wording.number(value.apply(row)))
                .setHeader(getTranslation(header))
                .setComparator(Comparator.comparingLong(value::apply))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8.5rem")
                .setFlexGrow(0);
    }
}
