package vn.mocson.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import vn.mocson.account.StaffAccount;
import vn.mocson.account.StaffDirectory;
import vn.mocson.account.StaffQuery;
import vn.mocson.account.StaffQuery.Order;
import vn.mocson.account.StaffRole;
import vn.mocson.account.StaffState;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.SearchField;

/** The accounts, found by name, role and state, read page by page as one scrolls. */
class StaffList extends Div {

    private final StaffDirectory staff;
    private final StaffWords words;
    private final SearchField search = new SearchField(getTranslation("staff.search"), this::refresh);
    private final Select<StaffRole> role = new Select<>();
    private final Select<StaffState> state = new Select<>();
    private final Grid<StaffAccount> grid = new Grid<>();
    private Order order = Order.NAME;
    private boolean down;

    StaffList(StaffDirectory staff, StaffWords words) {
        this.staff = staff;
        this.words = words;
        addClassName("staff-list");
        choice(role, "staff.role", "staff.role.all", StaffRole.values());
        choice(state, "staff.state", "staff.state.all", StaffState.values());
        columns();
        add(new ListTools(search, role, state).columns("staff", grid).file("can-bo", this::workbook), grid);
    }

    final void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private <T extends Enum<T>> void choice(Select<T> select, String label, String all, T[] values) {
        select.setLabel(getTranslation(label));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(all));
        select.setPlaceholder(getTranslation(all));
        select.setItemLabelGenerator(each -> getTranslation(each == null ? all : label + "." + each));
        select.addValueChangeListener(changed -> refresh());
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("staff.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(StaffList::name)
                .setHeader(getTranslation("staff.fullName"))
                .setSortProperty(Order.NAME.name())
                .setWidth("13rem")
                .setFlexGrow(2);
        grid.addColumn(words::roles)
                .setHeader(getTranslation("staff.roles"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addComponentColumn(account -> StaffParts.mark(account.state()))
                .setHeader(getTranslation("staff.state"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(words::secondFactor)
                .setHeader(getTranslation("staff.factor"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(words::lastSignIn)
                .setHeader(getTranslation("staff.lastSignIn"))
                .setSortProperty(Order.LAST_SIGN_IN.name())
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.setItems(
                page -> {
                    sort(page.getSortOrders());
                    return staff.find(query(), page.getOffset(), page.getLimit()).stream();
                },
                page -> staff.count(query()));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.PEOPLE, getTranslation("staff.none.title"), getTranslation("staff.none.sentence")));
    }

    private void sort(List<QuerySortOrder> orders) {
        order = orders.isEmpty() ? Order.NAME : Order.valueOf(orders.getFirst().getSorted());
        down = !orders.isEmpty() && orders.getFirst().getDirection() == SortDirection.DESCENDING;
    }

    private StaffQuery query() {
        return new StaffQuery(search.getValue(), role.getValue(), state.getValue(), order, down);
    }

    private static Component name(StaffAccount account) {
        RouterLink name =
                new RouterLink("", StaffPersonView.class, new RouteParameters("username", account.username()));
        name.setText(account.fullName());
        Span username = new Span(account.username());
        username.addClassName("quiet");
        Div cell = new Div(name, username);
        cell.addClassName("staff-cell");
        return cell;
    }

    private byte[] workbook() {
        StaffQuery query = query();
        return words.workbook(staff.find(query, 0, staff.count(query)));
    }
}
