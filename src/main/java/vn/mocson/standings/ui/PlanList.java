package vn.mocson.standings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.PlanFinding.State;
import vn.mocson.contest.PlanLine;
import vn.mocson.contest.PlanService;

/** The steps with their states, what is missing, the way to mend it, who does it and by when. */
class PlanList extends Section {

    private final ContestDefinition contest;
    private final PlanService plan;
    private final PlanPlaces places;
    private final boolean mayEdit;
    private final Runnable changed;

    PlanList(
            ContestDefinition contest,
            List<PlanLine> lines,
            PlanService plan,
            PlanPlaces places,
            boolean mayEdit,
            Runnable changed) {
        this.contest = contest;
        this.plan = plan;
        this.places = places;
        this.mayEdit = mayEdit;
        this.changed = changed;
        addClassNames("console-panel", "plan-list");
        long settled = lines.stream().filter(PlanLine::settled).count();
        add(
                new H2(getTranslation("plan.steps")),
                new Paragraph(getTranslation("plan.progress", Wording.number(settled), Wording.number(lines.size()))));
        OrderedList list = new OrderedList();
        lines.forEach(line -> list.add(item(line)));
        add(list);
    }

    private ListItem item(PlanLine line) {
        H3 name = new H3(getTranslation("plan.step." + line.step()));
        Div head = new Div(mark(line), name);
        head.addClassName("plan-step-head");
        if (line.essential() && !line.settled()) {
            head.add(badge("plan.essential", "plan-essential"));
        }
        if (line.overdue()) {
            head.add(badge("plan.overdue", "plan-overdue"));
        }
        Paragraph what = new Paragraph(getTranslation("plan.step." + line.step() + ".what"));
        what.addClassName("quiet");
        Div body = new Div(head, what);
        body.addClassName("plan-step-body");
        line.notes().forEach(note -> body.add(note(note)));
        body.add(who(line));
        ListItem item = new ListItem(body, acts(line));
        item.addClassNames("plan-step", "plan-step-" + line.state().name().toLowerCase(Locale.ROOT));
        return item;
    }

    private Span mark(PlanLine line) {
        Glyph glyph =
                switch (line.state()) {
                    case DONE -> Glyph.CHECK;
                    case MISSING -> Glyph.WARNING;
                    case LATER -> Glyph.CLOCK;
                    case NOT_NEEDED -> Glyph.DOT;
                };
        Span mark = new Span(glyph.icon(), new Span(getTranslation("plan.state." + line.state())));
        mark.addClassName("plan-mark");
        return mark;
    }

    private Span badge(String key, String style) {
        Span badge = new Span(getTranslation(key));
        badge.addClassName(style);
        return badge;
    }

    private static Paragraph note(String sentence) {
        Paragraph note = new Paragraph(sentence);
        note.addClassName("plan-note");
        return note;
    }

    private Paragraph who(PlanLine line) {
        String person = line.person() == null ? getTranslation("plan.who." + line.step()) : line.person();
        Paragraph who = new Paragraph(
                line.due() == null
                        ? getTranslation("plan.by", person)
                        : getTranslation("plan.by.due", person, VietnamTime.date(line.due())));
        Instant doneAt = line.doneAt();
        if (doneAt != null && line.state() == State.DONE) {
            who.add(new Span(getTranslation("plan.doneBy", String.valueOf(line.doneBy()), VietnamTime.minute(doneAt))));
        }
        who.addClassName("plan-who");
        return who;
    }

    private Div acts(PlanLine line) {
        Div acts = new Div();
        acts.addClassName("plan-acts");
        String step = getTranslation("plan.step." + line.step());
        places.of(contest, line.step()).ifPresent(path -> {
            Anchor go = new Anchor(path, getTranslation("plan.go"));
            go.getElement().setAttribute("router-link", true);
            go.getElement().setAttribute("aria-label", getTranslation("plan.go.of", step));
            acts.add(go);
        });
        if (mayEdit) {
            if (line.step().byHand() && line.doneAt() != null) {
                acts.add(button("plan.undone", step, () -> plan.mark(contest.id(), line.step(), false)));
            } else if (line.step().byHand() && !line.settled()) {
                acts.add(button("plan.done", step, () -> plan.mark(contest.id(), line.step(), true)));
            }
            Button assign = new Button(
                    getTranslation("plan.assign"), click -> new AssignDialog(contest.id(), line, plan, changed).open());
            assign.setAriaLabel(getTranslation("plan.assign.of", step));
            assign.addThemeVariants(ButtonVariant.TERTIARY);
            acts.add(assign);
        }
        return acts;
    }

    private Button button(String key, String step, Runnable act) {
        Button button = new Button(getTranslation(key), click -> {
            try {
                act.run();
            } catch (Refusal refusal) {
                Notices.refused(refusal);
            }
            changed.run();
        });
        button.setAriaLabel(getTranslation(key + ".of", step));
        return button;
    }
}
