package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ui.Accents;
import vn.mocson.contest.ui.RunStateBadge;

/** Numeral, title, organizer and summary of a contest. */
class ContestIntroduction extends Header {

    ContestIntroduction(ContestDefinition contest, Instant now) {
        addClassName("contest-introduction");
        Paragraph organizer = new Paragraph(contest.organizer());
        organizer.addClassName("organizer");
        Paragraph summary = new Paragraph(contest.summary());
        summary.addClassName("contest-summary");
        Div text = new Div(
                contest.announced() ? new RunStateBadge(contest.stateAt(now)) : draft(),
                new H1(contest.title()),
                organizer,
                summary);
        Accents.emblem(contest).ifPresent(text::addComponentAsFirst);
        text.addClassName("contest-introduction-text");
        add(new Numeral(contest.numeral()), text);
    }

    /** Staff look at it before everybody does. */
    private Span draft() {
        Span draft = new Span(getTranslation("plan.draft.preview"));
        draft.addClassNames("phase", "phase-draft");
        draft.getElement().setAttribute("role", "status");
        return draft;
    }
}
