package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.PlanFinding.State;
import vn.mocson.contest.PlanLine;
import vn.mocson.contest.ui.DraftBadge;

/** How far a contest's plan is, and what comes next, with the way to the whole checklist. */
class PlanSummary extends Section {

    private static final int NEXT = 3;

    PlanSummary(ContestDefinition contest, List<PlanLine> lines) {
        addClassNames("console-panel", "plan-summary");
        long settled = lines.stream().filter(PlanLine::settled).count();
        add(new H2(getTranslation("plan.title")));
        if (!contest.announced()) {
            add(new DraftBadge());
        }
        add(new Paragraph(getTranslation("plan.progress", Wording.number(settled), Wording.number(lines.size()))));
        UnorderedList next = new UnorderedList();
        lines.stream()
                .filter(line -> line.state() == State.MISSING)
                .sorted(Comparator.comparing(PlanLine::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(NEXT)
                .forEach(line -> next.add(item(line)));
        if (next.getComponentCount() > 0) {
            add(new Paragraph(getTranslation("plan.next")), next);
        }
        add(new RouterLink(getTranslation("plan.open"), PlanView.class, new RouteParameters("slug", contest.slug())));
    }

    private ListItem item(PlanLine line) {
        ListItem item = new ListItem(new Span(getTranslation("plan.step." + line.step())));
        if (line.due() != null) {
            Span due = new Span(
                    getTranslation(line.overdue() ? "plan.due.over" : "plan.due", VietnamTime.date(line.due())));
            due.addClassName(line.overdue() ? "plan-overdue" : "quiet");
            item.add(due);
        }
        return item;
    }
}
