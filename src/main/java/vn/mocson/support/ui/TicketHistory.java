package vn.mocson.support.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.support.TicketAct;

/** Who did what with a ticket, and when. */
class TicketHistory extends Div {

    TicketHistory(List<TicketAct> acts) {
        addClassName("ticket-history");
        add(new H3(getTranslation("tickets.history")));
        if (acts.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("tickets.history.none"));
            nothing.addClassName("quiet");
            add(nothing);
            return;
        }
        OrderedList list = new OrderedList();
        for (TicketAct act : acts) {
            Span who = new Span(getTranslation("tickets.act", VietnamTime.minute(act.at()), act.by()));
            who.addClassName("quiet");
            ListItem item = new ListItem(new Span(getTranslation("tickets.act." + act.kind())), who);
            if (!act.text().isEmpty()) {
                Paragraph words = new Paragraph(act.text());
                words.addClassName("ticket-words");
                item.add(words);
            }
            list.add(item);
        }
        add(list);
    }
}
