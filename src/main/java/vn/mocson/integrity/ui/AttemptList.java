package vn.mocson.integrity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.StringJoiner;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.exam.AttemptOutline;
import vn.mocson.integrity.PersonFile;
import vn.mocson.participant.ParticipantId;

/** A person's attempts with their times, and the ways to what they answered and to a ruling. */
class AttemptList extends Section {

    AttemptList(ContestDefinition contest, PersonFile file) {
        addClassNames("console-panel", "person-attempts");
        add(new H2(getTranslation("person.attempts")));
        if (file.attempts().isEmpty()) {
            add(PeopleWords.quiet(getTranslation("person.attempts.none")));
        }
        file.attempts().forEach(attempt -> add(row(contest, file.profile().id(), attempt)));
    }

    private Article row(ContestDefinition contest, ParticipantId person, AttemptOutline attempt) {
        Span title = new Span(getTranslation(
                "person.attempt", PeopleWords.round(contest, attempt.round()), Wording.number(attempt.number())));
        title.addClassName("person-attempt-title");
        Span state = new Span(getTranslation("boards.attemptState." + attempt.state()));
        state.addClassNames("person-attempt-state", "attempt-" + attempt.state());
        Div head = new Div(title, state);
        head.addClassName("person-attempt-head");
        Article row = new Article(head, new Paragraph(facts(attempt)), ways(contest, person, attempt));
        row.addClassName("person-attempt");
        return row;
    }

    private String facts(AttemptOutline attempt) {
        StringJoiner facts = new StringJoiner(" · ");
        facts.add(getTranslation("person.attempt.started", VietnamTime.second(attempt.startedAt())));
        if (attempt.submittedAt() != null) {
            facts.add(getTranslation("person.attempt.submitted", VietnamTime.second(attempt.submittedAt())));
            facts.add(getTranslation(
                    "person.attempt.took",
                    VietnamTime.clock(Duration.between(attempt.startedAt(), attempt.submittedAt()))));
        }
        if (attempt.correct() != null && attempt.points() != null) {
            facts.add(getTranslation(
                    "person.attempt.result", Wording.number(attempt.correct()), Wording.decimal(attempt.points())));
        }
        return facts.toString();
    }

    private Div ways(ContestDefinition contest, ParticipantId person, AttemptOutline attempt) {
        Div ways = new Div();
        ways.addClassName("person-ways");
        if (Access.hasIn(contest.id().value(), "ADMIN", "SECRETARY", "JUDGE")) {
            ways.add(new RouterLink(
                    getTranslation("person.trail"), TrailView.class, PeopleWords.at(contest, person, attempt.id())));
        }
        if (attempt.state().counts()) {
            Anchor ruling = PeopleWords.link(contest, PeopleWords.ruling(person, attempt.id()));
            ruling.setText(getTranslation("person.void"));
            ways.add(ruling);
        }
        return ways;
    }
}
