package vn.mocson.integrity.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.participant.PersonProfile;
import vn.mocson.participant.ProfileDesk;
import vn.mocson.participant.ProfileForm;
import vn.mocson.unit.UnitTree;

/** Mends what a registration says. Both what it said and what it says now are kept, with the reason. */
class CorrectDialog extends Dialog {

    private final ContestDefinition contest;
    private final PersonProfile profile;
    private final ProfileDesk profiles;
    private final Runnable changed;
    private final TextField name = new TextField(getTranslation("people.name"));
    private final DatePicker born = new DatePicker(getTranslation("people.born"));
    private final TextField phone = new TextField(getTranslation("person.correct.phone"));
    private final UnitChoice unit;
    private final TextArea reason = PeopleWords.reason("person.reason", "person.reason.help");

    CorrectDialog(
            ContestDefinition contest, UnitTree units, PersonProfile profile, ProfileDesk profiles, Runnable changed) {
        this.contest = contest;
        this.profile = profile;
        this.profiles = profiles;
        this.changed = changed;
        this.unit = new UnitChoice(getTranslation("people.unit"), units);
        setHeaderTitle(getTranslation("person.correct.title"));
        addClassName("person-dialog");
        setCloseOnOutsideClick(false); // what was typed would be gone
        name.setValue(profile.fullName());
        name.setMaxLength(100);
        born.setI18n(DateEntry.words());
        born.setValue(profile.dateOfBirth());
        phone.setValue(profiles.phone(contest.id(), profile.id()));
        phone.setMaxLength(20);
        units.find(profile.unit()).ifPresent(unit::setValue);
        unit.setHelperText(getTranslation("person.correct.unit.help"));
        Div fields = new Div(name, born, phone, unit, reason);
        fields.addClassName("person-fields");
        add(PeopleWords.quiet(getTranslation("person.correct.note")), fields);
        getFooter()
                .add(
                        PeopleWords.button("common.cancel", this::close),
                        PeopleWords.primary("person.correct.save", this::save));
    }

    private void save() {
        Map<String, AbstractField<?, ?>> byName =
                Map.of("fullName", name, "dateOfBirth", born, "phone", phone, "unit", unit);
        byName.values().forEach(field -> ((HasValidation) field).setInvalid(false));
        try {
            profiles.correct(
                    contest.id(),
                    profile.id(),
                    new ProfileForm(
                            name.getValue(),
                            born.getValue(),
                            phone.getValue(),
                            unit.getValue() == null ? null : unit.getValue().id()),
                    reason.getValue());
            close();
            Notices.done(getTranslation("person.correct.done"));
            changed.run();
        } catch (InvalidFields wrong) {
            wrong.fieldErrors().forEach(error -> {
                if (byName.get(error.field()) instanceof HasValidation field) {
                    field.setErrorMessage(Notices.sentence(error.code(), error.message()));
                    field.setInvalid(true);
                }
            });
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }
}
