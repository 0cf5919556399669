package vn.mocson.exam.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.CompensationDraft;
import vn.mocson.exam.CompensationPreview;
import vn.mocson.exam.CompensationScope;
import vn.mocson.exam.TimeService;

/** Gives time back: to whom, for which interval or how many minutes, and why. What it changes is shown before it is done. */
class CompensationPanel extends Section {

    private enum Kind {
        INTERVAL,
        EXTRA
    }

    private final TimeService times;
    private final WhomField whom;
    private final Runnable given;
    private final Select<RoundDefinition> round = new Select<>();
    private final Select<Kind> kind = new Select<>();
    private final DateTimePicker from = new DateTimePicker(getTranslation("times.from"));
    private final DateTimePicker to = new DateTimePicker(getTranslation("times.to"));
    private final IntegerField minutes = new IntegerField(getTranslation("times.minutes"));
    private final TextArea reason = new TextArea(getTranslation("times.reason"));

    private final UnsavedGuard guard =
            new UnsavedGuard(this, getTranslation("times.leave")).watch(from, to, minutes, reason);

    CompensationPanel(ContestDefinition contest, TimeService times, WhomField whom, Clock clock, Runnable given) {
        this.times = times;
        this.whom = whom;
        this.given = given;
        addClassNames("console-panel", "compensation");
        round.setLabel(getTranslation("times.round"));
        round.setItems(contest.rounds());
        round.setItemLabelGenerator(RoundDefinition::name);
        contest.currentRound(clock.instant()).ifPresent(round::setValue);
        kind.setLabel(getTranslation("times.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("times.kind." + each));
        kind.setValue(Kind.INTERVAL);
        kind.addValueChangeListener(change -> ask());
        DateEntry.name(from);
        DateEntry.name(to);
        minutes.setMin(1);
        minutes.setMax(600);
        minutes.setStepButtonsVisible(true);
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(getTranslation("times.reason.hint"));
        reason.addClassName("compensation-reason");
        Paragraph note = new Paragraph(getTranslation("times.compensate.note"));
        note.addClassName("quiet");
        Button preview = new Button(getTranslation("times.preview"), click -> preview());
        preview.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(round, whom, kind, from, to, minutes, reason, preview);
        fields.addClassName("compensation-fields");
        add(new H2(getTranslation("times.compensate")), note, fields);
        ask();
    }

    private void ask() {
        boolean interval = kind.getValue() == Kind.INTERVAL;
        from.setVisible(interval);
        to.setVisible(interval);
        minutes.setVisible(!interval);
    }

    private void preview() {
        CompensationScope scope = whom.value();
        if (scope == null || round.isEmpty()) {
            return;
        }
        try {
            CompensationDraft draft = draft(round.getValue(), scope);
            confirm(draft, times.preview(draft));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private CompensationDraft draft(RoundDefinition of, CompensationScope scope) {
        if (kind.getValue() == Kind.INTERVAL) {
            return CompensationDraft.interval(
                    of.id(), scope, instant(from.getValue()), instant(to.getValue()), reason.getValue());
        }
        return CompensationDraft.minutes(
                of.id(), scope, minutes.getValue() == null ? 0 : minutes.getValue(), reason.getValue());
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(VietnamTime.ZONE).toInstant();
    }

    private void confirm(CompensationDraft draft, CompensationPreview preview) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("times.preview.title"));
        dialog.add(new CompensationFigures(preview));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation("times.give"));
        dialog.addConfirmListener(confirmed -> give(draft));
        dialog.open();
    }

    private void give(CompensationDraft draft) {
        try {
            CompensationPreview done = times.give(draft);
            Notices.done(getTranslation(
                    "times.given", Wording.number(done.open()), Wording.number(done.submitted() + done.expired())));
            guard.saved();
            reason.clear();
            given.run();
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }
}
