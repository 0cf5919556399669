package vn.mocson.unit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.NameOrder;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Wording;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitImportPreview;
import vn.mocson.unit.UnitImportRow;
import vn.mocson.unit.UnitImportRow.Finding;
import vn.mocson.unit.UnitImportRow.Status;
import vn.mocson.unit.UnitLine.Column;
import vn.mocson.unit.UnitLine.Field;

/** Every line of a file with what will become of it, and where in the file something is wrong. */
class UnitImportPreviewPanel extends Div {

    private static final int NAMED = 5;

    /** So many stand without scrolling. */
    private static final int FEW = 8;

    private final UnitImportPreview preview;
    private final Select<Status> status = new Select<>();
    private final Grid<UnitImportRow> grid = new Grid<>();

    UnitImportPreviewPanel(UnitImportPreview preview, Runnable take, Runnable another) {
        this.preview = preview;
        addClassNames("units-preview", "roster-preview");
        long errors = preview.count(Status.ERROR);
        long taken = preview.count(Status.NEW) + preview.count(Status.CHANGED);
        status.setLabel(getTranslation("units.import.status"));
        status.setItems(Status.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("units.import.status.all"));
        status.setPlaceholder(getTranslation("units.import.status.all"));
        status.setItemLabelGenerator(UnitImportPreviewPanel::words);
        status.addValueChangeListener(changed -> rows());
        columns();
        Button act = UnitParts.primary("units.import.take", Glyph.CHECK, take);
        act.setText(getTranslation("units.import.take", Wording.number(taken)));
        act.setEnabled(errors == 0 && taken > 0);
        Div acts = new Div(UnitParts.quiet("units.import.another", null, another), act);
        acts.addClassName("units-acts");
        add(summary());
        if (errors > 0) {
            Paragraph stop = new Paragraph(getTranslation("units.import.errors", Wording.number(errors)));
            stop.addClassName("units-stop");
            add(stop);
        }
        missing();
        add(new ListTools(status).columns("unit-import", grid), grid, acts);
        if (errors > 0) {
            status.setValue(Status.ERROR);
        }
        rows();
    }

    private Component summary() {
        Div summary = new Div();
        summary.addClassName("roster-summary");
        summary.getElement().setAttribute("role", "status");
        Arrays.stream(Status.values())
                .filter(each -> preview.count(each) > 0)
                .forEach(each -> summary.add(mark(each, Wording.number(preview.count(each)) + " " + words(each))));
        return summary;
    }

    private void missing() {
        if (!preview.missing().isEmpty()) {
            String names =
                    preview.missing().stream().limit(NAMED).map(Unit::name).collect(Collectors.joining("; "));
            Paragraph missing = new Paragraph(getTranslation(
                    "units.import.missing", Wording.number(preview.missing().size()), names));
            missing.addClassName("quiet");
            add(missing);
        }
    }

    private void rows() {
        grid.setAllRowsVisible(preview.rows().size() <= FEW);
        grid.setItems(preview.rows().stream()
                .filter(row -> status.getValue() == null || row.status() == status.getValue())
                .toList());
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("units.tab.import"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(row -> (row.line().sheet().isEmpty() ? "" : row.line().sheet() + ": ")
                        + row.line().row())
                .setHeader(getTranslation("units.import.row"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::status)
                .setHeader(getTranslation("units.import.status"))
                .setComparator(Comparator.comparing(UnitImportRow::status))
                .setWidth("20rem")
                .setFlexGrow(2);
        grid.addColumn(UnitImportRow::code)
                .setHeader(getTranslation("units.code"))
                .setSortable(true)
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.line().cells().getOrDefault(Field.NAME, ""))
                .setHeader(getTranslation("units.name"))
                .setComparator(
                        Comparator.comparing(row -> row.line().cells().getOrDefault(Field.NAME, ""), NameOrder.UNITS))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(UnitImportRow::parent)
                .setHeader(getTranslation("units.parent"))
                .setSortable(true)
                .setWidth("12rem")
                .setFlexGrow(1);
        grid.addColumn(row -> row.line().cells().getOrDefault(Field.HEADCOUNT, ""))
                .setHeader(getTranslation("units.headcount.own"))
                .setWidth("7rem")
                .setFlexGrow(0);
    }

    private Component status(UnitImportRow row) {
        Div status = new Div(mark(row.status(), words(row.status())));
        status.addClassName("units-status");
        row.findings().forEach(finding -> status.add(finding(row, finding)));
        if (row.status() == Status.CHANGED) {
            Span changed = new Span(getTranslation(
                    "units.import.changed",
                    row.changed().stream()
                            .map(field -> getTranslation("units.field." + field))
                            .collect(Collectors.joining(", "))));
            changed.addClassName("quiet");
            status.add(changed);
        }
        return status;
    }

    private Span finding(UnitImportRow row, Finding finding) {
        Column column = finding.column();
        String where = column == null
                ? getTranslation(
                        "units.import.where.row", String.valueOf(row.line().row()))
                : getTranslation(
                        "units.import.where", String.valueOf(row.line().row()), column.letter(), column.heading());
        Span words = new Span(where + " " + getTranslation("units.finding." + finding.code(), finding.about()));
        words.addClassName(finding.code().error() ? "units-error" : "quiet");
        return words;
    }

    private static Span mark(Status status, String words) {
        return switch (status) {
            case NEW -> UnitParts.mark(Glyph.PLUS, words, "right");
            case CHANGED -> UnitParts.mark(Glyph.PENCIL, words, "right");
            case SAME -> UnitParts.mark(Glyph.CHECK, words, "quiet");
            case ERROR -> UnitParts.mark(Glyph.WARNING, words, "warning");
        };
    }

    private static String words(@Nullable Status status) {
        return I18NProvider.translate(status == null ? "units.import.status.all" : "units.import.status." + status);
    }
}
