package vn.mocson.standings.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.ValueProvider;
import java.util.Comparator;
import java.util.List;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Wording;
import vn.mocson.standings.ContestFigures.UnitFigures;

/** Who takes part, unit by unit, and which part of its people that is. */
class UnitPanel extends Section {

    private final Grid<UnitFigures> grid = new Grid<>();
    private List<UnitFigures> shown = List.of();

    UnitPanel() {
        addClassName("console-panel");
        Paragraph note = new Paragraph(getTranslation("overview.units.note"));
        note.addClassName("quiet");
        grid.setAriaLabel(getTranslation("overview.units"));
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(UnitFigures::name)
                .setHeader(getTranslation("overview.unit"))
                .setComparator(UnitFigures::code)
                .setWidth("16rem")
                .setFlexGrow(1);
        number("overview.people", UnitFigures::people);
        number("overview.entries", UnitFigures::entries);
        number("overview.registered", UnitFigures::registered);
        grid.addColumn(unit ->
                        unit.headcount() == 0 ? getTranslation("overview.unknown") : Wording.number(unit.headcount()))
                .setHeader(getTranslation("overview.headcount"))
                .setComparator(Comparator.comparingInt(UnitFigures::headcount))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(UnitPanel::rate)
                .setHeader(getTranslation("overview.rate"))
                .setComparator(UnitPanel::compareRates)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("9rem")
                .setFlexGrow(0);
        add(
                new H2(getTranslation("overview.units")),
                note,
                new ListTools().columns("overview-units", grid).file("so-lieu-don-vi", this::workbook),
                grid);
    }

    void show(List<UnitFigures> units) {
        if (!units.equals(shown)) {
            shown = units;
            grid.setItems(units);
        }
    }

    private void number(String header, ValueProvider<UnitFigures, Long> value) {
        grid.addColumn(unit -> Wording.number(value.apply(unit)))
                .setHeader(getTranslation(header))
                .setComparator(Comparator.comparingLong(value::apply))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
    }

    private byte[] workbook() {
        return ListWorkbook.write(
                "SỐ LIỆU THEO ĐƠN VỊ",
                List.of("Mã", "Đơn vị", "Người dự thi", "Lượt thi", "Đã đăng ký", "Tổng số người", "Tỉ lệ"),
                shown.stream()
                        .map(unit -> List.of(
                                unit.code(),
                                unit.name(),
                                Long.toString(unit.people()),
                                Long.toString(unit.entries()),
                                Long.toString(unit.registered()),
                                unit.headcount() == 0 ? "" : Integer.toString(unit.headcount()),
                                rate(unit)))
                        .toList());
    }

    private static String rate(UnitFigures unit) {
        return unit.headcount() == 0 ? "–" : Wording.percent(unit.people(), unit.headcount());
    }

    /** a/b against c/d as a·d against c·b; a unit without headcount counts as 0. */
    private static int compareRates(UnitFigures a, UnitFigures b) {
        long left = a.headcount() == 0 ? 0 : a.people() * Math.max(1, b.headcount());
        long right = b.headcount() == 0 ? 0 : b.people() * Math.max(1, a.headcount());
        return Long.compare(left, right);
    }
}
