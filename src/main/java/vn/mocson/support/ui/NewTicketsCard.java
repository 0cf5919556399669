package vn.mocson.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.support.SupportService;
import vn.mocson.support.TicketState;

/** Tells those who answer that reports wait which nobody has taken yet. */
class NewTicketsCard extends Section {

    private NewTicketsCard() {
        addClassNames("console-card", "tickets-card");
        add(new H2(getTranslation("tickets.card")));
    }

    static Optional<Component> of(List<ContestDefinition> contests, SupportService support) {
        UnorderedList list = new UnorderedList();
        for (ContestDefinition contest : contests) {
            int waiting = support.counts(contest.id()).getOrDefault(TicketState.NEW, 0);
            if (waiting > 0) {
                RouterLink link = new RouterLink("", TicketsView.class, new RouteParameters("slug", contest.slug()));
                link.setText(link.getTranslation("tickets.waiting", Wording.number(waiting), contest.title()));
                list.add(new ListItem(link));
            }
        }
        if (list.getComponentCount() == 0) {
            return Optional.empty();
        }
        NewTicketsCard card = new NewTicketsCard();
        card.add(list);
        return Optional.of(card);
    }
}
