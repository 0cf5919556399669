package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.SetSummary;

/** The way of a set with the step where it stands. */
class SetStepper extends OrderedList {

    SetStepper(SetSummary set) {
        addClassName("set-steps");
        show(set);
    }

    final void show(SetSummary set) {
        removeAll();
        SetStep now = SetStep.of(set);
        for (SetStep step : SetStep.values()) {
            add(item(step, now, note(step, set)));
        }
    }

    private ListItem item(SetStep step, SetStep now, String note) {
        boolean done = step.compareTo(now) < 0 || now == SetStep.SEALED;
        Span sign = done ? new Span(Glyph.CHECK.icon()) : new Span(String.valueOf(step.ordinal() + 1));
        sign.addClassName("set-step-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(step.word());
        name.addClassName("set-step-name");
        ListItem item = new ListItem(sign, name);
        if (!note.isEmpty()) {
            Span about = new Span(note);
            about.addClassNames("quiet", "set-step-note");
            item.add(about);
        }
        if (done) {
            item.addClassName("set-step-done");
        }
        if (step == now) {
            item.addClassName("set-step-now");
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private String note(SetStep step, SetSummary set) {
        return switch (step) {
            case COMPOSING -> who(set.createdBy(), set.createdAt());
            case SUBMITTED -> who(set.submittedBy(), set.submittedAt());
            case DECIDED ->
                set.submittedAt() == null
                        ? ""
                        : getTranslation(
                                "set.verdicts",
                                Wording.number(set.approved()),
                                Wording.number(set.rejected()),
                                Wording.number(SetStep.open(set)));
            case SEALED -> who(set.sealedBy(), set.sealedAt());
        };
    }

    private String who(@Nullable String by, @Nullable Instant at) {
        return by == null || at == null ? "" : getTranslation("set.by", by, VietnamTime.minute(at));
    }
}
