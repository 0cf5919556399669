package vn.mocson.standings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptId;
import vn.mocson.exam.AttemptOutline;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.DryRun;
import vn.mocson.standings.RulingId;
import vn.mocson.standings.RulingPerson;
import vn.mocson.standings.RulingService;

/** Somebody is found, what shall not count is chosen, and before it is proposed one sees what follows. */
@Route("quan-tri/cuoc-thi/:slug/xu-ly/nguoi")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class RulingProposalView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final RulingService rulings;
    private final Select<Scope> scope = new Select<>();
    private final TextArea reason = RulingWords.reason();
    private final Section what = new Section();
    private final Div outcome = new Div();

    private final UnsavedGuard guard = new UnsavedGuard(this, getTranslation("ruling.leave")).watch(reason);

    private @Nullable RulingPerson person;

    /** What shall not count: one attempt, one round, or everything where both are null. */
    private record Scope(
            @Nullable RoundDefinition round, @Nullable AttemptOutline attempt) {}

    RulingProposalView(ContestService contests, RulingService rulings) {
        this.contests = contests;
        this.rulings = rulings;
        addClassNames("console-page", "ruling-page");
        what.addClassNames("console-panel", "ruling-form");
        what.setVisible(false);
        scope.setLabel(getTranslation("ruling.scope"));
        scope.setWidthFull();
        scope.addValueChangeListener(changed -> outcome.removeAll());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        removeAll();
        add(RulingWords.head(contest, getTranslation("ruling.person.title")));
        add(new PersonPicker(contest, rulings, chosen -> choose(contest, chosen)), what, outcome);
        QueryParameters asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("nguoi")
                .flatMap(ParticipantId::parse)
                .flatMap(id -> rulings.person(contest.id(), id))
                .ifPresent(linked -> {
                    choose(contest, linked);
                    asked.getSingleParameter("luot").flatMap(AttemptId::parse).ifPresent(this::chooseAttempt);
                });
    }

    private void chooseAttempt(AttemptId attempt) {
        scope.getListDataView()
                .getItems()
                .filter(each -> each.attempt() != null && each.attempt().id().equals(attempt))
                .findFirst()
                .ifPresent(scope::setValue);
    }

    private void choose(ContestDefinition contest, RulingPerson chosen) {
        person = chosen;
        outcome.removeAll();
        scope.setItemLabelGenerator(each -> label(contest, each));
        List<Scope> scopes = scopes(contest, chosen);
        scope.setItems(scopes);
        scope.setValue(scopes.getFirst());
        what.removeAll();
        what.add(
                new H2(getTranslation("ruling.person.chosen", chosen.name(), chosen.unitName())),
                scope,
                reason,
                RulingWords.primary("dryrun.show", () -> show(contest, chosen)));
        what.setVisible(true);
    }

    private List<Scope> scopes(ContestDefinition contest, RulingPerson chosen) {
        List<Scope> scopes = new ArrayList<>();
        scopes.add(new Scope(null, null));
        contest.rounds().forEach(round -> scopes.add(new Scope(round, null)));
        rulings.attempts(chosen.id()).stream()
                .filter(attempt -> attempt.state().counts())
                .forEach(attempt -> scopes.add(new Scope(null, attempt)));
        return scopes;
    }

    private String label(ContestDefinition contest, Scope each) {
        AttemptOutline attempt = each.attempt();
        RoundDefinition round = each.round();
        if (attempt != null) {
            return getTranslation(
                    "ruling.scope.attempt",
                    Wording.number(attempt.number()),
                    contest.rounds().stream()
                            .filter(of -> of.id().equals(attempt.round()))
                            .map(RoundDefinition::name)
                            .findFirst()
                            .orElse(""),
                    attempt.submittedAt() == null ? "" : VietnamTime.minute(attempt.submittedAt()),
                    attempt.correct() == null ? "–" : Wording.number(attempt.correct()));
        }
        return round == null ? getTranslation("ruling.scope.all") : getTranslation("ruling.scope.round", round.name());
    }

    private void show(ContestDefinition contest, RulingPerson chosen) {
        outcome.removeAll();
        Scope chosenScope = scope.getValue();
        AttemptOutline attempt = chosenScope.attempt();
        RulingWords.done(() -> {
            DryRun dryRun = attempt == null
                    ? rulings.ifDisqualified(contest.id(), chosen.id(), round(chosenScope))
                    : rulings.ifVoided(contest.id(), attempt.round(), attempt.id());
            Div actions = new Div(RulingWords.primary("ruling.propose", () -> propose(contest, chosenScope)));
            actions.addClassName("ruling-actions");
            outcome.add(new DryRunPanel(contest, dryRun, rulings), actions);
        });
    }

    private void propose(ContestDefinition contest, Scope chosenScope) {
        RulingPerson about = person;
        if (about == null) {
            return;
        }
        RulingWords.done(() -> {
            AttemptOutline attempt = chosenScope.attempt();
            RulingId id = attempt == null
                    ? rulings.proposeDisqualification(contest.id(), about.id(), round(chosenScope), reason.getValue())
                    : rulings.proposeVoid(contest.id(), about.id(), attempt.id(), reason.getValue());
            guard.saved();
            Notices.done(getTranslation("ruling.propose.done"));
            UI.getCurrent()
                    .navigate(
                            RulingView.class,
                            new RouteParameters(Map.of("slug", contest.slug(), "id", Long.toString(id.value()))));
        });
    }

    private static @Nullable RoundId round(Scope scope) {
        RoundDefinition round = scope.round();
        return round == null ? null : round.id();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("ruling.person.title"));
    }
}
