package vn.mocson.award.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.mocson.award.AwardDesk;
import vn.mocson.award.AwardDraft;
import vn.mocson.award.AwardKind;
import vn.mocson.award.AwardOutcome;
import vn.mocson.award.CheckKind;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.participant.ParticipantId;

/** The check of one likely winner: what was looked at, and what came out of it. */
class CheckDialog extends Dialog {

    private final AwardDraft draft;
    private final AwardDraft.Line line;
    private final AwardDesk desk;
    private final Runnable changed;
    private final TextArea reason = new TextArea(getTranslation("award.reason"));

    CheckDialog(ContestDefinition contest, AwardDraft draft, AwardDraft.Line line, AwardDesk desk, Runnable changed) {
        this.draft = draft;
        this.line = line;
        this.desk = desk;
        this.changed = changed;
        setHeaderTitle(getTranslation("award.check.title", line.holder()));
        addClassName("award-dialog");
        Div content = new Div(
                AwardWords.fact("award.prize", line.prize()),
                AwardWords.fact("award.unit", line.unit()),
                AwardWords.fact("award.by", AwardWords.result(line)));
        content.addClassName("award-form");
        ParticipantId person = line.subject().person();
        if (person != null) {
            if (!line.namePublic()) {
                content.add(AwardWords.quiet(getTranslation("award.notNamed.help")));
            }
            content.add(phone(person));
            for (CheckKind kind : CheckKind.values()) {
                content.add(check(person, kind));
            }
            if (line.kind() == AwardKind.INDIVIDUAL && contest.rules().prizes().maxPerHousehold() != null) {
                content.add(household(person));
            }
        }
        reason.setHelperText(getTranslation("award.reason.help"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        content.add(reason);
        add(content);
        footer();
    }

    /** Only for whoever is about to call, and that it was looked at is recorded. */
    private Div phone(ParticipantId person) {
        Button show = new Button(getTranslation("award.phone.show"));
        show.addThemeVariants(ButtonVariant.SMALL);
        show.setTooltipText(getTranslation("award.phone.help"));
        Div row = AwardWords.fact("award.phone", show);
        show.addClickListener(click -> AwardWords.done(() -> {
            String number = desk.phone(draft.scope(), person);
            row.replace(show, new Anchor("tel:" + number, number));
        }));
        return row;
    }

    private Div check(ParticipantId person, CheckKind kind) {
        AwardDraft.Check done = line.checks().get(kind);
        TextField note = new TextField(getTranslation("award.check.note"));
        note.setMaxLength(500);
        note.setWidthFull();
        Checkbox box = new Checkbox(getTranslation("award.check." + kind), done != null);
        if (done != null) {
            note.setValue(done.note());
            box.setHelperText(getTranslation("award.check.by", done.by(), VietnamTime.minute(done.at())));
        }
        box.addValueChangeListener(click -> {
            if (!click.isFromClient()) {
                return;
            }
            if (AwardWords.done(() -> {
                if (click.getValue()) {
                    desk.check(draft.scope(), person, kind, note.getValue());
                } else {
                    desk.uncheck(draft.scope(), person, kind);
                }
            })) {
                changed.run();
            } else {
                box.setValue(click.getOldValue()); // it says what is kept
            }
        });
        note.addValueChangeListener(typed -> {
            if (box.getValue()) {
                AwardWords.done(() -> desk.check(draft.scope(), person, kind, typed.getValue()));
            }
        });
        Div row = new Div(box, note);
        row.addClassName("award-check");
        return row;
    }

    private Div household(ParticipantId person) {
        MultiSelectComboBox<AwardDraft.Line> others = new MultiSelectComboBox<>(getTranslation("award.household"));
        others.setHelperText(getTranslation("award.household.help"));
        others.setItems(draft.lines().stream()
                .filter(each ->
                        each.kind() == AwardKind.INDIVIDUAL && !each.subject().equals(line.subject()))
                .toList());
        others.setItemLabelGenerator(AwardDraft.Line::holder);
        others.setWidthFull();
        Div part = new Div(others, AwardWords.button("award.household.declare", () -> {
            List<ParticipantId> people = new ArrayList<>(List.of(person));
            others.getValue().stream()
                    .map(each -> each.subject().person())
                    .filter(Objects::nonNull)
                    .forEach(people::add);
            if (people.size() > 1) {
                act(() -> desk.household(draft.scope(), people));
            }
        }));
        Optional.ofNullable(line.household())
                .ifPresent(number -> part.add(AwardWords.button(
                        "award.household.none", () -> act(() -> desk.noHousehold(draft.scope(), person)))));
        part.addClassName("award-form");
        return part;
    }

    private void footer() {
        getFooter().add(AwardWords.button("award.close", this::close));
        if (line.outcome() == AwardOutcome.OPEN) {
            getFooter()
                    .add(
                            AwardWords.button(
                                    "award.withdraw",
                                    () -> act(() -> desk.withdraw(draft.scope(), line.subject(), reason.getValue()))),
                            AwardWords.button(
                                    "award.refuse",
                                    () -> act(() -> desk.refuse(draft.scope(), line.subject(), reason.getValue()))),
                            AwardWords.primary(
                                    "award.confirm",
                                    () -> act(() -> desk.confirm(draft.scope(), line.subject(), reason.getValue()))));
        } else {
            getFooter()
                    .add(AwardWords.button(
                            "award.reopen",
                            () -> act(() -> desk.reopen(draft.scope(), line.subject(), reason.getValue()))));
        }
    }

    private void act(Runnable act) {
        if (AwardWords.done(reason, act)) {
            close();
            changed.run();
        }
    }
}
