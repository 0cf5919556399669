package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.EntryDetail.FoundProblem;
import vn.mocson.questionbank.EntryId;

/** What the checks say while one writes; each goes to its field. */
class ProblemPanel extends Section {

    private final Function<EntryId, String> textOf;
    private final Consumer<EntryId> open;
    private final Consumer<FoundProblem> mend;

    ProblemPanel(Function<EntryId, String> textOf, Consumer<EntryId> open, Consumer<FoundProblem> mend) {
        this.textOf = textOf;
        this.open = open;
        this.mend = mend;
        addClassName("problem-panel");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(List<FoundProblem> problems) {
        removeAll();
        long blocking = problems.stream().filter(each -> each.code().blocking()).count();
        H2 title = new H2(getTranslation("problem.title"));
        if (problems.isEmpty()) {
            Paragraph ready = new Paragraph(Glyph.CHECK.icon(), new Span(getTranslation("problem.none")));
            ready.addClassName("problem-none");
            add(title, ready);
            return;
        }
        Paragraph count = new Paragraph(
                blocking == 0
                        ? getTranslation("problem.onlyHints")
                        : getTranslation("problem.blocking", Wording.number(blocking)));
        count.addClassName("quiet");
        add(title, count, new ProblemList(problems, textOf, open, mend));
    }
}
