package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.i18n.I18NProvider;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;

/** Messages that carry a way back. */
final class QuestionNotices {

    private static final int TIME_TO_THINK = 15_000;

    private QuestionNotices() {}

    /** Does something that may be refused, and tells so. */
    static boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            Notices.refused(refusal);
            return false;
        }
    }

    static void undoable(String sentence, Runnable undo) {
        Notification notice = new Notification();
        Button back = new Button(I18NProvider.translate("question.undo"), click -> {
            notice.close();
            undo.run();
        });
        back.addThemeVariants(ButtonVariant.TERTIARY);
        Span said = new Span(sentence);
        said.addClassName("undo-sentence");
        notice.add(said, back);
        notice.addClassName("undo-notice");
        notice.setDuration(TIME_TO_THINK);
        notice.setPosition(Position.BOTTOM_CENTER);
        notice.open();
    }
}
