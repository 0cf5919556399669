package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.EntryDetail;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionState;
import vn.mocson.questionbank.QuestionUse;

/** One question in full: what it asks, why its key is so, where it is from, where it stands, what is said of it. */
class QuestionDetail extends Article {

    private final BankSummary bank;
    private final EntryDetail question;
    private final AuthoringService authoring;
    private final QuestionActions actions;
    private final Consumer<@Nullable EntryId> open;

    /** @param open shows another question instead, or none */
    QuestionDetail(
            BankSummary bank,
            EntryDetail question,
            AuthoringService authoring,
            List<QuestionUse> uses,
            QuestionActions actions,
            Consumer<@Nullable EntryId> open) {
        this.bank = bank;
        this.question = question;
        this.authoring = authoring;
        this.actions = actions;
        this.open = open;
        addClassName("question-detail");
        QuestionDraft draft = question.draft();
        add(head(), new H2(draft.text().isEmpty() ? getTranslation("question.untitled") : draft.text()));
        if (draft.image() != null) {
            add(QuestionOptions.picture(draft.image(), getTranslation("question.picture")));
        }
        add(new QuestionOptions(draft), buttons());
        problems();
        part("bank.explanation", draft.explanation());
        add(new H3(getTranslation("bank.source")), new QuestionSource(draft.source()));
        tags(draft.tags());
        add(new H3(getTranslation("question.standing")), new HistoryLine(question));
        add(new StatisticOfQuestion(uses));
        add(new RemarkPanel(authoring, question.id()));
    }

    private Div head() {
        Span about = new Span((question.draft().topic().isEmpty()
                        ? getTranslation("question.noTopic")
                        : question.draft().topic())
                + " · " + QuestionColumns.difficulty(question.draft().difficulty()));
        about.addClassName("quiet");
        Button close = new Button(Glyph.CLOSE.icon(), click -> open.accept(null));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("bank.close"));
        Div head = new Div(new Div(new QuestionStateBadge(question.state()), about), close);
        head.addClassName("question-detail-head");
        return head;
    }

    private Component buttons() {
        List<EntryId> one = List.of(question.id());
        QuestionState state = question.state();
        boolean writes = QuestionActions.mayWrite();
        boolean own = question.version().authors().contains(Access.username());
        Div row = new Div();
        row.addClassName("question-buttons");
        if (writes && (state == QuestionState.DRAFT || state == QuestionState.REJECTED)) {
            row.add(button("question.edit", Glyph.PENCIL, true, () -> edit(question.id())));
        }
        boolean unfinished = state == QuestionState.DRAFT || state == QuestionState.REJECTED;
        if (writes && unfinished && question.approvedNumber() != null) {
            row.add(button("question.discard", Glyph.UNDO, false, () -> actions.discard(question.id())));
        }
        if (writes && state == QuestionState.APPROVED) {
            row.add(button("question.revise", Glyph.PENCIL, true, () -> actions.revise(question.id(), this::edit)));
        }
        if (writes && state == QuestionState.DRAFT) {
            row.add(button("question.submit", Glyph.SEND, false, () -> actions.submit(one)));
        }
        if (QuestionActions.mayReview() && state == QuestionState.SUBMITTED && !own) {
            row.add(button(
                    "question.approve",
                    Glyph.CHECK,
                    true,
                    () -> actions.approve(List.of(question.version().id()))));
            row.add(button(
                    "question.reject",
                    Glyph.RETURNED,
                    false,
                    () -> actions.reject(List.of(question.version().id()))));
        }
        if (writes && state == QuestionState.SUBMITTED) {
            row.add(button("question.withdraw", Glyph.UNDO, false, () -> actions.withdraw(one)));
        }
        if (QuestionActions.mayReview() && state == QuestionState.APPROVED) {
            row.add(button("question.retire", Glyph.ARCHIVE, false, () -> actions.retire(one)));
        }
        if (QuestionActions.mayReview() && state == QuestionState.RETIRED) {
            row.add(button("question.restore", Glyph.REDO, false, () -> actions.restore(one)));
        }
        if (writes) {
            row.add(button("question.duplicate", Glyph.COPY, false, () -> actions.duplicate(one, this::edit)));
        }
        if (writes && state == QuestionState.DRAFT && question.version().number() == 1) {
            row.add(button("question.delete", Glyph.TRASH, false, () -> actions.delete(one)));
        }
        row.add(button("history.open", Glyph.HISTORY, false, () -> new HistoryDialog(authoring, question.id()).open()));
        if (QuestionActions.mayReview() && state == QuestionState.SUBMITTED && own) {
            Paragraph why = new Paragraph(getTranslation("question.own"));
            why.addClassName("quiet");
            row.add(why);
        }
        return row;
    }

    private Button button(String text, Glyph glyph, boolean first, Runnable act) {
        Button button = new Button(getTranslation(text), glyph.icon(), click -> act.run());
        if (first) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private void edit(EntryId id) {
        UI.getCurrentOrThrow().navigate(QuestionEditorView.address(bank.code(), id));
    }

    private void problems() {
        if (!question.problems().isEmpty()) {
            add(
                    new H3(getTranslation("problem.title")),
                    new ProblemList(
                            question.problems(),
                            other -> authoring.detail(other).draft().text(),
                            open::accept,
                            null));
        }
    }

    private void tags(List<String> tags) {
        if (!tags.isEmpty()) {
            Div all = new Div();
            all.addClassName("tag-list");
            tags.forEach(tag -> all.add(new Span(tag)));
            add(new H3(getTranslation("filter.tag")), all);
        }
    }

    private void part(String heading, String text) {
        if (!text.isBlank()) {
            add(new H3(getTranslation(heading)), new Paragraph(text));
        }
    }
}
