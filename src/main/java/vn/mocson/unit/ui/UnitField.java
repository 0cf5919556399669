package vn.mocson.unit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Predicate;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitTree;

/** A unit of a tree, found by any part of its name without tone marks. */
class UnitField extends ComboBox<Unit> {

    /** @param offered which units can be chosen */
    UnitField(String label, UnitTree units, Predicate<Unit> offered) {
        setLabel(label);
        setPlaceholder(getTranslation("roster.unit.hint"));
        setClearButtonVisible(true);
        setItemLabelGenerator(Unit::name);
        addClassNames("unit-field", "wide-overlay");
        setRenderer(LitRenderer.<Unit>of("<div>${item.name}<div class=\"quiet\">${item.path}</div></div>")
                .withProperty("name", Unit::name)
                .withProperty("path", Unit::path));
        setItems(query -> units.search(query.getFilter().orElse(""), Integer.MAX_VALUE).stream()
                .filter(offered)
                .skip(query.getOffset())
                .limit(query.getLimit()));
    }
}
