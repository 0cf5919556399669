package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionProblem;

/** What stands against taking a question as it is, said anew as one mends it. */
class ImportProblems extends Div {

    private final ImportRow row;
    private final Runnable confirmed;
    private final UnorderedList list = new UnorderedList();

    /** @param confirmed a person says that the several keys of the file are meant */
    ImportProblems(ImportRow row, Runnable confirmed) {
        this.row = row;
        this.confirmed = confirmed;
        addClassName("import-problems");
        getElement().setAttribute("role", "status");
        add(list);
    }

    final void refresh() {
        list.removeAll();
        for (QuestionProblem problem : row.problems()) {
            ListItem item = new ListItem(Glyph.WARNING.icon(), new Span(problem.message()));
            if (problem.code().blocking()) {
                item.addClassName("import-blocking");
            }
            if (problem.code() == ProblemCode.SEVERAL_KEYS) {
                item.add(new Button(getTranslation("import.severalKeys.right"), click -> confirmed.run()));
            }
            list.add(item);
        }
        setVisible(!row.problems().isEmpty());
    }
}
