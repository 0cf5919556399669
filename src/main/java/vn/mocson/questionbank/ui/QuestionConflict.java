package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.EntryDetail;
import vn.mocson.questionbank.QuestionDraft;

/** Somebody else changed the question meanwhile: who, what, and a choice in which nothing typed is lost. */
class QuestionConflict extends Div {

    private final Paragraph who = new Paragraph();
    private final Details difference = new Details(getTranslation("conflict.difference"));
    private @Nullable EntryDetail theirs;

    QuestionConflict(Consumer<EntryDetail> takeTheirs, Consumer<EntryDetail> keepMine) {
        addClassName("question-conflict");
        getElement().setAttribute("role", "alert");
        Button take = new Button(getTranslation("conflict.take"), click -> decide(takeTheirs));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        Button keep = new Button(getTranslation("conflict.keep"), click -> decide(keepMine));
        Div buttons = new Div(take, keep);
        buttons.addClassName("question-buttons");
        add(new H2(Glyph.WARNING.icon(), new com.vaadin.flow.component.html.Span(getTranslation("conflict.title"))));
        add(who, difference, buttons);
        setVisible(false);
    }

    void show(EntryDetail changed, QuestionDraft mine) {
        theirs = changed;
        who.setText(getTranslation(
                "conflict.who",
                String.join(", ", changed.version().authors()),
                VietnamTime.second(changed.version().updatedAt()),
                getTranslation("question.state." + changed.state())));
        difference.removeAll();
        difference.add(new HistoryDifference(changed.draft(), mine));
        setVisible(true);
    }

    private void decide(Consumer<EntryDetail> act) {
        EntryDetail changed = theirs;
        if (changed != null) {
            act.accept(changed);
        }
    }
}
