package vn.mocson.unit.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.PageKeys;
import vn.mocson.common.ui.SearchField;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitEditor.Place;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTreeSummary;

/** The tree on the left, the chosen unit beside it. */
class UnitTreePanel extends Div {

    private final UnitWork work;
    private final UnitTreeSummary tree;
    private final UnitGrid grid;
    private final Div side = new Div();
    private @Nullable UnitPanel shown;

    UnitTreePanel(UnitWork work, UnitTreeSummary tree) {
        this.work = work;
        this.tree = tree;
        this.grid = new UnitGrid(this::chosen, this::move);
        addClassName("units-tree");
        side.addClassName("units-side");
        Div list = new Div(tools(), grid);
        list.addClassName("units-list");
        add(list, side);
        refresh();
        hint();
    }

    private Div tools() {
        SearchField search = new SearchField(getTranslation("units.search"), () -> {});
        search.setPlaceholder(getTranslation("units.search.hint"));
        search.addValueChangeListener(changed -> grid.filter(changed.getValue()));
        Checkbox retired = new Checkbox(getTranslation("units.retired.show"));
        retired.addValueChangeListener(changed -> grid.showRetired(changed.getValue()));
        return new ListTools(
                        search,
                        retired,
                        PageKeys.opens(UnitParts.button("units.add", Glyph.PLUS, () -> addUnit(null))),
                        UnitParts.quiet("units.expand", null, () -> grid.expandAll(true)),
                        UnitParts.quiet("units.collapse", null, () -> grid.expandAll(false)))
                .columns("units", grid)
                .file(
                        getTranslation("units.download"),
                        "don-vi-" + tree.code() + ".xlsx",
                        () -> UnitWorkbook.of(
                                tree, work.tree(tree.id()), work.editor().written(tree.id())));
    }

    final void refresh() {
        grid.show(work.tree(tree.id()));
    }

    boolean dirty() {
        return shown != null && shown.dirty();
    }

    void choose(UnitId unit) {
        work.tree(tree.id()).find(unit).ifPresent(found -> {
            grid.reveal(found);
            show(found);
        });
    }

    /** The person chose another row. */
    private void chosen(@Nullable Unit unit) {
        UnitPanel before = shown;
        if (unit != null && before != null && before.unit().id().equals(unit.id())) {
            return;
        }
        if (before != null && before.dirty()) {
            UnitParts.leave(() -> show(unit), () -> grid.reveal(before.unit()));
        } else {
            show(unit);
            bringIntoSight();
        }
    }

    /** Where there is no room beside the tree, the unit stands below it. */
    private void bringIntoSight() {
        side.getElement()
                .executeJs("if (this.getBoundingClientRect().top > innerHeight * 0.7)"
                        + " this.scrollIntoView({block: 'start', behavior: 'smooth'})");
    }

    private void show(@Nullable Unit unit) {
        side.removeAll();
        if (unit == null) {
            shown = null;
            hint();
        } else {
            UnitPanel panel = new UnitPanel(work, tree.id(), unit, this);
            shown = panel;
            side.add(panel);
        }
    }

    private void hint() {
        Paragraph hint = new Paragraph(getTranslation("units.hint"));
        hint.addClassName("quiet");
        side.add(hint);
    }

    /** After the tree was changed by the unit's panel. @param unit what to show now; null for nothing */
    void changed(@Nullable UnitId unit) {
        refresh();
        Unit found = unit == null ? null : work.tree(tree.id()).find(unit).orElse(null);
        show(found);
        if (found != null) {
            grid.reveal(found);
        }
    }

    /** @param parent null for the top */
    void addUnit(@Nullable Unit parent) {
        new UnitAddDialog(work, tree.id(), parent, this::changed).open();
    }

    /** Puts a unit elsewhere, with a way back. */
    void move(Unit unit, Place to) {
        UnitParts.done(() -> {
            Place was = work.editor().move(tree.id(), unit.id(), to);
            moved(unit.id(), was, to);
            if (!Objects.equals(was, to)) {
                UnitParts.undoable(
                        getTranslation("units.moved", unit.name()),
                        () -> UnitParts.done(() -> {
                            work.editor().move(tree.id(), unit.id(), was);
                            moved(unit.id(), to, was);
                        }));
            }
        });
    }

    /** Shows the moved unit, unless that would lose what was written or the button somebody is about to press again. */
    private void moved(UnitId unit, Place from, Place to) {
        UnitPanel before = shown;
        boolean stays = before != null
                && (before.dirty() || before.unit().id().equals(unit) && Objects.equals(from.parent(), to.parent()));
        if (before != null && stays) {
            refresh();
            grid.reveal(before.unit());
        } else {
            changed(unit);
        }
    }

    /** One place up or down among its siblings. */
    void shift(Unit unit, int by) {
        grid.neighbour(unit, by).ifPresent(to -> move(unit, to));
    }
}
