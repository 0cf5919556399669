package vn.mocson.contest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.Announcement.Tone;
import vn.mocson.contest.AnnouncementDraft;
import vn.mocson.contest.AnnouncementService;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;

/** One or two short sentences, to whom, how loud and how long. Shown as entrants will see it before it is sent. */
class AnnouncementForm extends Section {

    private static final Duration USUAL = Duration.ofHours(2);

    private final ContestDefinition contest;
    private final AnnouncementService announcements;
    private final Clock clock;
    private final Runnable announced;
    private final TextArea text = new TextArea();
    private final RadioButtonGroup<Tone> tone = new RadioButtonGroup<>();
    private final Select<RoundDefinition> round = new Select<>();
    private final DateTimePicker from = new DateTimePicker();
    private final DateTimePicker to = new DateTimePicker();
    private final UnsavedGuard guard = new UnsavedGuard(this, getTranslation("announcements.leave"));

    AnnouncementForm(ContestDefinition contest, AnnouncementService announcements, Clock clock, Runnable announced) {
        this.contest = contest;
        this.announcements = announcements;
        this.clock = clock;
        this.announced = announced;
        addClassNames("console-panel", "announcement-form");
        Paragraph note = new Paragraph(getTranslation("announcements.note"));
        note.addClassName("quiet");
        Anchor times =
                new Anchor("quan-tri/cuoc-thi/" + contest.slug() + "/thoi-gian", getTranslation("announcements.times"));
        times.getElement().setAttribute("router-link", true);
        Button send = new Button(getTranslation("announcements.send"), click -> confirm());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        guard.watch(text);
        fields();
        Div fields = new Div(text, tone, round, from, to, send);
        fields.addClassName("announcement-fields");
        add(new H2(getTranslation("announcements.new")), note, new Paragraph(times), fields);
        begin();
    }

    private void fields() {
        text.setLabel(getTranslation("announcements.text"));
        text.setHelperText(getTranslation("announcements.text.help"));
        text.setMaxLength(AnnouncementDraft.LONGEST);
        text.setRequiredIndicatorVisible(true);
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.addValueChangeListener(change -> text.setInvalid(false));
        tone.setLabel(getTranslation("announcements.tone"));
        tone.setItems(Tone.values());
        tone.setItemLabelGenerator(each -> getTranslation("announcements.tone." + each));
        round.setLabel(getTranslation("announcements.whom"));
        round.setEmptySelectionAllowed(true);
        round.setEmptySelectionCaption(getTranslation("announcements.everybody"));
        round.setItems(contest.rounds());
        round.setItemLabelGenerator(each -> each == null ? getTranslation("announcements.everybody") : each.fullName());
        round.setVisible(contest.rounds().size() > 1);
        from.setLabel(getTranslation("announcements.from"));
        to.setLabel(getTranslation("announcements.to"));
        for (DateTimePicker each : List.of(from, to)) {
            DateEntry.name(each);
            each.setStep(Duration.ofMinutes(15));
        }
        from.setHelperText(getTranslation("announcements.from.help"));
    }

    private void begin() {
        guard.saved();
        text.clear();
        text.setInvalid(false);
        tone.setValue(Tone.INFORMATION);
        round.clear();
        from.clear();
        to.setValue(LocalDateTime.ofInstant(clock.instant().plus(USUAL), VietnamTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES));
    }

    private void confirm() {
        Instant end = instant(to.getValue());
        if (end == null) {
            Notices.problem(getTranslation("announcements.to.missing"));
            return;
        }
        Instant now = clock.instant();
        Instant start = instant(from.getValue());
        try {
            RoundDefinition of = round.getValue();
            AnnouncementDraft draft = new AnnouncementDraft(
                    contest.id(),
                    of == null ? null : of.id(),
                    tone.getValue(),
                    text.getValue(),
                    start == null || start.isBefore(now) ? now : start,
                    end);
            show(draft, start == null || start.isBefore(now));
        } catch (Refusal refusal) {
            text.setInvalid(text.isEmpty());
            Notices.refused(refusal);
        }
    }

    private void show(AnnouncementDraft draft, boolean atOnce) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("announcements.confirm.title"));
        dialog.add(
                AnnouncementStrip.preview(draft),
                new Paragraph(
                        atOnce
                                ? getTranslation("announcements.confirm.now", VietnamTime.minute(draft.to()))
                                : getTranslation(
                                        "announcements.confirm.later",
                                        VietnamTime.minute(draft.from()),
                                        VietnamTime.minute(draft.to()))));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation("announcements.confirm.send"));
        dialog.addConfirmListener(confirmed -> send(draft));
        dialog.open();
    }

    private void send(AnnouncementDraft draft) {
        try {
            announcements.announce(draft);
            Notices.done(getTranslation("announcements.sent"));
            begin();
            announced.run();
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(VietnamTime.ZONE).toInstant();
    }
}
