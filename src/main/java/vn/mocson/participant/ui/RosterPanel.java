package vn.mocson.participant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.PageKeys;
import vn.mocson.common.ui.SearchField;
import vn.mocson.common.ui.Wording;
import vn.mocson.participant.MatchedBy;
import vn.mocson.participant.RosterCounts;
import vn.mocson.participant.RosterMember;
import vn.mocson.participant.RosterQuery;
import vn.mocson.participant.RosterQuery.Order;

/** The members of a contest, read page by page as one scrolls, and who of them has registered. */
class RosterPanel extends Div {

    private final RosterDesk desk;
    private final Paragraph counts = new Paragraph();
    private final SearchField search = new SearchField(getTranslation("roster.search"), () -> refreshList());
    private final UnitField unit;
    private final Select<RosterQuery.State> state = new Select<>();
    private final Grid<RosterMember> grid = new Grid<>();

    private Order order = Order.UNIT;
    private boolean down;

    RosterPanel(RosterDesk desk) {
        this.desk = desk;
        this.unit = new UnitField(getTranslation("roster.unit"), desk.units());
        addClassName("roster-list");
        counts.addClassName("quiet");
        filters();
        columns();
        Div acts = new Div(
                PageKeys.opens(RosterDesk.button(
                        "roster.add", Glyph.PLUS, () -> new RosterAddDialog(desk, this::refresh).open())),
                RosterDesk.quiet("roster.clear", Glyph.TRASH, this::askToClear));
        acts.addClassName("roster-acts");
        add(
                counts,
                new ListTools(search, unit, state)
                        .columns("roster", grid)
                        .file("danh-sach-" + desk.contest().slug(), this::workbook),
                grid,
                acts);
        refresh();
    }

    final void refresh() {
        RosterCounts now = desk.roster().counts(desk.contest().id());
        counts.setText(getTranslation(
                "roster.counts",
                Wording.number(now.members()),
                Wording.number(now.registered()),
                Wording.number(now.toLookAt())));
        grid.getDataProvider().refreshAll();
    }

    private void filters() {
        unit.addValueChangeListener(changed -> grid.getDataProvider().refreshAll());
        state.setLabel(getTranslation("roster.state"));
        state.setItems(RosterQuery.State.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("roster.state.all"));
        state.setPlaceholder(getTranslation("roster.state.all"));
        state.setItemLabelGenerator(each -> getTranslation(each == null ? "roster.state.all" : "roster.state." + each));
        state.addValueChangeListener(changed -> grid.getDataProvider().refreshAll());
    }

    private void refreshList() {
        grid.getDataProvider().refreshAll();
    }

    private RosterQuery query() {
        return new RosterQuery(
                desk.contest().id(),
                search.getValue(),
                unit.getValue() == null ? null : unit.getValue().id(),
                state.getValue(),
                order,
                down);
    }

    private void sort(List<QuerySortOrder> orders) {
        order = orders.isEmpty() ? Order.UNIT : Order.valueOf(orders.getFirst().getSorted());
        down = !orders.isEmpty() && orders.getFirst().getDirection() == SortDirection.DESCENDING;
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("roster.tab.list"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(RosterPanel::name)
                .setHeader(getTranslation("roster.name"))
                .setSortProperty(Order.NAME.name())
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addColumn(member -> member.born().written())
                .setHeader(getTranslation("roster.born"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addComponentColumn(member -> desk.unit(member.unit()))
                .setHeader(getTranslation("roster.unit"))
                .setSortProperty(Order.UNIT.name())
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("roster.state"))
                .setSortProperty(Order.STATE.name())
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::acts).setWidth("9rem").setFlexGrow(0);
        grid.setItems(
                page -> {
                    sort(page.getSortOrders());
                    return desk.roster().find(query(), page.getOffset(), page.getLimit()).stream();
                },
                page -> desk.roster().count(query()));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.PEOPLE, getTranslation("roster.none.title"), getTranslation("roster.none.sentence")));
    }

    private static Component name(RosterMember member) {
        Div name = new Div(new Span(member.fullName()));
        name.addClassName("roster-unit");
        if (!member.note().isEmpty()) {
            Span note = new Span(member.note());
            note.addClassName("quiet");
            name.add(note);
        }
        return name;
    }

    /** What the filters show, as the list shows it. */
    private byte[] workbook() {
        RosterQuery query = query();
        return ListWorkbook.write(
                "DANH SÁCH NGƯỜI ĐƯỢC DỰ THI – " + desk.contest().title(),
                List.of("Họ và tên", "Ngày sinh", "Đơn vị", "Tình trạng", "Ghi chú"),
                desk.roster().find(query, 0, desk.roster().count(query)).stream()
                        .map(member -> List.of(
                                member.fullName(),
                                member.born().written(),
                                desk.unitName(member.unit()),
                                stateWord(member),
                                member.note()))
                        .toList());
    }

    private String stateWord(RosterMember member) {
        RosterQuery.State now = member.participant() == null
                ? RosterQuery.State.NOT_REGISTERED
                : member.matchedBy() == MatchedBy.INVITE ? RosterQuery.State.TO_LOOK_AT : RosterQuery.State.REGISTERED;
        return getTranslation("roster.state." + now);
    }

    private Component state(RosterMember member) {
        if (member.participant() == null) {
            return RosterDesk.mark(Glyph.CLOCK, getTranslation("roster.state.NOT_REGISTERED"), "quiet");
        }
        return member.matchedBy() == MatchedBy.INVITE
                ? RosterDesk.mark(Glyph.WARNING, getTranslation("roster.state.TO_LOOK_AT"), "warning")
                : RosterDesk.mark(Glyph.CHECK, getTranslation("roster.state.REGISTERED"), "right");
    }

    private Component acts(RosterMember member) {
        if (member.matchedBy() == MatchedBy.INVITE) {
            return RosterDesk.button(
                    "roster.look", null, () -> new RosterLookDialog(desk, member, this::refresh).open());
        }
        return member.participant() != null
                ? new Span()
                : RosterDesk.quiet("roster.remove", Glyph.TRASH, () -> askToRemove(member));
    }

    private void askToRemove(RosterMember member) {
        RosterDesk.confirm(
                getTranslation("roster.remove.title"),
                getTranslation("roster.remove.text", member.fullName()),
                getTranslation("roster.remove"),
                () -> {
                    RosterDesk.done(() -> desk.roster().remove(desk.contest().id(), member.id()));
                    refresh();
                });
    }

    private void askToClear() {
        RosterDesk.confirm(
                getTranslation("roster.clear.title"),
                getTranslation("roster.clear.text"),
                getTranslation("roster.clear"),
                () -> RosterDesk.done(() -> {
                    int removed = desk.roster().clear(desk.contest().id());
                    Notices.done(getTranslation("roster.cleared", Wording.number(removed)));
                    refresh();
                }));
    }
}
