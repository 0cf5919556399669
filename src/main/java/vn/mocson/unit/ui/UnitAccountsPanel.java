package vn.mocson.unit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.mocson.account.StaffName;
import vn.mocson.account.StaffRole;
import vn.mocson.common.ui.Glyph;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitTreeId;

/** Which accounts answer for the unit: they see its figures and those of everything below it. */
class UnitAccountsPanel extends Div {

    private final UnitWork work;
    private final UnitTreeId tree;
    private final Unit unit;
    private final Div list = new Div();
    private final ComboBox<StaffName> more = new ComboBox<>(getTranslation("units.accounts.add"));

    UnitAccountsPanel(UnitWork work, UnitTreeId tree, Unit unit) {
        this.work = work;
        this.tree = tree;
        this.unit = unit;
        Paragraph how = new Paragraph(getTranslation("units.accounts.sentence"));
        how.addClassName("quiet");
        list.addClassName("units-accounts");
        more.setItemLabelGenerator(account -> account.fullName() + " (" + account.username() + ")");
        more.addClassName("wide-overlay");
        more.addValueChangeListener(changed -> {
            StaffName account = changed.getValue();
            if (account != null) {
                UnitParts.done(() -> work.contacts().give(tree, unit.id(), account.username()));
                show();
            }
        });
        add(new H3(getTranslation("units.accounts")), how, list, more);
        show();
    }

    private void show() {
        List<String> given = work.contacts().accounts(unit.id());
        List<StaffName> all = work.staff().accounts(StaffRole.UNIT_CONTACT);
        list.removeAll();
        given.forEach(username -> list.add(row(username)));
        List<StaffName> left = all.stream()
                .filter(account -> !given.contains(account.username()))
                .toList();
        more.clear();
        more.setItems(left);
        more.setVisible(!left.isEmpty());
        if (all.isEmpty()) {
            Span none = new Span(getTranslation("units.accounts.none"));
            none.addClassName("quiet");
            list.add(none);
        }
    }

    private Div row(String username) {
        Button remove = UnitParts.quiet("units.accounts.remove", Glyph.CLOSE, () -> {
            work.contacts().take(tree, unit.id(), username);
            show();
            UnitParts.undoable(getTranslation("units.accounts.removed", username), () -> {
                work.contacts().give(tree, unit.id(), username);
                show();
            });
        });
        return new Div(new Span(username), remove);
    }
}
