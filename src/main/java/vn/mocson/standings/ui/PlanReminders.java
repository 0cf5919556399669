package vn.mocson.standings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.PlanReminder;

/** Steps whose date is over or near, on the first page of the console. */
class PlanReminders extends Section {

    private static final int MOST = 8;

    private PlanReminders(List<PlanReminder> reminders) {
        addClassNames("console-card", "plan-reminders");
        add(new H2(getTranslation("plan.reminders")));
        UnorderedList list = new UnorderedList();
        reminders.stream().limit(MOST).forEach(reminder -> list.add(item(reminder)));
        add(list);
        if (reminders.size() > MOST) {
            add(new Paragraph(getTranslation("plan.reminders.more", Wording.number(reminders.size() - MOST))));
        }
    }

    static Optional<Component> of(List<PlanReminder> reminders) {
        return reminders.isEmpty() ? Optional.empty() : Optional.of(new PlanReminders(reminders));
    }

    private ListItem item(PlanReminder reminder) {
        RouterLink link = new RouterLink(
                getTranslation(
                        "plan.reminder",
                        getTranslation("plan.step." + reminder.line().step()),
                        reminder.contest().title()),
                PlanView.class,
                new RouteParameters("slug", reminder.contest().slug()));
        Span due = new Span(getTranslation(
                reminder.line().overdue() ? "plan.due.over" : "plan.due",
                VietnamTime.date(Objects.requireNonNull(reminder.line().due()))));
        due.addClassName(reminder.line().overdue() ? "plan-overdue" : "quiet");
        return new ListItem(link, due);
    }
}
