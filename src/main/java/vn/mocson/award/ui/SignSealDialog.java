package vn.mocson.award.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import vn.mocson.award.SealingService;
import vn.mocson.award.WaitingSeal;
import vn.mocson.common.ui.Notices;

/** What is signed is the hash that stands here; whoever signs types their password again. */
class SignSealDialog extends Dialog {

    SignSealDialog(WaitingSeal seal, SealingService sealing, Runnable changed) {
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
            boolean done = AwardWords.done(() -> {
                if (first) {
                    sealing.signAsSecretary(seal.id(), seal.sha256(), password.getValue());
                } else {
                    sealing.signAsJury(seal.id(), seal.sha256(), password.getValue());
                }
            });
            password.clear();
            if (done) {
                Notices.done(getTranslation(first ? "award.signed" : "award.sealed"));
                close();
                changed.run();
            }
        }));
    }
}
