package vn.mocson.award.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Consumer;
import vn.mocson.award.WaitingSeal;

/** What is signed is the hash that stands here; whoever signs types their password again. */
class SignSealDialog extends Dialog {

    /** @param signs begins the signature with the password that was typed */
    SignSealDialog(WaitingSeal seal, Consumer<String> signs) {
        boolean first = seal.secretary() == null;
        setHeaderTitle(getTranslation(first ? "award.sign.secretary" : "award.sign.jury"));
        addClassName("award-dialog");
        PasswordField password = new PasswordField(getTranslation("award.sign.password"));
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setRequiredIndicatorVisible(true);
        Div form = new Div(
                AwardWords.quiet(getTranslation("award.sign.text")),
                AwardWords.fact("award.hash", seal.sha256()),
                password);
        form.addClassName("award-form");
        add(form);
        getFooter().add(AwardWords.button("common.cancel", this::close), AwardWords.primary("award.sign", () -> {
            String typed = password.getValue();
            password.clear();
            close();
            signs.accept(typed);
        }));
    }
}
