package vn.mocson.exam.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RunState;
import vn.mocson.contest.ui.RunStateBadge;
import vn.mocson.exam.TimeService;

/** Where each round stands, with the button that makes it open, stand still or go on. */
class RoundTimesPanel extends Section {

    private final TimeService times;
    private final Clock clock;
    private final Consumer<ContestId> changed;
    private final UnorderedList list = new UnorderedList();

    RoundTimesPanel(TimeService times, Clock clock, Consumer<ContestId> changed) {
        this.times = times;
        this.clock = clock;
        this.changed = changed;
        addClassNames("console-panel", "round-times");
        add(new H2(getTranslation("times.rounds")), list);
    }

    void show(ContestDefinition contest) {
        list.removeAll();
        contest.rounds().forEach(round -> list.add(row(round)));
    }

    private ListItem row(RoundDefinition round) {
        Instant now = clock.instant();
        RunState state = round.stateAt(now);
        Span name = new Span(round.name());
        name.addClassName("round-times-name");
        Span period = new Span(Wording.period(round.opensAt(), round.closesAt()));
        period.addClassName("quiet");
        Div about = new Div(name, badge(round, state), period);
        about.addClassName("round-times-about");
        Instant paused = round.pausedAt();
        if (paused != null) {
            Span since = new Span(getTranslation(
                    "times.paused.since", VietnamTime.second(paused), Wording.span(Duration.between(paused, now))));
            since.addClassName("round-times-paused");
            about.add(since);
        }
        ListItem row = new ListItem(about);
        Button action = Access.hasIn(round.contest().value(), "ADMIN", "ORGANIZER") ? action(round, state) : null;
        if (action != null) {
            row.add(action);
        }
        return row;
    }

    private Span badge(RoundDefinition round, RunState state) {
        if (round.pausedAt() == null) {
            return new RunStateBadge(state);
        }
        Span badge = new Span(getTranslation("times.paused"));
        badge.addClassNames("phase", "phase-paused");
        return badge;
    }

    private @Nullable Button action(RoundDefinition round, RunState state) {
        if (round.pausedAt() != null) {
            return button(
                    "times.resume", round, () -> new ResumeDialog(round, times, () -> done(round, "times.resumed"))
                            .open());
        }
        return switch (state) {
            case UPCOMING -> button("times.open", round, () -> confirmOpening(round));
            case OPEN ->
                button("times.pause", round, () -> new PauseDialog(round, times, () -> done(round, "times.pausedNow"))
                        .open());
            case CLOSED, PUBLISHED -> null;
        };
    }

    private Button button(String key, RoundDefinition round, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.setAriaLabel(getTranslation(key + ".of", round.name()));
        return button;
    }

    private void confirmOpening(RoundDefinition round) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("times.open.title", round.name()));
        dialog.setText(getTranslation("times.open.text", VietnamTime.minute(round.opensAt())));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation("times.open"));
        dialog.addConfirmListener(confirmed -> {
            try {
                times.openNow(round.id());
                done(round, "times.opened");
            } catch (Refusal refusal) {
                Notices.refused(refusal);
            }
        });
        dialog.open();
    }

    private void done(RoundDefinition round, String key) {
        Notices.done(getTranslation(key, round.name()));
        changed.accept(round.contest());
    }
}
