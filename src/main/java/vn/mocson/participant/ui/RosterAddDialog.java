package vn.mocson.participant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import vn.mocson.common.ui.Notices;
import vn.mocson.unit.Unit;

/** One more member, for who was forgotten in the file. */
class RosterAddDialog extends Dialog {

    private final RosterDesk desk;
    private final TextField name = new TextField(getTranslation("roster.name"));
    private final TextField born = new TextField(getTranslation("roster.born"));
    private final TextField phone = new TextField(getTranslation("roster.phone"));
    private final UnitField unit;
    private final Runnable added;

    RosterAddDialog(RosterDesk desk, Runnable added) {
        this.desk = desk;
        this.added = added;
        this.unit = new UnitField(getTranslation("roster.unit"), desk.units());
        setHeaderTitle(getTranslation("roster.add"));
        addClassName("roster-dialog");
        name.setMaxLength(100);
        name.setRequiredIndicatorVisible(true);
        name.focus();
        born.setHelperText(getTranslation("roster.born.help"));
        born.setMaxLength(30);
        phone.setHelperText(getTranslation("roster.phone.help"));
        phone.setMaxLength(30);
        unit.setRequiredIndicatorVisible(true);
        Div form = new Div(name, born, unit, phone);
        form.addClassName("roster-form");
        add(form);
        Button put = RosterDesk.primary("roster.add.do", null, this::put);
        getFooter().add(RosterDesk.quiet("common.cancel", null, this::close), put);
    }

    private void put() {
        Unit chosen = unit.getValue();
        if (chosen == null) {
            unit.setErrorMessage(getTranslation("roster.unit.missing"));
            unit.setInvalid(true);
            unit.focus();
            return;
        }
        boolean done = RosterDesk.done(() -> desk.roster()
                .add(desk.contest().id(), chosen.id(), name.getValue(), born.getValue(), phone.getValue()));
        if (done) {
            Notices.done(getTranslation("roster.added", name.getValue()));
            close();
            added.run();
        }
    }
}
