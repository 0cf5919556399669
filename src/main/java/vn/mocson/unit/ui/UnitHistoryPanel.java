package vn.mocson.unit.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitChange;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;
import vn.mocson.unit.UnitTreeId;

/** Everything that was changed in a tree: who, when, what, why. */
class UnitHistoryPanel extends Div {

    private static final int MOST = 100_000;

    private final UnitWork work;
    private final UnitTreeId tree;
    private final Grid<UnitChange> grid = new Grid<>();
    private final UnitField only;

    UnitHistoryPanel(UnitWork work, UnitTreeId tree) {
        this.work = work;
        this.tree = tree;
        this.only = new UnitField(getTranslation("units.history.only"), work.tree(tree), unit -> true);
        addClassName("units-history-panel");
        Paragraph sentence = new Paragraph(getTranslation("units.history.sentence"));
        sentence.addClassName("quiet");
        only.addValueChangeListener(changed -> refresh());
        columns();
        ListTools tools = new ListTools(only)
                .columns("unit-history", grid)
                .file(getTranslation("units.history.download"), "lich-su-don-vi.xlsx", this::file);
        grid.setItems(
                page -> work.editor().history(tree, unit(), page.getOffset(), page.getLimit()).stream(),
                page -> work.editor().historySize(tree, unit()));
        add(sentence, tools, grid);
    }

    private @Nullable UnitId unit() {
        Unit chosen = only.getValue();
        return chosen == null ? null : chosen.id();
    }

    final void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("units.tab.history"));
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(change -> VietnamTime.minute(change.at()))
                .setHeader(getTranslation("units.history.at"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(UnitChange::by)
                .setHeader(getTranslation("units.history.by"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(change -> UnitWords.name(work.tree(tree), change.unit()))
                .setHeader(getTranslation("units.name"))
                .setWidth("14rem")
                .setFlexGrow(1);
        grid.addColumn(UnitWords::of)
                .setHeader(getTranslation("units.history.what"))
                .setWidth("20rem")
                .setFlexGrow(3);
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.HISTORY, getTranslation("units.history.none"), getTranslation("units.history.none.sentence")));
    }

    private byte[] file() {
        UnitTree units = work.tree(tree);
        return ListWorkbook.write(
                "LỊCH SỬ THAY ĐỔI CÂY ĐƠN VỊ",
                List.of("Thời điểm", "Người thực hiện", "Đơn vị", "Nội dung"),
                work.editor().history(tree, unit(), 0, MOST).stream()
                        .map(change -> List.of(
                                VietnamTime.minute(change.at()),
                                change.by(),
                                UnitWords.name(units, change.unit()),
                                UnitWords.of(change)))
                        .toList());
    }
}
