package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import vn.mocson.common.text.Vietnamese;

/** Asks for a name: of a bank, of a topic. */
class QuestionNameDialog extends Dialog {

    private final TextField name = new TextField();

    QuestionNameDialog(String title, String label, String present, Consumer<String> done) {
        setHeaderTitle(getTranslation(title));
        addClassName("question-dialog");
        name.setLabel(getTranslation(label));
        name.setMaxLength(200);
        name.setValue(present);
        name.setAutofocus(true);
        name.setAutoselect(true);
        name.setRequiredIndicatorVisible(true);
        name.setErrorMessage(getTranslation("question.name.missing"));
        name.addKeyPressListener(Key.ENTER, press -> confirm(done));
        add(name);
        Button confirm = new Button(getTranslation("question.keep"), click -> confirm(done));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("question.cancel"), click -> close()), confirm);
    }

    private void confirm(Consumer<String> done) {
        String said = Vietnamese.clean(name.getValue());
        name.setInvalid(said.isEmpty());
        if (!said.isEmpty()) {
            close();
            done.accept(said);
        }
    }
}
