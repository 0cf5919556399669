package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import vn.mocson.common.ui.Wording;
import vn.mocson.standings.UnitLeaderboard.UnitRow;

/** Units in the order of the board: by the people who took part. */
class UnitHonours extends OrderedList {

    UnitHonours(List<UnitRow> rows) {
        addClassName("honours");
        rows.forEach(row -> add(item(row)));
    }

    private ListItem item(UnitRow row) {
        Span name = new Span(row.name());
        name.addClassName("honour-name");
        Span detail = new Span(detail(row));
        detail.addClassName("honour-unit");
        Div who = new Div(name, detail);
        who.addClassName("honour-who");
        Span people = new Span(getTranslation("board.peopleCount", Wording.number(row.people())));
        people.addClassName("honour-points");
        Div score = new Div(people);
        score.addClassName("honour-score");
        if (row.headcount() > 0) {
            Span rate = new Span(getTranslation("board.rate", Wording.percent(row.people(), row.headcount())));
            rate.addClassName("honour-detail");
            score.add(rate);
        }
        ListItem item = new ListItem(new HonourRank(row.rank(), row.tied()), who, score);
        item.addClassName("honour");
        item.setClassName("honour-top", row.rank() <= 3);
        return item;
    }

    private String detail(UnitRow row) {
        StringJoiner detail = new StringJoiner(" · ");
        Long entries = row.entries();
        if (entries != null) {
            detail.add(getTranslation("board.entries", Wording.number(entries)));
        }
        BigDecimal average = row.averagePoints();
        if (average != null) {
            detail.add(getTranslation("board.average", Wording.decimal(average)));
        }
        return detail.toString();
    }
}
