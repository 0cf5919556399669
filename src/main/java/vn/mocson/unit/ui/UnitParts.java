package vn.mocson.unit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;

/** The small things that the pages about units share. */
final class UnitParts {

    private static final int TIME_TO_THINK = 15_000;

    private UnitParts() {}

    /** Whether it was done; a refusal is told. */
    static boolean done(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            Notices.refused(refusal);
            return false;
        }
    }

    static Button button(String text, @Nullable Glyph glyph, Runnable act) {
        Button button = new Button(I18NProvider.translate(text), click -> act.run());
        if (glyph != null) {
            button.setIcon((Component) glyph.icon());
        }
        button.addClassName("units-button");
        return button;
    }

    static Button primary(String text, @Nullable Glyph glyph, Runnable act) {
        Button button = button(text, glyph, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static Button quiet(String text, @Nullable Glyph glyph, Runnable act) {
        Button button = button(text, glyph, act);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** A word behind a sign, so that it reads without colour. @param style one of quiet, right, warning */
    static Span mark(Glyph glyph, String word, String style) {
        Span mark = new Span(glyph.icon(), new Span(word));
        mark.addClassNames("units-mark", style);
        return mark;
    }

    /** A message with a way back. */
    static void undoable(String sentence, Runnable undo) {
        Notification notice = new Notification();
        Button back = new Button(I18NProvider.translate("units.undo"), click -> {
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

    /** Asks before something unsaved is lost. */
    static void leave(Runnable go, Runnable stay) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(I18NProvider.translate("units.leave.title"));
        dialog.setText(I18NProvider.translate("units.leave.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("units.leave.stay"));
        dialog.addCancelListener(cancelled -> stay.run());
        dialog.setConfirmText(I18NProvider.translate("units.leave.go"));
        dialog.addConfirmListener(confirmed -> go.run());
        dialog.open();
    }
}
