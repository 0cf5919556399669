package vn.mocson.exam.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.TimeService;

/** Says what going on means, and whether the round closes later by as long as it stood still. */
class ResumeDialog extends ConfirmDialog {

    ResumeDialog(RoundDefinition round, TimeService times, Runnable done) {
        setHeader(getTranslation("times.resume.title", round.name()));
        Checkbox moveClose =
                new Checkbox(getTranslation("times.resume.moveClose", VietnamTime.minute(round.closesAt())), true);
        add(new Div(new Paragraph(getTranslation("times.resume.text")), moveClose));
        setCancelable(true);
        setCancelText(getTranslation("common.cancel"));
        setConfirmText(getTranslation("times.resume"));
        addConfirmListener(confirmed -> {
            try {
                times.resume(round.id(), Boolean.TRUE.equals(moveClose.getValue()));
                done.run();
            } catch (Refusal refusal) {
                Notices.refused(refusal);
            }
        });
    }
}
