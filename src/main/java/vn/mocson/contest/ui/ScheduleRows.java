package vn.mocson.contest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.NewContest.PlannedRound;
import vn.mocson.contest.ui.RulesEditing.EditedRound;

/** When each round opens and closes, and the phase it belongs to. */
class ScheduleRows extends Div {

    private final RulesEditing editing;
    private final RulesFocus focus;
    private final boolean enabled;
    private final Instant now;
    private final ScheduleCalendar calendar = new ScheduleCalendar();
    /** The tabs of the form follow the rounds. */
    private final Runnable restructured;

    ScheduleRows(RulesEditing editing, RulesFocus focus, boolean enabled, Clock clock, Runnable restructured) {
        this.editing = editing;
        this.focus = focus;
        this.enabled = enabled;
        this.now = clock.instant();
        this.restructured = restructured;
        addClassName("rules-rows");
        Paragraph zone = new Paragraph(getTranslation("rules.round.zone"));
        zone.addClassName("rules-note");
        Div lines = new Div();
        lines.addClassName("rules-lines");
        for (int i = 0; i < editing.rounds().size(); i++) {
            lines.add(line(editing.rounds().get(i), "rounds[" + i + "]"));
        }
        add(zone, lines, calendar);
        draw();
        if (enabled) {
            Button more = new Button(getTranslation("rules.round.add"), Glyph.PLUS.icon(), click -> {
                editing.addRound(
                        getTranslation(
                                "rules.round.new",
                                Wording.number(editing.rounds().size() + 1)),
                        now);
                restructured.run();
            });
            more.addThemeVariants(ButtonVariant.TERTIARY);
            add(more);
        }
    }

    private void touched() {
        draw();
        editing.touched();
    }

    private void draw() {
        calendar.show(editing.rounds().stream()
                .map(round -> new PlannedRound(round.name, round.phase, round.opensAt, round.closesAt, null))
                .toList());
    }

    private Div line(EditedRound round, String path) {
        boolean changeable = enabled && !editing.published(round);
        boolean opened = editing.opened(round, now);
        TextField name = new TextField(getTranslation("rules.round.name"));
        name.setMaxLength(200);
        name.setValue(round.name);
        name.setEnabled(changeable);
        name.addValueChangeListener(change -> {
            round.name = change.getValue().strip();
            touched();
        });
        ComboBox<String> phase = phase(round);
        phase.setEnabled(changeable);
        DateTimePicker opens = time("rules.round.opensAt", round.opensAt, at -> round.opensAt = at);
        opens.setEnabled(changeable && !opened);
        DateTimePicker closes = time("rules.round.closesAt", round.closesAt, at -> round.closesAt = at);
        closes.setEnabled(changeable && !editing.closed(round, now));
        focus.put(path + ".name", name);
        focus.put(path + ".phase", phase);
        focus.put(path + ".opensAt", opens);
        focus.put(path + ".closesAt", closes);
        focus.put(path, name);
        Div line = new Div(name, phase, opens, closes);
        line.addClassNames("rules-line", "rules-round");
        if (enabled && !opened) {
            Button remove = new Button(Glyph.CLOSE.icon(), click -> {
                editing.removeRound(round);
                restructured.run();
            });
            remove.setAriaLabel(getTranslation("rules.round.remove"));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.addClassName("rules-line-remove");
            line.add(remove);
        }
        return line;
    }

    private ComboBox<String> phase(EditedRound round) {
        ComboBox<String> field = new ComboBox<>(getTranslation("rules.round.phase"));
        List<String> known = List.copyOf(new TreeSet<>(editing.rounds().stream()
                .map(each -> each.phase)
                .filter(Objects::nonNull)
                .toList()));
        field.setItems(known);
        field.setAllowCustomValue(true);
        field.setClearButtonVisible(true);
        field.setPlaceholder(getTranslation("rules.none"));
        field.setValue(round.phase);
        field.addCustomValueSetListener(
                custom -> field.setValue(custom.getDetail().strip()));
        field.addValueChangeListener(change -> {
            String value = change.getValue();
            round.phase = value == null || value.isBlank() ? null : value;
            touched();
        });
        return field;
    }

    private DateTimePicker time(String label, Instant at, Consumer<Instant> set) {
        DateTimePicker field = new DateTimePicker(getTranslation(label));
        field.setLocale(Wording.locale());
        field.setStep(Duration.ofMinutes(15));
        DateEntry.name(field);
        field.setValue(at.atZone(VietnamTime.ZONE).toLocalDateTime());
        field.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                field.setValue(change.getOldValue()); // a round always has its times
            } else {
                set.accept(change.getValue().atZone(VietnamTime.ZONE).toInstant());
                touched();
            }
        });
        return field;
    }
}
