package vn.mocson.support.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.support.TicketRow;

/** What was reported, and what came with it. */
class TicketFacts extends Div {

    TicketFacts(TicketRow ticket) {
        addClassName("ticket-facts");
        DescriptionList list = new DescriptionList();
        fact(list, "tickets.what", getTranslation("tickets.kind." + ticket.kind()));
        fact(list, "tickets.at", VietnamTime.second(ticket.reportedAt()));
        fact(list, "tickets.contact", ticket.contact());
        fact(list, "tickets.receipt", ticket.receiptCode());
        fact(list, "tickets.place", ticket.place() == null ? "" : getTranslation("tickets.place." + ticket.place()));
        fact(list, "tickets.trouble", ticket.trouble());
        fact(list, "tickets.device", ticket.device());
        Paragraph story = new Paragraph(ticket.story().isEmpty() ? getTranslation("tickets.noStory") : ticket.story());
        story.addClassName(ticket.story().isEmpty() ? "quiet" : "ticket-words");
        add(story, list);
    }

    private void fact(DescriptionList list, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            list.add(new Div(new DescriptionList.Term(getTranslation(label)), new DescriptionList.Description(value)));
        }
    }
}
