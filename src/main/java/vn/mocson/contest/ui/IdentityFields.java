package vn.mocson.contest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestIdentity;

/** The fields of what a contest is called, whose it is and which papers it rests on. */
class IdentityFields extends Div {

    private final TextField title = text("title", 300);
    private final TextField slug = text("slug", 80);
    private final TextField numeral = text("numeral", 40);
    private final TextField organizer = text("organizer", 300);
    private final TextArea summary = new TextArea(getTranslation("identity.summary"));
    private final TextField planNumber = text("planNumber", 60);
    private final DatePicker planDate = date("planDate");
    private final TextField decisionNumber = text("decisionNumber", 60);
    private final DatePicker decisionDate = date("decisionDate");
    private final LookFields look;
    private final Map<String, HasValidation> byName = new LinkedHashMap<>();

    IdentityFields(LookFields.Emblems emblems) {
        look = new LookFields(emblems);
        look.addClassName("identity-wide");
        addClassName("identity-fields");
        title.setRequiredIndicatorVisible(true);
        slug.setRequiredIndicatorVisible(true);
        organizer.setRequiredIndicatorVisible(true);
        title.addClassName("identity-wide");
        organizer.addClassName("identity-wide");
        summary.addClassName("identity-wide");
        summary.setMaxLength(1000);
        summary.setHelperText(getTranslation("identity.summary.help"));
        slug.setHelperText(getTranslation("identity.slug.help"));
        numeral.setHelperText(getTranslation("identity.numeral.help"));
        planNumber.setHelperText(getTranslation("identity.planNumber.help"));
        decisionNumber.setHelperText(getTranslation("identity.decisionNumber.help"));
        byName.put("title", title);
        byName.put("slug", slug);
        byName.put("numeral", numeral);
        byName.put("organizer", organizer);
        byName.put("summary", summary);
        byName.put("planNumber", planNumber);
        byName.put("decisionNumber", decisionNumber);
        add(title, organizer, numeral, slug, summary, planNumber, planDate, decisionNumber, decisionDate, look);
    }

    private TextField text(String name, int longest) {
        TextField field = new TextField(getTranslation("identity." + name));
        field.setMaxLength(longest);
        field.setManualValidation(true);
        return field;
    }

    private DatePicker date(String name) {
        DatePicker field = new DatePicker(getTranslation("identity." + name));
        field.setLocale(Wording.locale());
        field.setI18n(DateEntry.words());
        field.setClearButtonVisible(true);
        return field;
    }

    void show(ContestIdentity identity) {
        title.setValue(identity.title());
        slug.setValue(identity.slug());
        numeral.setValue(identity.numeral());
        organizer.setValue(identity.organizer());
        summary.setValue(identity.summary());
        planNumber.setValue(identity.planNumber());
        planDate.setValue(identity.planDate());
        decisionNumber.setValue(identity.decisionNumber());
        decisionDate.setValue(identity.decisionDate());
        look.show(identity.look());
    }

    ContestIdentity value() {
        return new ContestIdentity(
                slug.getValue(),
                title.getValue(),
                numeral.getValue(),
                organizer.getValue(),
                summary.getValue(),
                planNumber.getValue(),
                planDate.getValue(),
                decisionNumber.getValue(),
                decisionDate.getValue(),
                look.value());
    }

    TextField title() {
        return title;
    }

    TextField slug() {
        return slug;
    }

    TextField organizer() {
        return organizer;
    }

    LookFields look() {
        return look;
    }

    void onChange(Runnable changed) {
        for (TextField field : new TextField[] {title, slug, numeral, organizer, planNumber, decisionNumber}) {
            field.addValueChangeListener(change -> changed.run());
        }
        summary.addValueChangeListener(change -> changed.run());
        planDate.addValueChangeListener(change -> changed.run());
        decisionDate.addValueChangeListener(change -> changed.run());
        look.onChange(changed);
    }

    void enable(boolean enabled) {
        getChildren().filter(field -> field != look).forEach(field -> ((HasEnabled) field).setEnabled(enabled));
        look.enable(enabled);
    }

    /** Shows at each field what is wrong with it and goes to the first one. */
    void mark(Refusal refusal) {
        unmark();
        boolean first = true;
        for (Refusal.FieldError error : refusal.fieldErrors()) {
            HasValidation field = byName.get(error.field());
            if (field != null) {
                field.setErrorMessage(Notices.sentence(error.code(), error.message()));
                field.setInvalid(true);
                if (first) {
                    focus((Component) field);
                    first = false;
                }
            }
        }
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    void unmark() {
        byName.values().forEach(field -> field.setInvalid(false));
    }
}
