package vn.mocson.standings.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.function.IntSupplier;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.standings.AbsentOrder;
import vn.mocson.standings.AbsentPerson;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitTree;

/** Those who have not taken part, one row for each, in the order that is asked for. */
class AbsentGrid extends Grid<AbsentPerson> {

    /** One page of the rows. */
    @FunctionalInterface
    interface Rows {

        List<AbsentPerson> page(AbsentOrder order, int offset, int limit);
    }

    AbsentGrid(UnitTree units, Rows rows, IntSupplier count) {
        setAriaLabel(getTranslation("notYet.people"));
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        addColumn(AbsentPerson::fullName)
                .setHeader(getTranslation("roster.name"))
                .setSortProperty(AbsentOrder.Key.NAME.name())
                .setWidth("12rem")
                .setFlexGrow(2);
        addColumn(person -> person.born().written())
                .setHeader(getTranslation("roster.born"))
                .setWidth("8rem")
                .setFlexGrow(0);
        addColumn(person -> units.find(person.unit()).map(Unit::name).orElse(""))
                .setHeader(getTranslation("roster.unit"))
                .setSortProperty(AbsentOrder.Key.UNIT.name())
                .setWidth("14rem")
                .setFlexGrow(3);
        addColumn(person ->
                        getTranslation(person.registered() ? "notYet.state.NOT_TAKEN" : "notYet.state.NOT_REGISTERED"))
                .setHeader(getTranslation("notYet.state"))
                .setWidth("13rem")
                .setFlexGrow(0);
        setItems(page -> rows.page(order(page), page.getOffset(), page.getLimit()).stream(), page -> count.getAsInt());
        setEmptyStateComponent(new EmptyState(
                Glyph.CHECK, getTranslation("notYet.none.title"), getTranslation("notYet.none.sentence")));
    }

    private static AbsentOrder order(Query<AbsentPerson, Void> page) {
        return page.getSortOrders().stream()
                .findFirst()
                .map(by -> new AbsentOrder(
                        AbsentOrder.Key.valueOf(by.getSorted()), by.getDirection() == SortDirection.DESCENDING))
                .orElse(AbsentOrder.UNIT);
    }
}
