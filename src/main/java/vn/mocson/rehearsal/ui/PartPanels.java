package vn.mocson.rehearsal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.rehearsal.Rehearsal;
import vn.mocson.rehearsal.RehearsalService;
import vn.mocson.rehearsal.RehearsalStep;
import vn.mocson.rehearsal.StepResult;

/** The parts of a rehearsal, and what starts each. */
class PartPanels extends Div {

    private static final Integer[] MINUTES = {0, 2, 5, 10, 15, 30, 60};
    private static final int USUAL_PEOPLE = 200;
    private static final int USUAL_MINUTES = 5;

    private final RehearsalService rehearsals;
    private final ContestDefinition contest;
    private final Attempt attempt;
    private final Map<RehearsalStep, PartPanel> panels = new EnumMap<>(RehearsalStep.class);
    private final Map<RehearsalStep, Button> starts = new EnumMap<>(RehearsalStep.class);
    private final Button stop;

    PartPanels(RehearsalService rehearsals, ContestDefinition contest, Attempt attempt) {
        this.rehearsals = rehearsals;
        this.contest = contest;
        this.attempt = attempt;
        this.stop = new Button(getTranslation("rehearsal.stop"), click -> askToStop());
        stop.addThemeVariants(ButtonVariant.ERROR);
        for (RehearsalStep step : RehearsalStep.values()) {
            PartPanel panel = new PartPanel(step, tools(step));
            panels.put(step, panel);
            add(panel);
        }
    }

    void show(RehearsalStep step, Rehearsal rehearsal) {
        Objects.requireNonNull(panels.get(step)).show(rehearsal.step(step));
        Button start = starts.get(step);
        if (start != null) {
            start.setEnabled(!rehearsal.running());
        }
        StepResult crowd = rehearsal.step(RehearsalStep.CROWD);
        stop.setVisible(crowd != null && crowd.state() == StepResult.State.RUNNING);
    }

    private Component tools(RehearsalStep step) {
        return switch (step) {
            case CROWD -> crowd();
            case RESTART -> restart();
            case BACKUP -> backup();
            case CHECKS -> start(step, this::check);
        };
    }

    private Component crowd() {
        IntegerField people = new IntegerField(getTranslation("rehearsal.people"));
        people.setMin(RehearsalService.FEWEST);
        people.setMax(RehearsalService.MOST);
        people.setStepButtonsVisible(true);
        people.setStep(10);
        people.setValue(USUAL_PEOPLE);
        Select<Integer> minutes = new Select<>();
        minutes.setLabel(getTranslation("rehearsal.minutes"));
        minutes.setItems(MINUTES);
        minutes.setItemLabelGenerator(each -> each == 0
                ? getTranslation("rehearsal.minutes.none")
                : getTranslation("rehearsal.minutes.some", Wording.number(each)));
        minutes.setValue(USUAL_MINUTES);
        Button start = start(
                RehearsalStep.CROWD,
                () -> attempt.at(() -> rehearsals.crowd(
                        contest.id(), people.getValue() == null ? 0 : people.getValue(), minutes.getValue())));
        Div fields = new Div(people, minutes, start, stop);
        fields.addClassName("rehearsal-fields");
        return fields;
    }

    private Component restart() {
        return new Paragraph(getTranslation(Access.has("ADMIN") ? "rehearsal.restart.how" : "rehearsal.restart.whom"));
    }

    private Component backup() {
        return Access.has("ADMIN")
                ? start(RehearsalStep.BACKUP, () -> attempt.at(() -> rehearsals.tryBackup(contest.id())))
                : new Paragraph(getTranslation("rehearsal.backup.whom"));
    }

    private Button start(RehearsalStep step, Runnable act) {
        Button start = new Button(getTranslation("rehearsal.start." + step), click -> act.run());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        starts.put(step, start);
        return start;
    }

    /** Asks the browser for its clock first. */
    private void check() {
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs("return Date.now()")
                .then(
                        Double.class,
                        millis -> attempt.at(
                                () -> rehearsals.check(contest.id(), Instant.ofEpochMilli(millis.longValue()))));
    }

    private void askToStop() {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("rehearsal.stop.title"),
                getTranslation("rehearsal.stop.text"),
                getTranslation("rehearsal.stop"),
                confirmed -> attempt.at(() -> rehearsals.stop(contest.id())));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("rehearsal.stop.cancel"));
        dialog.open();
    }
}
