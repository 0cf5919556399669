package vn.mocson.integrity.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.exam.AttemptTrail;

/** Times, receipt, every question with what was chosen, and what came too late. */
class TrailPanel extends Div {

    TrailPanel(ContestDefinition contest, AttemptTrail trail) {
        addClassName("trail");
        add(times(contest, trail), answers(trail));
        if (!trail.late().isEmpty()) {
            add(late(trail));
        }
    }

    private Section times(ContestDefinition contest, AttemptTrail trail) {
        Section times = new Section(
                new H2(getTranslation(
                        "person.attempt", PeopleWords.round(contest, trail.round()), Wording.number(trail.number()))),
                PeopleWords.fact("trail.state", getTranslation("boards.attemptState." + trail.state())),
                PeopleWords.fact("trail.started", VietnamTime.second(trail.startedAt())),
                PeopleWords.fact(
                        "trail.saved",
                        trail.savedAt() == null
                                ? getTranslation("trail.saved.never")
                                : getTranslation(
                                        "trail.saved.times",
                                        VietnamTime.second(trail.savedAt()),
                                        Wording.number(trail.revision()))),
                PeopleWords.fact(
                        "trail.submitted", trail.submittedAt() == null ? "–" : VietnamTime.second(trail.submittedAt())),
                PeopleWords.fact("trail.deadline", VietnamTime.second(trail.deadline())),
                PeopleWords.fact("trail.compensated", VietnamTime.clock(trail.compensated())),
                PeopleWords.fact(
                        "trail.answered",
                        getTranslation(
                                "trail.answered.of",
                                Wording.number(trail.answered()),
                                Wording.number(trail.answers().size()))));
        if (trail.correct() != null && trail.points() != null) {
            times.add(PeopleWords.fact(
                    "trail.result",
                    getTranslation(
                            "person.attempt.result",
                            Wording.number(trail.correct()),
                            Wording.decimal(trail.points()))));
        }
        if (trail.prediction() != null) {
            times.add(PeopleWords.fact("trail.prediction", Wording.decimal(trail.prediction())));
        }
        if (trail.receiptCode() != null) {
            times.add(PeopleWords.fact("trail.receipt", trail.receiptCode()));
        }
        times.add(PeopleWords.quiet(getTranslation("trail.lastOnly")));
        if (!trail.keysTold()) {
            times.add(PeopleWords.quiet(getTranslation("trail.keysLater")));
        }
        times.addClassNames("console-panel", "person-facts");
        return times;
    }

    private Section answers(AttemptTrail trail) {
        Section answers = new Section(new H2(getTranslation("trail.answers")));
        trail.answers().forEach(answer -> answers.add(answer(answer)));
        answers.addClassNames("console-panel", "trail-answers");
        return answers;
    }

    private Article answer(AttemptTrail.Answer answer) {
        Paragraph question = new Paragraph(getTranslation("trail.question", answer.no(), answer.text()));
        question.addClassName("trail-question");
        Paragraph chosen = new Paragraph(
                answer.chosen().isEmpty()
                        ? getTranslation("trail.blank")
                        : getTranslation("trail.chosen", answer.chosen(), String.join("; ", answer.chosenTexts())));
        Article shown = new Article(question, chosen);
        Boolean good = answer.good();
        if (good != null) {
            Span mark = new Span(
                    (good ? Glyph.CHECK : Glyph.CLOSE).icon(),
                    new Span(getTranslation(good ? "trail.right" : "trail.wrong", right(answer.right()))));
            mark.addClassNames("roster-mark", good ? "right" : "warning");
            shown.add(mark);
        }
        shown.addClassName("trail-answer");
        return shown;
    }

    private String right(@Nullable String letters) {
        return letters == null || letters.isEmpty() ? getTranslation("trail.voided") : letters;
    }

    private Section late(AttemptTrail trail) {
        Section late = new Section(
                new H2(getTranslation("trail.late")), PeopleWords.quiet(getTranslation("trail.late.sentence")));
        trail.late()
                .forEach(arrival -> late.add(new Paragraph(getTranslation(
                        "trail.late.at",
                        VietnamTime.second(arrival.at()),
                        arrival.numbers().stream().map(String::valueOf).collect(Collectors.joining(", "))))));
        late.addClassName("console-panel");
        return late;
    }
}
