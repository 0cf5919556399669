package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.BatchOutcome;
import vn.mocson.questionbank.SetState;
import vn.mocson.questionbank.SetSummary;

/** The name of a set, and what can be done with it as a whole. */
class SetHead extends Div {

    private final SetDesk desk;
    private final Runnable changed;

    SetHead(SetDesk desk, SetSummary set, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("set-head");
        Div actions = new Div();
        actions.addClassName("set-actions");
        add(new H1(set.title()), actions);
        if (!SetDesk.mayCompose()) {
            return;
        }
        if (set.state() == SetState.COMPOSING) {
            actions.add(
                    SetWords.quiet("set.rename", null, this::rename),
                    SetWords.primary("set.submit", Glyph.ARROW_RIGHT, this::confirmSubmit));
        } else if (set.state() == SetState.SUBMITTED) {
            actions.add(SetWords.button("set.recall", Glyph.UNDO, this::confirmRecall));
        }
    }

    private void rename() {
        Dialog dialog = new Dialog(getTranslation("set.rename"));
        dialog.addClassName("set-dialog");
        TextField title = new TextField(getTranslation("set.title"));
        title.setValue(desk.summary().title());
        title.setMaxLength(300);
        title.setWidthFull();
        title.focus();
        dialog.add(title);
        dialog.getFooter()
                .add(SetWords.quiet("set.cancel", null, dialog::close), SetWords.primary("set.rename.do", null, () -> {
                    if (SetDesk.done(() -> desk.sets().rename(desk.id(), title.getValue()))) {
                        dialog.close();
                        changed.run();
                    }
                }));
        dialog.open();
    }

    private void confirmSubmit() {
        ask(
                "set.submit",
                getTranslation("set.submit.text", Wording.number(desk.summary().questions())),
                this::submit);
    }

    private void submit() {
        SetDesk.done(() -> {
            BatchOutcome outcome = desk.sets().submit(desk.id());
            if (outcome.refused().isEmpty()) {
                Notices.done(getTranslation("set.submitted", Wording.number(outcome.done())));
                changed.run();
            } else {
                new SetRefusedDialog(desk, getTranslation("set.submit.refused"), outcome.refused()).open();
            }
        });
    }

    private void confirmRecall() {
        ask("set.recall", getTranslation("set.recall.text"), () -> {
            if (SetDesk.done(() -> desk.sets().recall(desk.id()))) {
                Notices.done(getTranslation("set.recalled"));
                changed.run();
            }
        });
    }

    private void ask(String act, String text, Runnable then) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation(act + ".title"));
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("set.cancel"));
        dialog.setConfirmText(getTranslation(act));
        dialog.addConfirmListener(confirmed -> then.run());
        dialog.open();
    }
}
