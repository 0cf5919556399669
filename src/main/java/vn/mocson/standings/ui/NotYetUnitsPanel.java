package vn.mocson.standings.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Wording;
import vn.mocson.standings.Turnout;
import vn.mocson.standings.Turnout.UnitTurnout;
import vn.mocson.unit.Unit;

/** How far each unit has come; the one that is chosen has its people below. */
class NotYetUnitsPanel extends Section {

    private static final int DEEPEST = 4;

    private final Grid<UnitTurnout> grid = new Grid<>();
    private final Grid.Column<UnitTurnout> expected;
    private List<UnitTurnout> shown = List.of();

    NotYetUnitsPanel(Consumer<@Nullable Unit> chosen) {
        addClassNames("console-panel", "not-yet-units");
        grid.setAriaLabel(getTranslation("overview.units"));
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.addComponentColumn(NotYetUnitsPanel::name)
                .setHeader(getTranslation("overview.unit"))
                .setWidth("16rem")
                .setFlexGrow(1);
        expected = number("notYet.members", UnitTurnout::expected);
        number("notYet.registered", UnitTurnout::registered);
        number("notYet.taken", UnitTurnout::taken);
        number("notYet.left", UnitTurnout::left);
        grid.addColumn(NotYetUnitsPanel::rate)
                .setHeader(getTranslation("notYet.rate"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.PEOPLE, getTranslation("notYet.units.none.title"), getTranslation("notYet.units.none.sentence")));
        grid.addSelectionListener(selected -> chosen.accept(
                selected.getFirstSelectedItem().map(UnitTurnout::unit).orElse(null)));
        add(new ListTools().columns("not-yet-units", grid).file("tinh-hinh-don-vi", this::workbook), grid);
    }

    void show(Turnout turnout) {
        expected.setHeader(getTranslation(turnout.byRoster() ? "notYet.members" : "notYet.headcount"));
        shown = turnout.units();
        grid.setItems(shown);
    }

    private byte[] workbook() {
        return ListWorkbook.write(
                "TÌNH HÌNH THAM GIA CỦA CÁC ĐƠN VỊ",
                List.of("Mã", "Đơn vị", "Số người", "Đã đăng ký", "Đã dự thi", "Chưa dự thi", "Tỉ lệ"),
                shown.stream()
                        .map(unit -> List.of(
                                unit.unit().code(),
                                unit.unit().name(),
                                Long.toString(unit.expected()),
                                Long.toString(unit.registered()),
                                Long.toString(unit.taken()),
                                Long.toString(unit.left()),
                                rate(unit)))
                        .toList());
    }

    private static String rate(UnitTurnout unit) {
        return Wording.percent(Math.min(unit.taken(), unit.expected()), unit.expected());
    }

    private static Span name(UnitTurnout turnout) {
        Span name = new Span(turnout.unit().name());
        name.addClassName("not-yet-depth-" + Math.min(DEEPEST, turnout.unit().depth()));
        return name;
    }

    private Grid.Column<UnitTurnout> number(String header, ValueProvider<UnitTurnout, Long> value) {
        return grid.addColumn(unit -> Wording.number(value.apply(unit)))
                .setHeader(getTranslation(header))
                .setComparator(Comparator.comparingLong(value::apply))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8.5rem")
                .setFlexGrow(0);
    }
}
