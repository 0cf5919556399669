package vn.mocson.contest.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.ListTools;
import vn.mocson.contest.PageAct;
import vn.mocson.contest.PageVersion;

/** The versions of a page, the newest first; one of them is looked at. */
class PageVersionList extends Div {

    /** So many stand without scrolling. */
    private static final int FEW = 4;

    private final List<PageVersion> versions;
    private final Map<Integer, Instant> published = new HashMap<>();
    private final Grid<PageVersion> grid = new Grid<>();

    PageVersionList(List<PageVersion> versions, List<PageAct> acts, Consumer<PageVersion> chosen) {
        this.versions = versions;
        for (PageAct act : acts) {
            if (act.number() != null) {
                published.merge(act.number(), act.at(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        addClassName("page-versions");
        columns();
        grid.setItems(versions);
        grid.setAllRowsVisible(versions.size() <= FEW);
        if (grid.getSelectionModel() instanceof GridSingleSelectionModel<PageVersion> one) {
            one.setDeselectAllowed(false); // there is always one that the text is compared with
        }
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
        add(new ListTools().columns("page-versions", grid).file("cac-ban-cua-trang", this::workbook), grid);
    }

    final void choose(PageVersion version) {
        grid.asSingleSelect().setValue(version);
    }

    final @Nullable PageVersion chosen() {
        return grid.asSingleSelect().getValue();
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("pages.history.version"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addColumn(version -> getTranslation("pages.history.number", version.number()))
                .setHeader(getTranslation("pages.history.version"))
                .setComparator(Comparator.comparingInt(PageVersion::number))
                .setWidth("8rem")
                .setFlexGrow(1);
        grid.addColumn(version -> VietnamTime.minute(version.savedAt()))
                .setHeader(getTranslation("pages.history.savedAt"))
                .setComparator(Comparator.comparing(PageVersion::savedAt))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(PageVersion::savedBy)
                .setHeader(getTranslation("pages.history.savedBy"))
                .setSortable(true)
                .setWidth("8rem")
                .setFlexGrow(1);
        grid.addColumn(this::published)
                .setHeader(getTranslation("pages.history.publishedAt"))
                .setComparator(Comparator.comparing(
                        version -> published.get(version.number()), Comparator.nullsFirst(Comparator.naturalOrder())))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(PageVersion::title)
                .setHeader(getTranslation("pages.history.title"))
                .setSortable(true)
                .setWidth("10rem")
                .setFlexGrow(2);
    }

    private String published(PageVersion version) {
        Instant at = published.get(version.number());
        return at == null ? "" : VietnamTime.minute(at);
    }

    private byte[] workbook() {
        return ListWorkbook.write(
                "CÁC BẢN CỦA TRANG",
                List.of("Bản", "Lưu lúc", "Người lưu", "Công khai lúc", "Tên trang"),
                versions.stream()
                        .map(version -> List.of(
                                String.valueOf(version.number()),
                                VietnamTime.minute(version.savedAt()),
                                version.savedBy(),
                                published(version),
                                version.title()))
                        .toList());
    }
}
