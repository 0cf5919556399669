package vn.mocson.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.privacy.DataRequest;
import vn.mocson.privacy.RequestCounts;
import vn.mocson.privacy.RequestDesk;
import vn.mocson.privacy.RequestKind;
import vn.mocson.privacy.RequestQuery;

/** The requests of a contest: what is due first comes first, read page by page as one scrolls. */
class RequestList extends Div {

    private final ContestDefinition contest;
    private final RequestDesk desk;
    private final Paragraph counts = new Paragraph();
    private final TextField search = new TextField(getTranslation("requests.search"));
    private final Select<RequestKind> kind = new Select<>();
    private final Checkbox waiting = new Checkbox(getTranslation("requests.onlyWaiting"), true);
    private final Grid<DataRequest> grid = new Grid<>();

    RequestList(ContestDefinition contest, RequestDesk desk, Consumer<DataRequest> chosen) {
        this.contest = contest;
        this.desk = desk;
        addClassName("tickets-list");
        filters();
        columns();
        grid.asSingleSelect().addValueChangeListener(selected -> {
            if (selected.getValue() != null) {
                chosen.accept(selected.getValue());
            }
        });
        ListTools tools = new ListTools(search, kind, waiting)
                .columns("requests", grid)
                .file(
                        getTranslation("requests.download"),
                        "yeu-cau-du-lieu-" + contest.slug() + ".xlsx",
                        this::workbook);
        add(counts, tools, grid);
        refresh();
    }

    final void refresh() {
        RequestCounts now = desk.counts(contest.id());
        counts.setText(getTranslation(
                "requests.counts",
                Wording.number(now.unanswered()),
                Wording.number(now.answered()),
                Wording.number(now.overdue())));
        counts.setClassName(now.overdue() > 0 ? "request-overdue" : "quiet");
        grid.getDataProvider().refreshAll();
    }

    void deselect() {
        grid.asSingleSelect().clear();
    }

    private void filters() {
        search.setPrefixComponent(Glyph.SEARCH.icon());
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(changed -> grid.getDataProvider().refreshAll());
        kind.setLabel(getTranslation("requests.kind"));
        kind.setItems(RequestKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("requests.kind.all"));
        kind.setPlaceholder(getTranslation("requests.kind.all"));
        kind.setItemLabelGenerator(
                each -> getTranslation(each == null ? "requests.kind.all" : "requests.kind." + each));
        kind.addValueChangeListener(changed -> grid.getDataProvider().refreshAll());
        waiting.addValueChangeListener(changed -> grid.getDataProvider().refreshAll());
    }

    private RequestQuery query() {
        return new RequestQuery(contest.id(), waiting.getValue(), kind.getValue(), search.getValue());
    }

    /** Where nobody chose an order, what is due first comes first. */
    private Stream<DataRequest> page(Query<DataRequest, Void> page) {
        RequestQuery query = query();
        if (!page.getSortOrders().isEmpty()) {
            QuerySortOrder by = page.getSortOrders().getFirst();
            query = new RequestQuery(
                    query.contest(),
                    query.waiting(),
                    query.kind(),
                    query.name(),
                    RequestQuery.Sort.valueOf(by.getSorted()),
                    by.getDirection() == SortDirection.DESCENDING);
        }
        return desk.find(query, page.getOffset(), page.getLimit()).stream();
    }

    private void columns() {
        LocalDate today = desk.today();
        grid.setAriaLabel(getTranslation("requests.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addComponentColumn(request -> two(
                        getTranslation("requests.kind." + request.kind()),
                        getTranslation("requests.made", VietnamTime.minute(request.madeAt()))))
                .setHeader(getTranslation("requests.kind"))
                .setSortProperty(RequestQuery.Sort.MADE.name())
                .setWidth("13rem")
                .setFlexGrow(2);
        grid.addColumn(DataRequest::fullName)
                .setHeader(getTranslation("requests.who"))
                .setSortProperty(RequestQuery.Sort.NAME.name())
                .setWidth("11rem")
                .setFlexGrow(2);
        grid.addComponentColumn(request -> {
                    LocalDate due = request.due();
                    return due == null
                            ? new Span("–")
                            : two(VietnamTime.date(due), getTranslation("requests.due." + request.state()));
                })
                .setHeader(getTranslation("requests.due"))
                .setSortProperty(RequestQuery.Sort.DUE.name())
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(request -> new RequestMark(request, today))
                .setHeader(getTranslation("requests.state"))
                .setWidth("12rem")
                .setFlexGrow(1);
        grid.setItems(this::page, page -> desk.count(query()));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.CHECK, getTranslation("requests.none.title"), getTranslation("requests.none.sentence")));
    }

    private static Component two(String first, String second) {
        Span below = new Span(second);
        below.addClassName("quiet");
        Div cell = new Div(new Span(first), below);
        cell.addClassName("ticket-cell");
        return cell;
    }

    /** What the filters show, without anything people wrote: the list is for keeping, their words are not. */
    private byte[] workbook() {
        RequestQuery query = query();
        return ListWorkbook.write(
                "YÊU CẦU VỀ DỮ LIỆU CÁ NHÂN – " + contest.title(),
                List.of(
                        "Số",
                        "Loại yêu cầu",
                        "Gửi lúc",
                        "Hạn trả lời",
                        "Hạn thực hiện",
                        "Trạng thái",
                        "Trả lời lúc",
                        "Người trả lời",
                        "Xong lúc",
                        "Người thực hiện"),
                desk.find(query, 0, desk.count(query)).stream()
                        .map(request -> List.of(
                                request.id().toString(),
                                getTranslation("requests.kind." + request.kind()),
                                VietnamTime.minute(request.madeAt()),
                                VietnamTime.date(request.answerDue()),
                                VietnamTime.date(request.actDue()),
                                getTranslation("requests.state." + request.state()),
                                request.answeredAt() == null ? "" : VietnamTime.minute(request.answeredAt()),
                                request.answeredBy() == null ? "" : request.answeredBy(),
                                request.endedAt() == null ? "" : VietnamTime.minute(request.endedAt()),
                                request.endedBy() == null ? "" : request.endedBy()))
                        .toList());
    }
}
