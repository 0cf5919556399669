package vn.mocson.contest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.NewContest.PlannedRound;

/** The rounds of a contest that is being made, each in a row. */
class PlannedRoundRows extends Div {

    private final Runnable changed;
    private final Div lines = new Div();
    private List<PlannedRound> rounds = new ArrayList<>();
    /** When the first round opens where the last one was taken away. */
    private Instant beginning = Instant.EPOCH;

    PlannedRoundRows(Runnable changed) {
        this.changed = changed;
        addClassName("planned-rounds");
        lines.addClassName("planned-lines");
        Button more = new Button(getTranslation("rules.round.add"), Glyph.PLUS.icon(), click -> addRound());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        add(lines, more);
    }

    List<PlannedRound> rounds() {
        return List.copyOf(rounds);
    }

    Optional<Instant> first() {
        return rounds.stream().map(PlannedRound::opensAt).min(Comparator.naturalOrder());
    }

    void show(List<PlannedRound> shown) {
        rounds = new ArrayList<>(shown);
        first().ifPresent(first -> beginning = first);
        rebuild();
    }

    /** All rounds later or earlier by the same span, so that the gaps stay. */
    void beginAt(Instant firstOpening) {
        beginning = firstOpening;
        first().map(first -> Duration.between(first, firstOpening))
                .filter(by -> !by.isZero())
                .ifPresent(by -> {
                    rounds.replaceAll(round -> times(
                            round, round.opensAt().plus(by), round.closesAt().plus(by)));
                    rebuild();
                });
    }

    private void rebuild() {
        lines.removeAll();
        for (int i = 0; i < rounds.size(); i++) {
            lines.add(line(i));
        }
        changed.run();
    }

    private Div line(int index) {
        PlannedRound round = rounds.get(index);
        TextField name = new TextField(getTranslation("rules.round.name"));
        name.setMaxLength(200);
        name.setValue(round.name());
        name.addValueChangeListener(
                change -> set(index, old -> named(old, change.getValue().strip(), old.phase())));
        TextField phase = new TextField(getTranslation("rules.round.phase"));
        phase.setMaxLength(120);
        phase.setPlaceholder(getTranslation("rules.none"));
        phase.setValue(round.phase() == null ? "" : round.phase());
        phase.addValueChangeListener(change -> set(
                index,
                old -> named(
                        old,
                        old.name(),
                        change.getValue().isBlank() ? null : change.getValue().strip())));
        DateTimePicker opens =
                time("rules.round.opensAt", round.opensAt(), at -> set(index, old -> times(old, at, old.closesAt())));
        DateTimePicker closes =
                time("rules.round.closesAt", round.closesAt(), at -> set(index, old -> times(old, old.opensAt(), at)));
        Button remove = new Button(Glyph.CLOSE.icon(), click -> {
            rounds.remove(index);
            rebuild();
        });
        remove.setAriaLabel(getTranslation("newContest.round.remove", round.name()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        Div line = new Div(name, phase, opens, closes, remove);
        line.addClassName("planned-line");
        return line;
    }

    private void set(int index, UnaryOperator<PlannedRound> change) {
        rounds.set(index, change.apply(rounds.get(index)));
        changed.run();
    }

    private static PlannedRound named(PlannedRound round, String name, @Nullable String phase) {
        return new PlannedRound(name, phase, round.opensAt(), round.closesAt(), round.rules());
    }

    private static PlannedRound times(PlannedRound round, Instant opens, Instant closes) {
        return new PlannedRound(round.name(), round.phase(), opens, closes, round.rules());
    }

    /** As long as the last one, an hour after it. */
    private void addRound() {
        String name = getTranslation("rules.round.new", Wording.number(rounds.size() + 1L));
        if (rounds.isEmpty()) {
            Instant opens = beginning;
            rounds.add(new PlannedRound(name, null, opens, opens.plus(Duration.ofDays(7)), null));
            rebuild();
            return;
        }
        PlannedRound last = rounds.getLast();
        Instant opens = last.closesAt().plus(Duration.ofHours(1));
        rounds.add(new PlannedRound(
                name, last.phase(), opens, opens.plus(Duration.between(last.opensAt(), last.closesAt())), null));
        rebuild();
    }

    static DateTimePicker time(String label, Instant at, Consumer<Instant> set) {
        DateTimePicker field = new DateTimePicker(I18NProvider.translate(label));
        field.setLocale(Wording.locale());
        field.setStep(Duration.ofMinutes(15));
        DateEntry.name(field);
        field.setValue(at.atZone(VietnamTime.ZONE).toLocalDateTime());
        field.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                field.setValue(change.getOldValue()); // a round always has its times
            } else {
                set.accept(change.getValue().atZone(VietnamTime.ZONE).toInstant());
            }
        });
        return field;
    }
}
