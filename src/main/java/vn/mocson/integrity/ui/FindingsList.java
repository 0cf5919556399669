package vn.mocson.integrity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.integrity.Finding;
import vn.mocson.integrity.FindingKind;
import vn.mocson.integrity.FindingQuery;
import vn.mocson.integrity.FindingsService;

/** The findings of a contest: what waits for a decision first, read page by page as one scrolls. */
class FindingsList extends Div {

    private final ContestDefinition contest;
    private final FindingsService findings;
    private final Paragraph counts = new Paragraph();
    private final TextField search = new TextField(getTranslation("findings.name"));
    private final Select<FindingKind> kind = new Select<>();
    private final Select<FindingQuery.State> state = new Select<>();
    private final Grid<Finding> grid = new Grid<>();

    FindingsList(ContestDefinition contest, FindingsService findings, Consumer<Finding> chosen) {
        this.contest = contest;
        this.findings = findings;
        addClassName("tickets-list");
        counts.addClassName("quiet");
        counts.getElement().setAttribute("role", "status");
        filters();
        columns();
        grid.asSingleSelect().addValueChangeListener(selected -> {
            if (selected.getValue() != null) {
                chosen.accept(selected.getValue());
            }
        });
        ListTools tools = new ListTools(search, kind, state)
                .columns("findings", grid)
                .file(
                        getTranslation("findings.download"),
                        "dau-hieu-bat-thuong-" + contest.slug() + ".xlsx",
                        this::workbook);
        add(tools, counts, grid);
        refresh();
    }

    final void refresh() {
        counts.setText(getTranslation("findings.count", Wording.number(findings.count(query()))));
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
        search.addValueChangeListener(changed -> refresh());
        kind.setItems(FindingKind.values());
        choice(kind, "findings.kind");
        state.setItems(FindingQuery.State.values());
        choice(state, "findings.state");
    }

    private <T extends Enum<T>> void choice(Select<T> select, String key) {
        select.setLabel(getTranslation(key));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(key + ".all"));
        select.setPlaceholder(getTranslation(key + ".all"));
        select.setItemLabelGenerator(each -> getTranslation(each == null ? key + ".all" : key + "." + each.name()));
        select.addValueChangeListener(changed -> refresh());
    }

    private FindingQuery query() {
        return new FindingQuery(contest.id(), search.getValue(), kind.getValue(), state.getValue());
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("findings.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addComponentColumn(this::what)
                .setHeader(getTranslation("findings.what"))
                .setWidth("18rem")
                .setFlexGrow(3);
        grid.addColumn(FindingWords::names)
                .setHeader(getTranslation("findings.who"))
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addComponentColumn(FindingWords::state)
                .setHeader(getTranslation("findings.state"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.setItems(
                page -> findings.find(query(), page.getOffset(), page.getLimit()).stream(),
                page -> findings.count(query()));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.CHECK, getTranslation("findings.none.title"), getTranslation("findings.none.sentence")));
    }

    private Component what(Finding finding) {
        Span reason = new Span(FindingWords.reason(finding, contest));
        reason.addClassName("quiet");
        Div cell = new Div(new Span(FindingWords.kind(finding)), reason);
        cell.addClassName("ticket-cell");
        return cell;
    }

    /** What the filters show, as the list shows it. */
    private byte[] workbook() {
        FindingQuery query = query();
        return ListWorkbook.write(
                "DẤU HIỆU BẤT THƯỜNG – " + contest.title(),
                List.of(
                        "Dấu hiệu",
                        "Vì sao cần xem",
                        "Cách hiểu ngay thẳng",
                        "Người liên quan",
                        "Kết luận",
                        "Căn cứ",
                        "Người kết luận",
                        "Lúc"),
                findings.find(query, 0, findings.count(query)).stream()
                        .map(finding -> List.of(
                                FindingWords.kind(finding),
                                FindingWords.reason(finding, contest),
                                FindingWords.innocent(finding),
                                String.join(", ", FindingWords.allNames(finding)),
                                finding.decision() == null
                                        ? ""
                                        : getTranslation("findings.state." + finding.decision()),
                                finding.words(),
                                finding.decidedBy() == null ? "" : finding.decidedBy(),
                                finding.decidedAt() == null ? "" : VietnamTime.minute(finding.decidedAt())))
                        .toList());
    }
}
