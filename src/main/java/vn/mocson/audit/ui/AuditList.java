package vn.mocson.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.audit.AuditEntry;
import vn.mocson.audit.AuditOrder;
import vn.mocson.audit.AuditQuery;
import vn.mocson.audit.AuditService;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListDownload;
import vn.mocson.common.ui.Wording;

/** The acts, the newest first, read page by page as one scrolls. */
class AuditList extends Div {

    private static final String WHEN = "when";
    private static final String WHO = "who";
    private static final String ACT = "act";

    private final AuditService audit;
    private final LongConsumer chosen;
    private final Paragraph counted = new Paragraph();
    private final Grid<AuditEntry> grid = new Grid<>();
    private AuditQuery query = AuditQuery.ALL;
    private @Nullable AuditQuery listed;
    private @Nullable Long shown;
    private boolean showing;

    AuditList(AuditService audit, LongConsumer chosen) {
        this.audit = audit;
        this.chosen = chosen;
        addClassName("audit-list");
        counted.addClassName("quiet");
        columns();
        Div tools = new Div(
                counted, new ListDownload(getTranslation("audit.download.list"), "nhat-ky.xlsx", this::workbook));
        tools.addClassName("console-tools");
        add(tools, grid);
    }

    void show(AuditQuery wanted, @Nullable Long number) {
        showing = true;
        boolean same = wanted.equals(listed) && !Objects.equals(number, shown);
        query = wanted;
        listed = wanted;
        shown = number;
        if (!same) { // a row that was opened leaves the list where it is
            counted.setText(getTranslation("audit.count", Wording.number(audit.count(query))));
            grid.getDataProvider().refreshAll();
        }
        AuditEntry selected = grid.asSingleSelect().getValue();
        if (selected != null && (number == null || selected.number() != number)) {
            grid.asSingleSelect().clear();
        }
        showing = false;
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("audit.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setMultiSort(false);
        grid.addComponentColumn(AuditList::moment)
                .setHeader(getTranslation("audit.when"))
                .setSortProperty(WHEN)
                .setWidth("6.25rem")
                .setFlexGrow(0);
        // wide enough for a telephone together
        grid.addComponentColumn(AuditList::act)
                .setHeader(getTranslation("audit.act"))
                .setSortProperty(ACT)
                .setWidth("9rem")
                .setFlexGrow(3);
        grid.addComponentColumn(AuditList::person)
                .setHeader(getTranslation("audit.who"))
                .setSortProperty(WHO)
                .setWidth("7rem")
                .setFlexGrow(1);
        grid.setItems(
                page -> audit.find(query, order(page.getSortOrders()), page.getOffset(), page.getLimit()).stream(),
                page -> audit.count(query));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.HISTORY, getTranslation("audit.none.title"), getTranslation("audit.none.sentence")));
        grid.asSingleSelect().addValueChangeListener(selected -> {
            if (!showing && selected.getValue() != null) {
                chosen.accept(selected.getValue().number());
            }
        });
    }

    private static AuditOrder order(List<QuerySortOrder> clicked) {
        if (clicked.isEmpty()) {
            return AuditOrder.NEWEST;
        }
        boolean down = clicked.getFirst().getDirection() == SortDirection.DESCENDING;
        return switch (clicked.getFirst().getSorted()) {
            case WHO -> down ? AuditOrder.WHO_DOWN : AuditOrder.WHO;
            case ACT -> down ? AuditOrder.ACT_DOWN : AuditOrder.ACT;
            default -> down ? AuditOrder.NEWEST : AuditOrder.OLDEST;
        };
    }

    private static Component moment(AuditEntry entry) {
        String[] timeAndDay = VietnamTime.second(entry.at()).split(" ", 2);
        return cell(
                timeAndDay[0], timeAndDay[1], I18NProvider.translate("audit.number", Wording.number(entry.number())));
    }

    private static Component person(AuditEntry entry) {
        return cell(entry.who(), AuditWords.roles(entry));
    }

    private static Component act(AuditEntry entry) {
        return cell(AuditWords.act(entry.act()), AuditWords.object(entry), entry.reason());
    }

    private static Component cell(String first, String... others) {
        Div cell = new Div(new Span(first));
        cell.addClassName("audit-cell");
        List.of(others).stream().filter(text -> !text.isEmpty()).forEach(text -> {
            Span quiet = new Span(text);
            quiet.addClassName("quiet");
            cell.add(quiet);
        });
        return cell;
    }

    /** What the fields narrow to, for people to read; the file that can be checked is the whole record. */
    private byte[] workbook() {
        return ListWorkbook.write(
                "NHẬT KÝ THAO TÁC CỦA CÁN BỘ",
                List.of(
                        "Số",
                        "Lúc",
                        "Người",
                        "Vai trò",
                        "Mạng",
                        "Việc",
                        "Đối tượng",
                        "Trước",
                        "Sau",
                        "Lý do",
                        "Mã băm"),
                audit.list(query).stream()
                        .map(entry -> List.of(
                                Long.toString(entry.number()),
                                VietnamTime.second(entry.at()),
                                entry.who(),
                                AuditWords.roles(entry),
                                entry.address(),
                                AuditWords.act(entry.act()),
                                AuditWords.object(entry),
                                entry.before(),
                                entry.after(),
                                entry.reason(),
                                entry.hash()))
                        .toList());
    }
}
