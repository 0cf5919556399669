package vn.mocson.unit.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.stream.Collectors;
import vn.mocson.common.ui.Wording;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitChange;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** The history of units in words. */
final class UnitWords {

    private UnitWords() {}

    static String of(UnitChange change) {
        String none = I18NProvider.translate("units.history.empty");
        String sentence = I18NProvider.translate(
                "units.change." + change.kind(),
                change.before().isEmpty() ? none : change.before(),
                change.after().isEmpty() ? none : change.after());
        String reason =
                change.reason().isEmpty() ? "" : ". " + I18NProvider.translate("units.history.why", change.reason());
        return sentence + moved(change) + reason;
    }

    private static String moved(UnitChange change) {
        return change.moved().isEmpty()
                ? ""
                : change.moved().stream()
                        .map(use -> I18NProvider.translate("units.use." + use.kind(), Wording.number(use.count()))
                                + (use.where().isEmpty() ? "" : " – " + use.where()))
                        .collect(Collectors.joining("; ", " (", ")"));
    }

    /** As it was called; a unit that has merged keeps its own name here. */
    static String name(UnitTree tree, UnitId id) {
        return tree.ever().stream()
                .filter(unit -> unit.id().equals(id))
                .map(Unit::name)
                .findFirst()
                .orElse("");
    }
}
