package vn.mocson.integrity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouteParameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptId;
import vn.mocson.participant.ParticipantId;

/** What the pages about people share. */
final class PeopleWords {

    private PeopleWords() {}

    static RouteParameters at(ContestDefinition contest, ParticipantId person) {
        return new RouteParameters(Map.of("slug", contest.slug(), "person", person.toString()));
    }

    static RouteParameters at(ContestDefinition contest, ParticipantId person, AttemptId attempt) {
        return new RouteParameters(
                Map.of("slug", contest.slug(), "person", person.toString(), "attempt", attempt.toString()));
    }

    static RouteParameters at(ContestDefinition contest) {
        return new RouteParameters("slug", contest.slug());
    }

    /** To a page of the contest that belongs to another module. @param below what follows the contest's address */
    static Anchor link(ContestDefinition contest, String below, Component... content) {
        Anchor link = new Anchor("quan-tri/cuoc-thi/" + contest.slug() + "/" + below);
        link.getElement().setAttribute("router-link", "");
        link.add(content);
        return link;
    }

    /** Where a ruling about this person is proposed. @param attempt null for the person as a whole */
    static String ruling(ParticipantId person, @Nullable AttemptId attempt) {
        return "xu-ly/nguoi?nguoi=" + person + (attempt == null ? "" : "&luot=" + attempt);
    }

    static String round(ContestDefinition contest, @Nullable RoundId id) {
        return contest.rounds().stream()
                .filter(round -> round.id().equals(id))
                .map(RoundDefinition::name)
                .findFirst()
                .orElse("");
    }

    /** The way up to the contests; their list belongs to another module. */
    static Anchor contests() {
        Anchor back =
                new Anchor("quan-tri", Glyph.ARROW_LEFT.icon(), new Span(I18NProvider.translate("console.contests")));
        back.getElement().setAttribute("router-link", "");
        back.addClassName("back-link");
        return back;
    }

    static Paragraph subject(ContestDefinition contest) {
        Paragraph subject = new Paragraph(contest.title());
        subject.addClassName("console-subject");
        return subject;
    }

    static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("quiet");
        return quiet;
    }

    /** A term and what it is. */
    static Div fact(String term, String value) {
        Span name = new Span(I18NProvider.translate(term));
        name.addClassName("quiet");
        Div fact = new Div(name, new Span(value));
        fact.addClassName("person-fact");
        return fact;
    }

    static TextArea reason(String label, String help) {
        TextArea reason = new TextArea(I18NProvider.translate(label));
        reason.setHelperText(I18NProvider.translate(help));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setMinRows(2);
        reason.setWidthFull();
        return reason;
    }

    static Button button(String text, Runnable act) {
        return new Button(I18NProvider.translate(text), click -> act.run());
    }

    static Button primary(String text, Runnable act) {
        Button button = button(text, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** @return whether it was done; a refusal is told */
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
