package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ui.RunStateBadge;

/** A contest as a quiet row that opens its page. */
class ContestRow extends ListItem {

    ContestRow(ContestDefinition contest, Instant now) {
        addClassName("contest-row");
        Span numeral = new Span(contest.numeral());
        numeral.addClassName("contest-row-numeral");
        Anchor title = new Anchor(ContestAddress.page(contest), contest.title());
        title.addClassName("contest-row-title");
        Span organizer = new Span(contest.organizer());
        organizer.addClassName("quiet");
        Div text = new Div(title, organizer);
        text.addClassName("contest-row-text");
        Div state = new Div(new RunStateBadge(contest.stateAt(now)), dates(contest, now));
        state.addClassName("contest-row-state");
        add(numeral, text, state);
    }

    private Span dates(ContestDefinition contest, Instant now) {
        Span dates = new Span(contest.currentRound(now)
                .map(round -> VietnamTime.date(VietnamTime.dateOf(round.opensAt())) + " – "
                        + VietnamTime.date(VietnamTime.dateOf(round.closesAt())))
                .orElse(""));
        dates.addClassName("quiet");
        return dates;
    }
}
