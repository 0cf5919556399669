package vn.mocson.unit.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;

/** Asks why, and says what will be. */
class UnitReasonDialog extends Dialog {

    /** @param what translation keys begin so: {@code .title}, {@code .text}, {@code .do} */
    UnitReasonDialog(String what, String about, Consumer<String> confirmed) {
        setHeaderTitle(getTranslation(what + ".title", about));
        addClassName("units-dialog");
        TextArea reason = reason();
        Div form = new Div(new Paragraph(getTranslation(what + ".text")), reason);
        form.addClassName("units-form");
        add(form);
        getFooter()
                .add(UnitParts.quiet("common.cancel", null, this::close), UnitParts.primary(what + ".do", null, () -> {
                    if (given(reason)) {
                        confirmed.accept(reason.getValue());
                        close();
                    }
                }));
    }

    static TextArea reason() {
        TextArea reason = new TextArea(I18NProvider.translate("units.reason"));
        reason.setHelperText(I18NProvider.translate("units.reason.help"));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        return reason;
    }

    /** Whether there is one; where not, the field says so. */
    static boolean given(TextArea reason) {
        boolean given = !reason.getValue().isBlank();
        if (!given) {
            reason.setErrorMessage(I18NProvider.translate("units.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
        }
        return given;
    }
}
