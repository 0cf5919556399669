package vn.mocson.privacy.ui;

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
import vn.mocson.privacy.RequestCounts;
import vn.mocson.privacy.RequestDesk;
import vn.mocson.privacy.RetentionService;

/** Tells those who answer that requests wait, which of them are late, and which contests keep data longer than allowed. */
class WaitingRequestsCard extends Section {

    private WaitingRequestsCard(UnorderedList list) {
        addClassNames("console-panel", "tickets-card");
        add(new H2(getTranslation("requests.card")), list);
    }

    static Optional<Component> of(List<ContestDefinition> contests, RequestDesk desk, RetentionService retention) {
        UnorderedList list = new UnorderedList();
        for (ContestDefinition contest : contests) {
            RequestCounts counts = desk.counts(contest.id());
            if (counts.waiting() > 0) {
                list.add(link(
                        contest,
                        RequestsView.class,
                        counts.overdue() > 0 ? "requests.waiting.overdue" : "requests.waiting",
                        Wording.number(counts.waiting()),
                        contest.title(),
                        Wording.number(counts.overdue())));
            }
            if (retention.due(contest.id())) {
                list.add(link(contest, RetentionView.class, "retention.due.card", contest.title()));
            }
        }
        return list.getComponentCount() == 0 ? Optional.empty() : Optional.of(new WaitingRequestsCard(list));
    }

    private static ListItem link(
            ContestDefinition contest, Class<? extends Component> view, String key, Object... values) {
        RouterLink link = new RouterLink("", view, new RouteParameters("slug", contest.slug()));
        link.setText(link.getTranslation(key, values));
        return new ListItem(link);
    }
}
