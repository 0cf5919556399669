package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.BatchOutcome;

/** What came of doing something to many questions: what was done, and each that it could not be done to with its reason. */
class BulkOutcomeDialog extends Dialog {

    BulkOutcomeDialog(String done, BatchOutcome outcome, String bankCode) {
        setHeaderTitle(getTranslation("bulk.outcome.title"));
        addClassNames("question-dialog", "question-dialog-wide");
        if (outcome.done() > 0) {
            Paragraph said = new Paragraph(Glyph.CHECK.icon());
            said.add(done);
            said.addClassName("bulk-done");
            add(said);
        }
        add(new H3(getTranslation(
                "bulk.outcome.refused", Wording.number(outcome.refused().size()))));
        UnorderedList list = new UnorderedList();
        list.addClassName("bulk-refused");
        outcome.refused().forEach(refused -> list.add(item(refused, bankCode)));
        add(list);
        Button close = new Button(getTranslation("question.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
    }

    private ListItem item(BatchOutcome.Refused refused, String bankCode) {
        Anchor question = new Anchor(
                QuestionEditorView.address(bankCode, refused.id()),
                refused.question().isBlank() ? getTranslation("question.untitled") : refused.question());
        question.getElement().setAttribute("router-link", "");
        question.getElement().addEventListener("click", click -> close());
        Paragraph reason = new Paragraph(refused.reason());
        return new ListItem(Glyph.WARNING.icon(), new Div(question, reason));
    }
}
