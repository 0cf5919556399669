package vn.mocson.participant.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializablePredicate;

/** What is decided about an entrant, and why. */
class WarningDialog extends Dialog {

    /** @param decide answers whether it was done */
    WarningDialog(String title, String name, boolean same, SerializablePredicate<String> decide) {
        setHeaderTitle(title);
        addClassName("roster-dialog");
        Paragraph what = new Paragraph(getTranslation(same ? "warning.confirm.text" : "warning.dismiss.text", name));
        TextArea reason = new TextArea(getTranslation("warning.reason"));
        reason.setHelperText(getTranslation("warning.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.focus();
        add(what, reason);
        getFooter()
                .add(
                        RosterDesk.quiet("common.cancel", null, this::close),
                        RosterDesk.primary("warning.do", null, () -> {
                            if (reason.getValue().isBlank()) {
                                reason.setErrorMessage(getTranslation("warning.reason.missing"));
                                reason.setInvalid(true);
                                reason.focus();
                            } else if (decide.test(reason.getValue())) {
                                close();
                            }
                        }));
    }
}
