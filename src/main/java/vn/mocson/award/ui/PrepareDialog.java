package vn.mocson.award.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import vn.mocson.award.AwardScope;
import vn.mocson.award.SealingService;
import vn.mocson.common.ui.Notices;

/** By which decision a sealed result is replaced. */
class PrepareDialog extends Dialog {

    PrepareDialog(AwardScope scope, SealingService sealing, Runnable changed) {
        setHeaderTitle(getTranslation("award.prepare.again"));
        addClassName("award-dialog");
        TextField decision = new TextField(getTranslation("award.decision"));
        decision.setMaxLength(100);
        decision.setRequiredIndicatorVisible(true);
        TextArea reason = new TextArea(getTranslation("award.reason"));
        reason.setHelperText(getTranslation("award.vote.public"));
        reason.setMaxLength(1000);
        reason.setRequiredIndicatorVisible(true);
        Div form = new Div(AwardWords.quiet(getTranslation("award.prepare.again.text")), decision, reason);
        form.addClassName("award-form");
        add(form);
        getFooter().add(AwardWords.button("common.cancel", this::close), AwardWords.primary("award.prepare", () -> {
            if (AwardWords.done(() -> sealing.prepare(scope, decision.getValue(), reason.getValue()))) {
                Notices.done(getTranslation("award.prepared"));
                close();
                changed.run();
            }
        }));
    }
}
