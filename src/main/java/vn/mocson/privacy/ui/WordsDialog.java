package vn.mocson.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializablePredicate;
import vn.mocson.privacy.RequestDesk;

/** Asks for the words without which something is not done. */
class WordsDialog extends Dialog {

    /**
     * @param key of the title and the button; with {@code .label} of the field and {@code .hint} below it
     * @param act answers whether the dialog is done with
     */
    WordsDialog(String key, SerializablePredicate<String> act) {
        setHeaderTitle(getTranslation(key));
        setWidth("min(36rem, 100%)");
        TextArea words = new TextArea(getTranslation(key + ".label"));
        words.setHelperText(getTranslation(key + ".hint"));
        words.setMaxLength(RequestDesk.LONGEST_TEXT);
        words.setWidthFull();
        words.setMinRows(4);
        add(words);
        Button done = new Button(getTranslation(key), click -> {
            if (act.test(words.getValue())) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), click -> close()), done);
        words.focus();
    }
}
