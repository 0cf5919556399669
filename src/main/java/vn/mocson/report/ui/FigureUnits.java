package vn.mocson.report.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.ui.ColumnChoice;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListDownload;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.report.Audience;
import vn.mocson.report.Figures;
import vn.mocson.report.Figures.OfUnit;
import vn.mocson.report.Figures.Turnout;
import vn.mocson.report.FiguresService;

/** Who takes part, unit by unit with everything below each, and who has not taken part yet. */
class FigureUnits extends Section {

    private static final int DEEPEST = 4;

    private final ContestDefinition contest;
    private final FiguresService service;
    private final Grid<OfUnit> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Checkbox onlyLeft = new Checkbox(getTranslation("dashboard.units.onlyLeft"));
    private final GridListDataView<OfUnit> rows = grid.setItems(new ArrayList<>());
    private final Grid.Column<OfUnit> allCorrect;
    private @Nullable Figures figures;

    /** @param byRoster whether a list of members says how many could take part */
    FigureUnits(ContestDefinition contest, boolean byRoster, FiguresService service) {
        this.contest = contest;
        this.service = service;
        addClassNames("console-panel", "figures-units");
        Paragraph note = new Paragraph(getTranslation("dashboard.units.about"));
        note.addClassName("quiet");
        grid.setAriaLabel(getTranslation("dashboard.units"));
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(FigureUnits::name)
                .setHeader(getTranslation("dashboard.unit"))
                .setComparator(each -> Vietnamese.searchable(each.unit().name()))
                .setWidth("11rem")
                .setFlexGrow(1);
        number("dashboard.people", each -> each.count().people());
        grid.addComponentColumn(FigureUnits::rate)
                .setHeader(getTranslation("dashboard.rate"))
                .setComparator(FigureUnits::compareRates)
                .setSortable(true)
                .setWidth("8.5rem")
                .setFlexGrow(0);
        number("dashboard.left", each -> each.turnout().left());
        number(byRoster ? "dashboard.expected.roster" : "dashboard.expected.headcount", each -> each.turnout()
                .expected());
        number("dashboard.registered", each -> each.count().registered());
        number("dashboard.sitting", each -> orNone(each.sitting()));
        number("dashboard.entries", each -> each.count().entries());
        ColumnChoice columns = new ColumnChoice("figures-units", grid);
        // comes and goes by what one may know, so it is no choice
        allCorrect = number("dashboard.allCorrect", each -> orNone(each.count().allCorrect()));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.SEARCH, getTranslation("dashboard.units.none"), getTranslation("dashboard.units.none.sentence")));
        search.setLabel(getTranslation("dashboard.units.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(changed -> filter());
        onlyLeft.addValueChangeListener(changed -> filter());
        Div tools = new Div(
                search,
                onlyLeft,
                columns,
                new ListDownload(
                        getTranslation("dashboard.download"),
                        "so-lieu-don-vi-" + contest.slug() + ".xlsx",
                        this::file));
        tools.addClassName("figures-tools");
        add(new H2(getTranslation("dashboard.units")), note, tools, grid);
    }

    void show(Figures now) {
        boolean same = figures != null && figures.units().equals(now.units());
        figures = now;
        allCorrect.setVisible(now.all().allCorrect() != null);
        if (!same) {
            // the same view of the rows goes on: whoever reads it keeps the place and the order
            rows.setItems(now.units());
        }
    }

    private void filter() {
        boolean left = onlyLeft.getValue();
        String[] words = Vietnamese.searchable(search.getValue()).split(" ", -1);
        rows.setFilter(each -> (!left || each.turnout().left() > 0) && contains(each, words));
    }

    /** What is left by the search, in the order that somebody chose. */
    byte[] file() {
        return service.sheet(contest.id(), Objects.requireNonNull(figures), Audience.INTERNAL)
                .workbook(onScreen());
    }

    private List<OfUnit> onScreen() {
        Comparator<OfUnit> order = (_, _) -> 0;
        for (GridSortOrder<OfUnit> by : grid.getSortOrder()) {
            order = order.thenComparing(by.getSorted().getComparator(by.getDirection()));
        }
        return rows.getItems().sorted(order).toList();
    }

    private static boolean contains(OfUnit each, String[] words) {
        String name =
                Vietnamese.searchable(each.unit().name() + " " + each.unit().code());
        for (String word : words) {
            if (!name.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static long orNone(@Nullable Long n) {
        return n == null ? 0 : n;
    }

    private static Span name(OfUnit each) {
        Span name = new Span(each.unit().name());
        name.addClassName("not-yet-depth-" + Math.min(DEEPEST, each.unit().depth()));
        return name;
    }

    private static Div rate(OfUnit each) {
        Turnout turnout = each.turnout();
        return turnout.expected() == 0 ? new Div("–") : new ShareBar(turnout.taken(), turnout.expected());
    }

    private Grid.Column<OfUnit> number(String header, ValueProvider<OfUnit, Long> value) {
        return grid.addColumn(each -> Wording.number(value.apply(each)))
                .setHeader(getTranslation(header))
                .setComparator(Comparator.comparingLong(value::apply))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6.25rem")
                .setFlexGrow(0);
    }

    /** a/b against c/d as a·d against c·b; a unit of which nobody knows how many it has counts as 0. */
    private static int compareRates(OfUnit one, OfUnit other) {
        Turnout a = one.turnout();
        Turnout b = other.turnout();
        return Long.compare(a.taken() * Math.max(1, b.expected()), b.taken() * Math.max(1, a.expected()));
    }
}
