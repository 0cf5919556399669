package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.EntryDetail;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionState;

/** Above a question being written: where it stands, whether it is kept, and what comes next. */
class QuestionEditorBar extends Header {

    private final BankSummary bank;
    private final QuestionEditor editor;
    private final QuestionActions actions;
    private final Runnable submit;
    private final Runnable another;
    private final H1 title = new H1();
    private final Div state = new Div();
    private final Div buttons = new Div();
    private final Button undo;
    private final Button redo;

    QuestionEditorBar(
            BankSummary bank,
            QuestionEditor editor,
            QuestionSaveState saveState,
            QuestionActions actions,
            Runnable submit,
            Runnable another) {
        this.bank = bank;
        this.editor = editor;
        this.actions = actions;
        this.submit = submit;
        this.another = another;
        addClassName("editor-bar");
        undo = step("question.undo", Glyph.UNDO, "Ctrl+Z", editor::undo);
        redo = step("question.redo", Glyph.REDO, "Ctrl+Shift+Z", editor::redo);
        Div steps = new Div(saveState, undo, redo);
        steps.addClassName("editor-steps");
        state.addClassName("editor-state");
        buttons.addClassName("question-buttons");
        Div heading = new Div(title, steps, buttons);
        heading.addClassName("editor-heading");
        add(back(), heading, state);
        refresh();
    }

    final void refresh() {
        EntryDetail question = editor.question();
        title.setText(getTranslation(question == null ? "editor.new" : "editor.title"));
        undo.setVisible(editor.writable());
        redo.setVisible(editor.writable());
        undo.setEnabled(editor.canUndo());
        redo.setEnabled(editor.canRedo());
        state.removeAll();
        buttons.removeAll();
        if (question != null) {
            standing(question);
        }
        if (editor.writable()) {
            Button send = button("question.submit", Glyph.SEND, submit);
            send.addThemeVariants(ButtonVariant.PRIMARY);
            send.setTooltipText("Ctrl+Enter");
            send.setEnabled(question != null);
            buttons.add(send);
        }
        if (QuestionActions.mayWrite() && question != null) {
            buttons.add(button("editor.another", Glyph.PLUS, another));
        }
    }

    private void standing(EntryDetail question) {
        List<EntryId> one = List.of(question.id());
        state.add(new QuestionStateBadge(question.state()));
        String note = question.version().decisionNote();
        if (question.state() == QuestionState.REJECTED && !note.isEmpty()) {
            state.add(said("editor.rejected", note));
        } else if (question.version().number() > 1
                && !question.version().reason().isEmpty()) {
            state.add(said(
                    "editor.version",
                    question.version().number(),
                    question.version().reason()));
        }
        if (editor.writable()) {
            return;
        }
        state.add(said("editor.locked." + (QuestionActions.mayWrite() ? question.state() : "READER")));
        if (!QuestionActions.mayWrite()) {
            return;
        }
        switch (question.state()) {
            case SUBMITTED -> buttons.add(button("question.withdraw", Glyph.UNDO, () -> actions.withdraw(one)));
            case APPROVED ->
                buttons.add(button("question.revise", Glyph.PENCIL, () -> actions.revise(question.id(), same -> {})));
            case RETIRED -> {
                if (QuestionActions.mayReview()) {
                    buttons.add(button("question.restore", Glyph.REDO, () -> actions.restore(one)));
                }
            }
            case DRAFT, REJECTED -> {
                // open to be written at
            }
        }
    }

    private Paragraph said(String sentence, Object... of) {
        return new Paragraph(getTranslation(sentence, of));
    }

    private Anchor back() {
        Anchor back = new Anchor(BankTabs.address(bank.code(), BankTabs.Tab.QUESTIONS));
        back.add(Glyph.ARROW_LEFT.icon(), new Span(bank.name()));
        back.addClassName("back-link");
        back.getElement().setAttribute("router-link", "");
        return back;
    }

    private Button button(String text, Glyph glyph, Runnable act) {
        return new Button(getTranslation(text), glyph.icon(), click -> act.run());
    }

    private Button step(String text, Glyph glyph, String keys, Runnable act) {
        Button button = new Button(glyph.icon(), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(text));
        button.setTooltipText(getTranslation(text) + " (" + keys + ")");
        return button;
    }
}
