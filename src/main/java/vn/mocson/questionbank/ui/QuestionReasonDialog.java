package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.mocson.common.text.Vietnamese;

/** Asks why, before something is done that others want to understand later. */
class QuestionReasonDialog extends Dialog {

    private static final int LONGEST = 500;

    private final TextArea reason = new TextArea(getTranslation("question.reason"));

    /** @param text the beginning of the keys of title, sentence and button: {@code text.title} … */
    QuestionReasonDialog(String text, Consumer<String> done) {
        setHeaderTitle(getTranslation(text + ".title"));
        addClassName("question-dialog");
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(3);
        reason.setAutofocus(true);
        reason.setErrorMessage(getTranslation("question.reason.missing"));
        Paragraph sentence = new Paragraph(getTranslation(text + ".sentence"));
        add(sentence, reason);
        Button confirm = new Button(getTranslation(text), click -> confirm(done));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("question.cancel"), click -> close()), confirm);
    }

    private void confirm(Consumer<String> done) {
        String said = Vietnamese.clean(reason.getValue());
        reason.setInvalid(said.isEmpty());
        if (said.isEmpty()) {
            reason.focus();
            return;
        }
        close();
        done.accept(said);
    }
}
