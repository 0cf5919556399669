package vn.mocson.award.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;

/** By which decision a sealed result is replaced. Opened again it still has what was typed. */
class PrepareDialog extends Dialog {

    /** @param prepares begins it with the decision and the reason */
    PrepareDialog(BiConsumer<String, String> prepares) {
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
            close();
            prepares.accept(decision.getValue(), reason.getValue());
        }));
    }
}
