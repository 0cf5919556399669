package vn.mocson.unit.ui;

import com.vaadin.flow.component.html.Div;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitTreeId;

/** What can be done to a unit besides writing about it. */
class UnitActs extends Div {

    private final UnitWork work;
    private final UnitTreeId tree;
    private final Unit unit;
    private final UnitTreePanel page;

    UnitActs(UnitWork work, UnitTreeId tree, Unit unit, UnitTreePanel page) {
        this.work = work;
        this.tree = tree;
        this.unit = unit;
        this.page = page;
        addClassName("units-acts");
        if (unit.inUse()) {
            add(
                    UnitParts.button("units.add.below.short", Glyph.PLUS, () -> page.addUnit(unit)),
                    UnitParts.button("units.up", Glyph.ARROW_UP, () -> page.shift(unit, -1)),
                    UnitParts.button("units.down", Glyph.ARROW_DOWN, () -> page.shift(unit, 1)));
        }
        add(UnitParts.button("units.move", Glyph.ARROW_RIGHT, this::move));
        add(UnitParts.button("units.merge", Glyph.SHUFFLE, this::merge));
        add(
                unit.inUse()
                        ? UnitParts.button("units.retire", Glyph.ARCHIVE, this::retire)
                        : UnitParts.button("units.restore", Glyph.UNDO, this::restore));
    }

    private void move() {
        new UnitMoveDialog(unit, work.tree(tree), to -> page.move(unit, to)).open();
    }

    private void merge() {
        new UnitMergeDialog(work, tree, unit, page::changed).open();
    }

    private void retire() {
        new UnitReasonDialog(
                        "units.retire",
                        unit.name(),
                        reason -> UnitParts.done(() -> {
                            work.editor().retire(tree, unit.id(), reason);
                            page.changed(unit.id());
                            UnitParts.undoable(getTranslation("units.retired", unit.name()), this::restore);
                        }))
                .open();
    }

    private void restore() {
        UnitParts.done(() -> {
            work.editor().restore(tree, unit.id());
            Notices.done(getTranslation("units.restored", unit.name()));
            page.changed(unit.id());
        });
    }
}
