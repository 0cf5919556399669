package vn.mocson.contest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.OrderChoice;
import vn.mocson.common.ui.PageKeys;
import vn.mocson.common.ui.SearchField;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.PageRow;

/** The news of a contest, the newest first, found by their titles, and a button that begins another piece. */
class PageNewsList extends Section {

    private static final int SHOWN = 20;

    private final ContestDefinition contest;
    private final List<PageRow> rows;
    private final UnorderedList list = new UnorderedList();
    private final SearchField search = new SearchField(getTranslation("pages.news.search"), this::again);
    private final OrderChoice<PageRow> order = new OrderChoice<>(this::again);
    private final Paragraph none = new Paragraph();
    private final Button more;
    private int shown = SHOWN;

    /** @param next gives the address of the next piece; null for who may not write */
    PageNewsList(ContestDefinition contest, List<PageRow> rows, @Nullable Supplier<String> next) {
        this.contest = contest;
        this.rows = rows;
        addClassNames("console-panel", "page-list");
        Comparator<PageRow> dated =
                Comparator.comparing(PageRow::dated, Comparator.nullsFirst(Comparator.naturalOrder()));
        order.by("list.order.newest", dated.reversed())
                .by("list.order.oldest", dated)
                .by("list.order.title", Comparator.comparing(row -> Vietnamese.searchable(row.title())))
                .by(
                        "list.order.changed",
                        Comparator.comparing(
                                        PageRow::changedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                                .reversed());
        none.addClassName("quiet");
        more = new Button(getTranslation("pages.news.more"), click -> {
            shown += SHOWN;
            refresh();
        });
        add(
                new H2(getTranslation("contest.page.tin-tuc")),
                new ListTools(search, order).file("tin-tuc-" + contest.slug(), this::workbook),
                none,
                list,
                more);
        if (next != null) {
            Button write = new Button(getTranslation("pages.news.write"), Glyph.PLUS.icon(), click -> getUI().ifPresent(
                            ui -> ui.navigate(next.get())));
            write.addThemeVariants(ButtonVariant.PRIMARY);
            add(PageKeys.opens(write));
        }
        refresh();
    }

    private void again() {
        shown = SHOWN;
        refresh();
    }

    private List<PageRow> found() {
        String wanted = Vietnamese.searchable(search.getValue());
        return rows.stream()
                .filter(row -> Vietnamese.searchable(row.title()).contains(wanted))
                .sorted(order.order())
                .toList();
    }

    private byte[] workbook() {
        return ListWorkbook.write(
                "TIN TỨC – " + contest.title(),
                List.of("Tiêu đề", "Ngày", "Trạng thái", "Sửa gần nhất", "Người sửa", "Địa chỉ"),
                found().stream()
                        .map(row -> List.of(
                                row.title(),
                                row.dated() == null ? "" : VietnamTime.date(row.dated()),
                                getTranslation("pages.state." + row.state()),
                                row.changedAt() == null ? "" : VietnamTime.minute(row.changedAt()),
                                row.changedBy() == null ? "" : row.changedBy(),
                                ContestAddress.page(contest) + "/" + row.page()))
                        .toList());
    }

    private void refresh() {
        List<PageRow> found = found();
        list.removeAll();
        found.stream().limit(shown).forEach(row -> list.add(PageList.item(contest, row)));
        more.setVisible(found.size() > shown);
        none.setVisible(found.isEmpty());
        none.setText(getTranslation(rows.isEmpty() ? "pages.news.none" : "pages.news.notFound"));
    }
}
