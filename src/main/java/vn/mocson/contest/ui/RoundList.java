package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;

/** The rounds of a contest with their dates and states, under the phases they belong to. */
public class RoundList extends UnorderedList {

    public RoundList(ContestDefinition contest, Instant now) {
        addClassName("round-list");
        String phase = null;
        for (RoundDefinition round : contest.rounds()) {
            if (round.phase() != null && !round.phase().equals(phase)) {
                add(heading(round.phase()));
            }
            phase = round.phase();
            add(item(round, now));
        }
    }

    private static ListItem heading(String phase) {
        ListItem heading = new ListItem(phase);
        heading.addClassName("round-phase");
        return heading;
    }

    private ListItem item(RoundDefinition round, Instant now) {
        Span name = new Span(round.name());
        name.addClassName("round-name");
        Span dates = new Span(getTranslation(
                "round.dates", VietnamTime.minute(round.opensAt()), VietnamTime.minute(round.closesAt())));
        dates.addClassName("round-dates");
        return new ListItem(name, new RunStateBadge(round.stateAt(now)), dates);
    }
}
