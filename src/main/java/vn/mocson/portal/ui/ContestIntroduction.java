package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ui.RunStateBadge;

/** Numeral, title, organizer and summary of a contest. */
class ContestIntroduction extends Header {

    ContestIntroduction(ContestDefinition contest, Instant now) {
        addClassName("contest-introduction");
        Paragraph organizer = new Paragraph(contest.organizer());
        organizer.addClassName("organizer");
        Paragraph summary = new Paragraph(contest.summary());
        summary.addClassName("contest-summary");
        Div text = new Div(new RunStateBadge(contest.stateAt(now)), new H1(contest.title()), organizer, summary);
        text.addClassName("contest-introduction-text");
        add(new Numeral(contest.numeral()), text);
    }
}
