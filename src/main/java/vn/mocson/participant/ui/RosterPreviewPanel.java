package vn.mocson.participant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.NameOrder;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Wording;
import vn.mocson.participant.RosterDifference;
import vn.mocson.participant.RosterPreview;
import vn.mocson.participant.RosterRow;
import vn.mocson.participant.RosterStatus;
import vn.mocson.unit.UnitId;

/** Every line of a file with what will become of it, beside the words of the file. */
class RosterPreviewPanel extends Div {

    /** Told which unit a text stands for. */
    @FunctionalInterface
    interface Choice {
        void choose(String text, UnitId unit, RosterPreviewPanel panel);
    }

    private final RosterDesk desk;
    private final Choice choice;
    private final Div summary = new Div();
    private final Div unclear = new Div();
    private final Select<RosterStatus> status = new Select<>();
    private final Grid<RosterRow> grid = new Grid<>();
    private final Checkbox removeMissing = new Checkbox();
    private final Button take;
    private RosterPreview shown;

    RosterPreviewPanel(
            RosterDesk desk, RosterPreview preview, Choice choice, Consumer<Boolean> taken, Runnable another) {
        this.desk = desk;
        this.choice = choice;
        this.shown = preview;
        this.take = RosterDesk.primary("roster.take", Glyph.CHECK, () -> taken.accept(removeMissing.getValue()));
        addClassName("roster-preview");
        summary.addClassName("roster-summary");
        summary.getElement().setAttribute("role", "status");
        unclear.addClassName("roster-unclear");
        status.setLabel(getTranslation("roster.status"));
        status.setItems(RosterStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("roster.status.all"));
        status.setPlaceholder(getTranslation("roster.status.all"));
        status.setItemLabelGenerator(RosterPreviewPanel::words);
        status.addValueChangeListener(changed -> rows());
        columns();
        Div acts = new Div(RosterDesk.quiet("roster.another", null, another), take);
        acts.addClassName("roster-acts");
        add(summary, unclear, new ListTools(status).columns("roster-preview", grid), grid, removeMissing, acts);
        show(preview);
    }

    final void show(RosterPreview preview) {
        shown = preview;
        summary.removeAll();
        Arrays.stream(RosterStatus.values())
                .filter(each -> preview.count(each) > 0)
                .forEach(each -> summary.add(mark(each, Wording.number(preview.count(each)) + " " + words(each))));
        unclear.removeAll();
        unclear.setVisible(!preview.units().isEmpty());
        unclear.add(new Span(getTranslation("roster.unclear")));
        preview.units()
                .forEach(unit -> unclear.add(
                        new UnclearUnitRow(desk, unit, chosen -> choice.choose(unit.text(), chosen, this))));
        removeMissing.setVisible(!preview.missing().isEmpty());
        removeMissing.setLabel(getTranslation(
                "roster.missing", Wording.number(preview.missing().size())));
        int taken = preview.count(RosterStatus.NEW)
                + preview.count(RosterStatus.CHANGED)
                + preview.count(RosterStatus.MOVED);
        take.setText(getTranslation("roster.take", Wording.number(taken)));
        take.setEnabled(taken > 0 || !preview.missing().isEmpty());
        rows();
    }

    private void rows() {
        grid.setItems(shown.rows().stream()
                .filter(row -> status.getValue() == null || row.status() == status.getValue())
                .toList());
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("roster.tab.import"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(row -> row.line().row())
                .setHeader(getTranslation("roster.row"))
                .setSortable(true)
                .setWidth("5.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::status)
                .setHeader(getTranslation("roster.status"))
                .setComparator(Comparator.comparing(RosterRow::status))
                .setWidth("15rem")
                .setFlexGrow(1);
        grid.addColumn(row -> row.line().name())
                .setHeader(getTranslation("roster.name"))
                .setComparator(Comparator.comparing(row -> row.line().name(), NameOrder.PEOPLE))
                .setWidth("11rem")
                .setFlexGrow(1);
        grid.addColumn(row -> row.born().written())
                .setHeader(getTranslation("roster.born"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.unit() == null ? "" : row.unit().name())
                .setHeader(getTranslation("roster.unit"))
                .setComparator(Comparator.comparing(
                        row -> row.unit() == null ? "" : row.unit().name(), NameOrder.UNITS))
                .setWidth("12rem")
                .setFlexGrow(1);
        grid.addColumn(row -> row.line().raw())
                .setHeader(getTranslation("roster.raw"))
                .setWidth("18rem")
                .setFlexGrow(2)
                .setPartNameGenerator(row -> "roster-raw");
    }

    private Component status(RosterRow row) {
        Div status = new Div(mark(row.status(), words(row.status())));
        status.addClassName("roster-unit");
        if (row.status() == RosterStatus.DUPLICATE) {
            more(status, getTranslation("roster.sameAs", row.sameAs()));
        }
        if (row.status().isTaken() && !row.born().isKnown()) {
            more(status, getTranslation("roster.noBirth"));
        }
        if (row.phoneUnreadable()) {
            more(status, getTranslation("roster.noPhone"));
        }
        for (RosterDifference each : row.differences()) {
            more(
                    status,
                    each.field() == RosterDifference.Field.PHONE
                            ? getTranslation("roster.differs.PHONE")
                            : getTranslation("roster.differs." + each.field(), each.before(), each.after()));
        }
        return status;
    }

    private static void more(Div status, String words) {
        Span more = new Span(words);
        more.addClassName("quiet");
        status.add(more);
    }

    private static Span mark(RosterStatus status, String words) {
        return switch (status) {
            case NEW, CHANGED, MOVED ->
                RosterDesk.mark(status == RosterStatus.NEW ? Glyph.PLUS : Glyph.PENCIL, words, "right");
            case KNOWN, DUPLICATE -> RosterDesk.mark(Glyph.CHECK, words, "quiet");
            case UNIT_UNKNOWN, DATE_UNREADABLE, NAME_UNREADABLE -> RosterDesk.mark(Glyph.WARNING, words, "warning");
        };
    }

    private static String words(@Nullable RosterStatus status) {
        return com.vaadin.flow.i18n.I18NProvider.translate(
                status == null ? "roster.status.all" : "roster.status." + status);
    }
}
