package vn.mocson.unit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitTreeId;

/** Who answers for a unit, where its links are, and what became of it. */
class UnitMore extends Div {

    UnitMore(UnitWork work, UnitTreeId tree, Unit unit) {
        addClassName("units-more");
        if (unit.inUse()) {
            add(new UnitAccountsPanel(work, tree, unit));
            List<Component> links = work.links(tree, unit);
            if (!links.isEmpty()) {
                Div list = new Div();
                list.addClassName("units-links");
                links.forEach(list::add);
                add(new H3(getTranslation("units.links")), list);
            }
        }
        add(new H3(getTranslation("units.tab.history")), new UnitHistoryList(work, tree, unit));
    }
}
