package vn.mocson.award.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import vn.mocson.award.AwardDraft;
import vn.mocson.award.AwardKind;
import vn.mocson.award.AwardOutcome;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;

/** The parts that the panels about prizes share. */
final class AwardWords {

    private AwardWords() {}

    static String text(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }

    static Section section(String title) {
        Section section = new Section(new H2(text(title)));
        section.addClassNames("console-panel", "award-panel");
        return section;
    }

    static Paragraph quiet(String sentence) {
        Paragraph quiet = new Paragraph(sentence);
        quiet.addClassName("quiet");
        return quiet;
    }

    static Div fact(String term, String value) {
        return fact(term, new Span(value));
    }

    static Div fact(String term, Component value) {
        Span name = new Span(text(term));
        name.addClassName("quiet");
        Div fact = new Div(name, value);
        fact.addClassName("award-fact");
        return fact;
    }

    /** What is voted on: a prize of units is often named like one of people. */
    static String prize(AwardDraft.Undecided open) {
        return open.border() != null && open.border().of() == AwardKind.COLLECTIVE
                ? text("award.prize.ofUnits", open.prize())
                : open.prize();
    }

    /** As a shape and a word, so that it reads without colour. */
    static Span badge(AwardOutcome outcome) {
        Span badge = new Span(text("award.outcome." + outcome));
        badge.addClassNames("award-outcome", "award-" + outcome.name().toLowerCase(Locale.ROOT));
        return badge;
    }

    static Button primary(String key, Runnable act) {
        Button button = new Button(text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static Button button(String key, Runnable act) {
        return new Button(text(key), click -> act.run());
    }

    /** What decided: {@code 20 câu đúng, 100 điểm}; of a unit its figure. */
    static String result(AwardDraft.Line line) {
        if (line.right() == null || line.points() == null) {
            return line.figure().isEmpty() ? line.decided() : line.figure();
        }
        return text("award.result", Wording.number(line.right()), Wording.decimal(line.points()));
    }

    /**
     * @param field what the act was given: it says itself what is wrong with it
     * @return whether it was done; what else is refused is told over the page
     */
    static boolean done(TextArea field, Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.INVALID) {
                field.setErrorMessage(Notices.sentence(refusal));
                field.setInvalid(true);
                field.focus();
            } else {
                Notices.refused(refusal);
            }
            return false;
        }
    }

    /** @return whether it was done; a refusal is told to the person */
    static boolean done(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            Notices.refused(refusal);
            return false;
        }
    }
}
