package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;

/** The rounds of a contest with their dates and phases. */
public class RoundList extends UnorderedList {

    public RoundList(ContestDefinition contest, Instant now) {
        addClassName("round-list");
        contest.rounds().forEach(round -> add(item(round, now)));
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
