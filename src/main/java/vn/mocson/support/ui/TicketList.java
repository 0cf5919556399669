package vn.mocson.support.ui;

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
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.SearchField;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.support.SupportService;
import vn.mocson.support.TicketQuery;
import vn.mocson.support.TicketQuery.Order;
import vn.mocson.support.TicketRow;
import vn.mocson.support.TicketState;

/** The tickets of a contest: those nobody has taken first, read page by page as one scrolls. */
class TicketList extends Div {

    private final ContestDefinition contest;
    private final SupportService support;
    private final Paragraph counts = new Paragraph();
    private final SearchField search = new SearchField(getTranslation("tickets.search"), () -> refreshList());
    private final Select<TicketState> state = new Select<>();
    private final Grid<TicketRow> grid = new Grid<>();

    private Order order = Order.WAITING_FIRST;

    TicketList(ContestDefinition contest, SupportService support, Consumer<TicketRow> chosen) {
        this.contest = contest;
        this.support = support;
        addClassName("tickets-list");
        counts.addClassName("quiet");
        filters();
        columns();
        grid.asSingleSelect().addValueChangeListener(selected -> {
            if (selected.getValue() != null) {
                chosen.accept(selected.getValue());
            }
        });
        ListTools tools =
                new ListTools(search, state).columns("tickets", grid).file("bao-loi-" + contest.slug(), this::workbook);
        add(counts, tools, grid);
        refresh();
    }

    final void refresh() {
        Map<TicketState, Integer> now = support.counts(contest.id());
        counts.setText(getTranslation(
                "tickets.counts",
                Stream.of(TicketState.values())
                        .map(each -> Wording.number(now.getOrDefault(each, 0)))
                        .toArray()));
        grid.getDataProvider().refreshAll();
    }

    void deselect() {
        grid.asSingleSelect().clear();
    }

    private void filters() {
        state.setLabel(getTranslation("tickets.state"));
        state.setItems(TicketState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("tickets.state.all"));
        state.setPlaceholder(getTranslation("tickets.state.all"));
        state.setItemLabelGenerator(
                each -> getTranslation(each == null ? "tickets.state.all" : "tickets.state." + each));
        state.addValueChangeListener(changed -> grid.getDataProvider().refreshAll());
    }

    private TicketQuery query() {
        return new TicketQuery(contest.id(), search.getValue(), state.getValue(), order);
    }

    private void refreshList() {
        grid.getDataProvider().refreshAll();
    }

    private void sort(List<QuerySortOrder> orders) {
        order = orders.isEmpty()
                ? Order.WAITING_FIRST
                : orders.getFirst().getDirection() == SortDirection.DESCENDING ? Order.NEWEST : Order.OLDEST;
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("tickets.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addComponentColumn(TicketList::number)
                .setHeader(getTranslation("tickets.number"))
                .setSortProperty("number")
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::story)
                .setHeader(getTranslation("tickets.what"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addComponentColumn(ticket -> new TicketMark(ticket.state()))
                .setHeader(getTranslation("tickets.state"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.setItems(
                page -> {
                    sort(page.getSortOrders());
                    return support.find(query(), page.getOffset(), page.getLimit()).stream();
                },
                page -> support.count(query()));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.CHAT, getTranslation("tickets.none.title"), getTranslation("tickets.none.sentence")));
    }

    private static Component number(TicketRow ticket) {
        Span at = new Span(VietnamTime.minute(ticket.reportedAt()));
        at.addClassName("quiet");
        Div cell = new Div(new Span(ticket.number().written()), at);
        cell.addClassName("ticket-cell");
        return cell;
    }

    private Component story(TicketRow ticket) {
        Div cell = new Div(new Span(getTranslation("tickets.kind." + ticket.kind())));
        cell.addClassName("ticket-cell");
        if (!ticket.story().isEmpty()) {
            Span story = new Span(ticket.story());
            story.addClassNames("quiet", "ticket-story");
            cell.add(story);
        }
        return cell;
    }

    /** What the filters show, as the list shows it. */
    private byte[] workbook() {
        TicketQuery query = query();
        return ListWorkbook.write(
                "BÁO LỖI – " + contest.title(),
                List.of(
                        "Số phiếu",
                        "Gửi lúc",
                        "Việc",
                        "Kể lại",
                        "Liên hệ",
                        "Mã phiếu nộp bài",
                        "Trạng thái",
                        "Trả lời"),
                support.find(query, 0, support.count(query)).stream()
                        .map(ticket -> List.of(
                                ticket.number().written(),
                                VietnamTime.minute(ticket.reportedAt()),
                                getTranslation("tickets.kind." + ticket.kind()),
                                ticket.story(),
                                ticket.contact(),
                                ticket.receiptCode(),
                                getTranslation("tickets.state." + ticket.state()),
                                ticket.answer()))
                        .toList());
    }
}
