package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.LongWork;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionProblem;

/** What looking at the whole bank found: of the bank itself, and how many questions have which problem. */
class ProblemDialog extends Dialog {

    private final Consumer<QuestionFilter> show;

    ProblemDialog(AuthoringService authoring, BankId bank, Consumer<QuestionFilter> show, Runnable checked) {
        this.show = show;
        setHeaderTitle(getTranslation("problem.report"));
        addClassNames("question-dialog", "question-dialog-wide");
        LongWork work = new LongWork("import.comparing");
        add(work);
        Button close = new Button(getTranslation("question.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        work.run(
                UI.getCurrentOrThrow(),
                getTranslation("problem.checking"),
                progress -> authoring.checkBank(bank),
                overall -> {
                    report(authoring, bank, overall);
                    checked.run();
                },
                refused -> {
                    if (refused instanceof Refusal refusal) {
                        close();
                        Notices.refused(refusal);
                    }
                });
    }

    private void report(AuthoringService authoring, BankId bank, List<QuestionProblem> overall) {
        add(new H3(getTranslation("problem.overall")));
        if (overall.isEmpty()) {
            add(new Paragraph(getTranslation("problem.overall.none")));
        }
        UnorderedList findings = new UnorderedList();
        findings.addClassName("problem-list");
        overall.forEach(problem -> findings.add(new ListItem(Glyph.WARNING.icon(), new Span(problem.message()))));
        UnorderedList kinds = new UnorderedList();
        kinds.addClassName("problem-kinds");
        Arrays.stream(ProblemCode.values())
                .filter(ProblemList::keptInBank)
                .forEach(code -> kind(
                        kinds,
                        code,
                        authoring.count(QuestionFilter.withProblem(code).query(bank))));
        add(findings, new H3(getTranslation("problem.kinds")));
        add(kinds.getChildren().findAny().isEmpty() ? new Paragraph(getTranslation("problem.kinds.none")) : kinds);
    }

    private void kind(UnorderedList kinds, ProblemCode code, int questions) {
        if (questions == 0) {
            return;
        }
        Button button = new Button(
                getTranslation("problem.kind", ProblemList.name(code), Wording.number(questions)),
                Glyph.ARROW_RIGHT.icon(),
                click -> {
                    close();
                    show.accept(QuestionFilter.withProblem(code));
                });
        button.setIconAfterText(true);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        kinds.add(new ListItem(button));
    }
}
