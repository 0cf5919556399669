package vn.mocson.unit.ui;

import com.vaadin.flow.component.html.Div;
import vn.mocson.common.ui.Glyph;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTreeId;

/** There is nothing left to be done to a unit that has merged: the way to the one that took it in. */
class UnitMerged extends Div {

    UnitMerged(UnitWork work, UnitTreeId tree, UnitId into, UnitTreePanel page) {
        addClassName("units-form");
        String name = UnitWords.name(work.tree(tree), into);
        add(
                UnitParts.mark(Glyph.ARCHIVE, getTranslation("units.merged.sentence", name), "warning"),
                UnitParts.button("units.merged.open", Glyph.ARROW_RIGHT, () -> page.choose(into)));
    }
}
