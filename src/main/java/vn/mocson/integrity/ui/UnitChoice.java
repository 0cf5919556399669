package vn.mocson.integrity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitTree;

/** A unit of the contest's tree, found by any part of its name without tone marks. */
class UnitChoice extends ComboBox<Unit> {

    UnitChoice(String label, UnitTree units) {
        setLabel(label);
        setPlaceholder(getTranslation("roster.unit.hint"));
        setClearButtonVisible(true);
        setItemLabelGenerator(Unit::name);
        addClassNames("unit-field", "wide-overlay");
        setRenderer(LitRenderer.<Unit>of("<div>${item.name}<div class=\"quiet\">${item.path}</div></div>")
                .withProperty("name", Unit::name)
                .withProperty("path", Unit::path));
        setItems(query -> units.search(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                .skip(query.getOffset()));
    }
}
