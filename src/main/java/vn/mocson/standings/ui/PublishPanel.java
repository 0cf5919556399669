package vn.mocson.standings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.RunState;
import vn.mocson.contest.ui.RunStateBadge;
import vn.mocson.standings.StandingsService;

/** Where the round stands, and once it is closed the button that publishes it. */
class PublishPanel extends Div {

    private final RoundId id;
    private final StandingsService standings;
    private final ContestService contests;
    private final Clock clock;
    private final Button publish = new Button(getTranslation("ranking.publish"), click -> confirm());
    private final Span state = new Span();
    private final Span sentence = new Span();
    private final Anchor award = new Anchor();

    PublishPanel(RoundId id, StandingsService standings, ContestService contests, Clock clock) {
        this.standings = standings;
        this.id = id;
        this.contests = contests;
        this.clock = clock;
        addClassName("publish-panel");
        sentence.addClassName("quiet");
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        award.setText(getTranslation("ranking.award"));
        award.getElement().setAttribute("router-link", true);
        add(state, sentence, publish, award);
        refresh();
    }

    final void refresh() {
        RoundDefinition round = contests.round(id);
        RunState phase = round.stateAt(clock.instant());
        state.removeAll();
        state.add(new RunStateBadge(phase));
        sentence.setText(sentence(round, phase));
        publish.setVisible(phase == RunState.CLOSED);
        ContestDefinition contest = contests.contest(round.contest());
        award.setHref("quan-tri/cuoc-thi/" + contest.slug() + "/trao-giai"); // a page of a module above this one
        award.setVisible(phase == RunState.CLOSED && !contest.prizes().isEmpty());
    }

    private String sentence(RoundDefinition round, RunState phase) {
        Instant published = round.publishedAt();
        return switch (phase) {
            case UPCOMING -> getTranslation("ranking.upcoming");
            case OPEN -> getTranslation("ranking.open", VietnamTime.minute(round.closesAt()));
            case CLOSED -> "";
            case PUBLISHED ->
                published == null ? "" : getTranslation("ranking.publishedAt", VietnamTime.minute(published));
        };
    }

    private void confirm() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("ranking.publish.title"));
        dialog.setText(getTranslation("ranking.publish.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("ranking.publish.cancel"));
        dialog.setConfirmText(getTranslation("ranking.publish"));
        dialog.addConfirmListener(confirmed -> publish());
        dialog.open();
    }

    private void publish() {
        try {
            standings.publish(id);
            Notices.done(getTranslation("ranking.published", contests.round(id).name()));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
        refresh();
    }
}
