package vn.mocson.participant.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.Map;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.participant.ExclusionDraft;

/** Somebody who shall not enter. */
class ExclusionDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("roster.name"));
    private final DatePicker born = new DatePicker(getTranslation("roster.born"));
    private final TextField phone = new TextField(getTranslation("roster.phone"));
    private final TextField capacity = new TextField(getTranslation("exclusion.capacity"));
    private final SerializablePredicate<ExclusionDraft> put;

    /** @param put answers whether it was done */
    ExclusionDialog(String fullName, String inCapacity, SerializablePredicate<ExclusionDraft> put) {
        this.put = put;
        setHeaderTitle(getTranslation("exclusion.add"));
        addClassName("roster-dialog");
        name.setValue(fullName);
        name.setMaxLength(100);
        name.setRequiredIndicatorVisible(true);
        born.setI18n(DateEntry.words());
        born.setHelperText(getTranslation("exclusion.born.help"));
        phone.setHelperText(getTranslation("exclusion.phone.help"));
        phone.setMaxLength(30);
        capacity.setValue(inCapacity);
        capacity.setHelperText(getTranslation("exclusion.capacity.help"));
        capacity.setMaxLength(200);
        capacity.setRequiredIndicatorVisible(true);
        Div form = new Div(name, capacity, phone, born);
        form.addClassName("roster-form");
        add(form);
        getFooter()
                .add(
                        RosterDesk.quiet("common.cancel", null, this::close),
                        RosterDesk.primary("exclusion.add.do", null, this::put));
        (fullName.isEmpty() ? name : phone).focus();
    }

    private void put() {
        Map<String, TextField> fields = Map.of("fullName", name, "phone", phone, "capacity", capacity);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            ExclusionDraft draft =
                    new ExclusionDraft(name.getValue(), born.getValue(), phone.getValue(), capacity.getValue());
            if (put.test(draft)) {
                close();
            }
        } catch (InvalidFields wrong) {
            wrong.fieldErrors().forEach(error -> {
                TextField field = fields.get(error.field());
                if (field != null) {
                    field.setErrorMessage(Notices.sentence("exclusion." + error.field(), error.message()));
                    field.setInvalid(true);
                }
            });
        }
    }
}
