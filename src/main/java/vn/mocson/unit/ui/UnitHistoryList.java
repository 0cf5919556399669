package vn.mocson.unit.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitChange;
import vn.mocson.unit.UnitTreeId;

/** The latest of what became of one unit. */
class UnitHistoryList extends OrderedList {

    private static final int SHOWN = 8;

    UnitHistoryList(UnitWork work, UnitTreeId tree, Unit unit) {
        addClassName("units-history");
        List<UnitChange> changes = work.editor().history(tree, unit.id(), 0, SHOWN);
        if (changes.isEmpty()) {
            ListItem none = new ListItem(getTranslation("units.history.none"));
            none.addClassName("quiet");
            add(none);
        }
        for (UnitChange change : changes) {
            Span who = new Span(VietnamTime.minute(change.at()) + " · " + change.by());
            who.addClassName("quiet");
            add(new ListItem(new Span(UnitWords.of(change)), who));
        }
    }
}
