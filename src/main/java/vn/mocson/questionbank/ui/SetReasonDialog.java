package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializablePredicate;

/** Why a question is given back. */
class SetReasonDialog extends Dialog {

    /** @param reject answers whether it was done */
    SetReasonDialog(SerializablePredicate<String> reject) {
        setHeaderTitle(getTranslation("set.reject.title"));
        addClassName("set-dialog");
        TextArea reason = new TextArea(getTranslation("set.reason"));
        reason.setHelperText(getTranslation("set.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(1000);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.focus();
        add(reason);
        Button give = SetWords.primary("set.reject.do", null, () -> {
            if (reason.isEmpty()) {
                reason.setErrorMessage(getTranslation("set.reason.missing"));
                reason.setInvalid(true);
                reason.focus();
            } else if (reject.test(reason.getValue())) {
                close();
            }
        });
        give.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(reason);
        getFooter().add(SetWords.quiet("set.cancel", null, this::close), give);
    }
}
