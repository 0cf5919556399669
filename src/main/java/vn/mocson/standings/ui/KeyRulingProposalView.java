package vn.mocson.standings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.RunState;
import vn.mocson.scoring.AskedQuestion;
import vn.mocson.scoring.KeyDecision;
import vn.mocson.scoring.KeyRulingId;
import vn.mocson.scoring.RegradeService;

/** An objection to a key: the question is found, one sees how people answered, and says what shall count. */
@Route("quan-tri/cuoc-thi/:slug/xu-ly/dap-an")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class KeyRulingProposalView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final RegradeService regrades;
    private final Clock clock;
    private final Div chosen = new Div();
    private final UnsavedGuard guard = new UnsavedGuard(this, getTranslation("ruling.leave"));

    KeyRulingProposalView(ContestService contests, RegradeService regrades, Clock clock) {
        this.contests = contests;
        this.regrades = regrades;
        this.clock = clock;
        addClassNames("console-page", "ruling-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        List<RoundDefinition> begun = contest.rounds().stream()
                .filter(round -> round.stateAt(clock.instant()) != RunState.UPCOMING)
                .toList();
        removeAll();
        add(RulingWords.head(contest, getTranslation("ruling.key.title")));
        add(
                new QuestionPicker(contest, begun, regrades, (question, rounds) -> show(contest, question, rounds)),
                chosen);
    }

    private void show(ContestDefinition contest, AskedQuestion question, List<RoundId> rounds) {
        chosen.removeAll();
        chosen.add(new AskedQuestionPanel(question, regrades.choices(rounds, question.id())), form(contest, question));
    }

    private Section form(ContestDefinition contest, AskedQuestion question) {
        RadioButtonGroup<KeyDecision> decision = new RadioButtonGroup<>(getTranslation("ruling.key.decision"));
        decision.setItems(KeyDecision.values());
        decision.setItemLabelGenerator(each -> getTranslation("ruling.key." + each));
        decision.addClassName("ruling-choice");
        AcceptedKeysField accepted = new AcceptedKeysField(question);
        accepted.setVisible(false);
        decision.addValueChangeListener(changed -> accepted.setVisible(changed.getValue() == KeyDecision.ACCEPT));
        TextArea reason = RulingWords.reason();
        guard.watch(decision, reason);
        Section form = new Section(
                new H2(getTranslation("ruling.key.what")),
                decision,
                accepted,
                reason,
                RulingWords.primary("ruling.key.compute", () -> {
                    KeyDecision what = decision.getValue();
                    if (what == null) {
                        Notices.problem(getTranslation("ruling.key.noDecision"));
                    } else {
                        propose(contest, question, what, accepted, reason.getValue());
                    }
                }));
        form.addClassNames("console-panel", "ruling-form");
        return form;
    }

    private void propose(
            ContestDefinition contest,
            AskedQuestion question,
            KeyDecision decision,
            AcceptedKeysField accepted,
            String reason) {
        RulingWords.done(() -> {
            KeyRulingId id = regrades.propose(contest.id(), question.id(), decision, accepted.keys(), reason);
            guard.saved();
            Notices.done(getTranslation("ruling.key.computed"));
            UI.getCurrent()
                    .navigate(
                            KeyRulingView.class,
                            new RouteParameters(Map.of("slug", contest.slug(), "id", Long.toString(id.value()))));
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("ruling.key.title"));
    }
}
