package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.standings.Leaderboard.PersonRow;

/** People in the order of the board. */
class PersonHonours extends OrderedList {

    PersonHonours(List<PersonRow> rows) {
        addClassName("honours");
        rows.forEach(row -> add(item(row)));
    }

    private ListItem item(PersonRow row) {
        String shown = row.name();
        Span name = new Span(shown == null ? getTranslation("board.unnamed") : shown);
        name.addClassName("honour-name");
        name.setClassName("honour-unnamed", shown == null);
        Span unit = new Span(row.unit());
        unit.addClassName("honour-unit");
        Div who = new Div(name, unit);
        who.addClassName("honour-who");
        ListItem item = new ListItem(new HonourRank(row.rank(), row.tied()), who, score(row));
        item.addClassName("honour");
        item.setClassName("honour-top", row.rank() <= 3);
        return item;
    }

    private Div score(PersonRow row) {
        Div score = new Div();
        score.addClassName("honour-score");
        BigDecimal points = row.points();
        if (points != null) {
            Span value = new Span(getTranslation("board.points", Wording.decimal(points)));
            value.addClassName("honour-points");
            score.add(value);
        }
        Span time = new Span(getTranslation("board.took", VietnamTime.clock(Duration.ofMillis(row.durationMs()))));
        time.addClassName("honour-detail");
        score.add(time);
        return score;
    }
}
