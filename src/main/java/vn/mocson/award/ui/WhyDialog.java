package vn.mocson.award.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why. */
class WhyDialog extends Dialog {

    WhyDialog(String title, String verb, Consumer<String> act, Runnable changed) {
        setHeaderTitle(getTranslation(title));
        addClassName("award-dialog");
        TextArea reason = new TextArea(getTranslation("award.reason"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        add(reason);
        getFooter().add(AwardWords.button("common.cancel", this::close), AwardWords.primary(verb, () -> {
            if (AwardWords.done(() -> act.accept(reason.getValue()))) {
                close();
                changed.run();
            }
        }));
    }
}
