package vn.mocson.exam.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.Compensation;

/** Everything that was done to the times of a contest, with who, when and why. */
class CompensationList extends Section {

    CompensationList() {
        addClassNames("console-panel", "compensation-list");
    }

    void show(ContestDefinition contest, List<Compensation> recorded) {
        removeAll();
        add(new H2(getTranslation("times.history")));
        if (recorded.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("times.history.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        recorded.forEach(each -> list.add(item(contest, each)));
        add(list);
    }

    private ListItem item(ContestDefinition contest, Compensation each) {
        String round = contest.rounds().stream()
                .filter(of -> of.id().equals(each.round()))
                .map(RoundDefinition::name)
                .findFirst()
                .orElse("");
        Span what = new Span(what(each));
        what.addClassName("compensation-what");
        String whom = each.whom() == null ? getTranslation("times.whom.ALL") : each.whom();
        Span about =
                new Span(getTranslation("times.history.about", round, whom, each.by(), VietnamTime.second(each.at())));
        about.addClassName("quiet");
        ListItem item = new ListItem(what, about);
        if (!each.reason().isEmpty()) {
            item.add(new Span(getTranslation("times.history.reason", each.reason())));
        }
        return item;
    }

    private String what(Compensation each) {
        return switch (each.kind()) {
            case INTERVAL -> getTranslation("times.history.INTERVAL", moment(each.from()), moment(each.to()));
            case EXTRA ->
                getTranslation("times.history.EXTRA", Wording.number(each.minutes() == null ? 0 : each.minutes()));
            case PAUSE ->
                each.to() == null
                        ? getTranslation("times.history.PAUSE.running", moment(each.from()))
                        : getTranslation(
                                each.closeMoved() ? "times.history.PAUSE.moved" : "times.history.PAUSE",
                                moment(each.from()),
                                moment(each.to()));
            case OPENED_EARLY -> getTranslation("times.history.OPENED_EARLY", moment(each.to()), moment(each.from()));
        };
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : VietnamTime.second(at);
    }
}
