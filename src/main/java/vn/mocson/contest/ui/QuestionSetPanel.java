package vn.mocson.contest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.AskedSetService;
import vn.mocson.contest.AskedSets;
import vn.mocson.contest.AskedSets.Asked;
import vn.mocson.contest.AskedSets.RoundSet;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RunState;
import vn.mocson.questionbank.Decision;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SetSummary;

/**
 * The question set that a contest asks from, whether it still is what its seal says, and for those who
 * prepare the contest the choice of another. A bean, so that modules that know no question banks can show it.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class QuestionSetPanel extends Section {

    private final AskedSetService asked;
    private final ContestService contests;
    private final Clock clock;
    private final Div content = new Div();
    private final Div warnings = new Div();

    QuestionSetPanel(AskedSetService asked, ContestService contests, Clock clock) {
        this.asked = asked;
        this.contests = contests;
        this.clock = clock;
        addClassNames("console-panel", "asked-set");
        content.addClassName("asked-set-content");
        warnings.addClassName("asked-set-warnings");
        add(new H2(getTranslation("askedSet.title")), content);
    }

    /** Which rounds cannot open, and why; empty where all can. To be put where nobody overlooks it. */
    public Div warnings() {
        return warnings;
    }

    public void show(ContestDefinition contest) {
        AskedSets now = asked.of(contest.id());
        content.removeAll();
        warn(now);
        current(now.current());
        others(now);
        if (Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER")) {
            choice(contest, now.current());
        }
    }

    /** Rounds that are over need nothing any more. */
    private void warn(AskedSets now) {
        warnings.removeAll();
        Instant instant = clock.instant();
        for (RoundSet round : now.rounds()) {
            RunState phase = round.round().stateAt(instant);
            if (!round.ready() && (phase == RunState.OPEN || phase == RunState.UPCOMING)) {
                Asked set = round.set();
                String why = set == null ? "none" : set.seal() == null ? "unsealed" : "broken";
                Paragraph warning = new Paragraph(mark(
                        Glyph.WARNING,
                        getTranslation("askedSet.warning." + why, round.round().name()),
                        "asked-set-warning"));
                warning.getElement().setAttribute("role", "alert");
                warnings.add(warning);
            }
        }
    }

    private void current(@Nullable Asked set) {
        if (set == null) {
            Paragraph none = new Paragraph(getTranslation("askedSet.none"));
            none.addClassName("quiet");
            content.add(none);
            return;
        }
        Span title = new Span(set.title());
        title.addClassName("asked-set-name");
        Span questions = new Span(getTranslation("askedSet.questions", Wording.number(set.questions())));
        questions.addClassName("quiet");
        content.add(new Div(title), questions);
        Decision decision = set.decision();
        if (decision != null) {
            Span decided = new Span(getTranslation(
                    "askedSet.decision", decision.number(), VietnamTime.date(decision.date()), decision.meeting()));
            decided.addClassName("quiet");
            content.add(new Div(decided));
        }
        String seal = set.seal();
        if (seal != null) {
            content.add(code(seal));
        }
        content.add(
                set.intact()
                        ? mark(
                                Glyph.CHECK,
                                getTranslation("askedSet.intact", VietnamTime.second(clock.instant())),
                                "asked-set-intact")
                        : mark(Glyph.WARNING, getTranslation("askedSet.broken"), "asked-set-warning"));
    }

    /** Rounds that opened with another set keep it. */
    private void others(AskedSets now) {
        Asked current = now.current();
        List<RoundSet> different = now.rounds().stream()
                .filter(round -> round.set() != null
                        && current != null
                        && !round.set().id().equals(current.id()))
                .toList();
        if (different.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("asked-set-rounds");
        different.forEach(round -> list.add(new ListItem(getTranslation(
                "askedSet.round",
                round.round().name(),
                Objects.requireNonNull(round.set()).title()))));
        content.add(new Paragraph(getTranslation("askedSet.rounds")), list);
    }

    private void choice(ContestDefinition contest, @Nullable Asked current) {
        SetId now = current == null ? null : current.id();
        List<SetSummary> sealed = asked.sealed(contest.id()).stream()
                .filter(set -> !set.id().equals(now))
                .toList();
        if (sealed.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("askedSet.choice.none"));
            none.addClassName("quiet");
            content.add(none);
            return;
        }
        Select<SetSummary> choice = new Select<>();
        choice.setLabel(getTranslation("askedSet.choice"));
        choice.setPlaceholder(getTranslation("askedSet.choice.hint"));
        choice.setItems(sealed);
        choice.setItemLabelGenerator(
                set -> getTranslation("askedSet.choice.one", set.title(), Wording.number(set.approved())));
        Button use = new Button(getTranslation("askedSet.use"), click -> use(contest, choice.getValue()));
        use.addThemeVariants(ButtonVariant.PRIMARY);
        use.setEnabled(false);
        choice.addValueChangeListener(chosen -> use.setEnabled(chosen.getValue() != null));
        Paragraph note = new Paragraph(getTranslation("askedSet.note"));
        note.addClassName("quiet");
        Div row = new Div(choice, use);
        row.addClassName("asked-set-choice");
        content.add(row, note);
    }

    private void use(ContestDefinition contest, SetSummary set) {
        try {
            contests.askFrom(contest.id(), set.id());
            Notices.done(getTranslation("askedSet.used", set.title()));
            show(contests.contest(contest.id()));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private static Code code(String seal) {
        Code code = new Code();
        code.addClassNames("set-seal-code", "asked-set-seal");
        for (int i = 0; i < seal.length(); i += 4) {
            code.add(new Span(seal.substring(i, i + 4)));
        }
        return code;
    }

    private static Span mark(Glyph glyph, String word, String style) {
        Span mark = new Span(glyph.icon(), new Span(word));
        mark.addClassNames("set-mark", style);
        return mark;
    }
}
