package vn.mocson.exam.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.TimeService;

/** Asks why a round is to stand still, and says what that means. */
class PauseDialog extends ConfirmDialog {

    private final TextArea reason = new TextArea(getTranslation("times.reason"));

    PauseDialog(RoundDefinition round, TimeService times, Runnable done) {
        setHeader(getTranslation("times.pause.title", round.name()));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        add(new Div(new Paragraph(getTranslation("times.pause.text")), reason));
        setCancelable(true);
        setCancelText(getTranslation("common.cancel"));
        setConfirmText(getTranslation("times.pause"));
        addConfirmListener(confirmed -> {
            try {
                times.pause(round.id(), reason.getValue());
                done.run();
            } catch (Refusal refusal) {
                Notices.refused(refusal);
            }
        });
    }
}
