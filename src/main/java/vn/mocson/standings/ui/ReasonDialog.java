package vn.mocson.standings.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializablePredicate;

/** Asks why. */
class ReasonDialog extends Dialog {

    /** @param act gets the reason; answers whether it was done */
    ReasonDialog(String title, String verb, SerializablePredicate<String> act) {
        setHeaderTitle(getTranslation(title));
        addClassName("ruling-dialog");
        TextArea reason = RulingWords.reason();
        reason.setMaxLength(1000);
        reason.focus();
        add(reason);
        getFooter().add(RulingWords.button("common.cancel", this::close), RulingWords.primary(verb, () -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(getTranslation("ruling.reason.missing"));
                reason.setInvalid(true);
                reason.focus();
            } else if (act.test(reason.getValue())) {
                close();
            }
        }));
    }
}
