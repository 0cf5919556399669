package vn.mocson.standings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.OpenWork;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.scoring.AskedQuestion;
import vn.mocson.scoring.KeyRulingSummary;
import vn.mocson.standings.RulingSummary;
import vn.mocson.standings.ranking.PrizePlaces;

/** How the pages about corrected results call things, and the parts they share. */
final class RulingWords {

    private RulingWords() {}

    /** The top of a page below the list. */
    static Component[] head(ContestDefinition contest, String title) {
        RouterLink back = new RouterLink();
        back.setRoute(RulingListView.class, slug(contest));
        back.addClassName("back-link");
        back.add(Glyph.ARROW_LEFT.icon(), new Span(I18NProvider.translate("ruling.title")));
        Paragraph subject = new Paragraph(contest.title());
        subject.addClassName("console-subject");
        return new Component[] {back, new H1(title), subject};
    }

    static RouteParameters slug(ContestDefinition contest) {
        return new RouteParameters("slug", contest.slug());
    }

    /** A state as a shape and a word, so that it reads without colour. */
    static Span badge(Enum<?> state) {
        Span badge = new Span(I18NProvider.translate("ruling.state." + state.name()));
        badge.addClassNames("ruling-state", "ruling-" + state.name().toLowerCase(Locale.ROOT));
        return badge;
    }

    static String title(RulingSummary ruling) {
        return I18NProvider.translate("ruling.kind." + ruling.kind(), ruling.name());
    }

    static String title(KeyRulingSummary ruling) {
        return I18NProvider.translate("ruling.key." + ruling.decision() + ".title", ruling.text());
    }

    static String scope(RulingSummary ruling, ContestDefinition contest) {
        String round = contest.rounds().stream()
                .filter(each -> each.id().equals(ruling.round()))
                .map(RoundDefinition::name)
                .findFirst()
                .orElse(I18NProvider.translate("ruling.scope.all"));
        return ruling.attempt() == null ? round : I18NProvider.translate("ruling.scope.attempt.of", round);
    }

    static String signatures(String proposedBy, Instant proposedAt, @Nullable String decidedBy, @Nullable Instant at) {
        String proposed = I18NProvider.translate("ruling.proposed", proposedBy, VietnamTime.minute(proposedAt));
        return decidedBy == null || at == null
                ? proposed
                : proposed + " · " + I18NProvider.translate("ruling.decided", decidedBy, VietnamTime.minute(at));
    }

    static String rank(@Nullable Integer rank) {
        return rank == null ? I18NProvider.translate("ruling.rank.none") : Wording.number(rank);
    }

    static String prize(PrizePlaces.@Nullable Won won) {
        if (won == null) {
            return "–";
        }
        return won.undecided()
                ? I18NProvider.translate("ruling.prize.undecided", won.prize().name())
                : won.prize().name();
    }

    /** {@code A, C}: by the order the question was written in. */
    static String letters(AskedQuestion question, Set<OptionId> options) {
        return IntStream.range(0, question.options().size())
                .filter(i -> options.contains(question.options().get(i).id()))
                .mapToObj(QuestionDraft::letter)
                .collect(Collectors.joining(", "));
    }

    /** A term and what it is, for a list of facts. */
    static Div fact(String term, String value) {
        Span name = new Span(I18NProvider.translate(term));
        name.addClassName("quiet");
        Div fact = new Div(name, new Span(value));
        fact.addClassName("ruling-fact");
        return fact;
    }

    static TextArea reason() {
        TextArea reason = new TextArea(I18NProvider.translate("ruling.reason"));
        reason.setHelperText(I18NProvider.translate("ruling.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        reason.setMinRows(3);
        reason.setWidthFull();
        return reason;
    }

    static Button primary(String text, Runnable act) {
        Button button = new Button(I18NProvider.translate(text), click -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static Button button(String text, Runnable act) {
        return new Button(I18NProvider.translate(text), click -> act.run());
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

    /** Of work that applies a correction: its own transaction decides, nobody stops it half way. */
    static OpenWork.Words going(String going, String done) {
        return new OpenWork.Words(I18NProvider.translate(going), I18NProvider.translate(done), false);
    }
}
