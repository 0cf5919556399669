package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;

/** What is left until the current round closes or the next one opens, and when that is. */
class Countdown extends Paragraph {

    private final Span left = new Span();
    private final Span moment = new Span();

    Countdown(ContestDefinition contest, Instant now) {
        addClassName("countdown");
        left.addClassName("countdown-left");
        moment.addClassName("countdown-moment");
        add(left, moment);
        refresh(contest, now);
    }

    void refresh(ContestDefinition contest, Instant now) {
        contest.currentRound(now)
                .ifPresent(round -> refresh(round, contest.rounds().size() > 1, now));
    }

    private void refresh(RoundDefinition round, boolean several, Instant now) {
        String name = several ? round.fullName() + ": " : "";
        switch (round.stateAt(now)) {
            case UPCOMING -> {
                left.setText(
                        name + getTranslation("countdown.opens", Wording.span(Duration.between(now, round.opensAt()))));
                moment.setText(getTranslation("countdown.opensAt", VietnamTime.minute(round.opensAt())));
            }
            case OPEN -> {
                left.setText(
                        name + getTranslation("countdown.left", Wording.span(Duration.between(now, round.closesAt()))));
                moment.setText(getTranslation("countdown.closesAt", VietnamTime.minute(round.closesAt())));
            }
            case CLOSED, PUBLISHED -> {
                left.setText(getTranslation("countdown.closed"));
                moment.setText(getTranslation("countdown.closedAt", VietnamTime.minute(round.closesAt())));
            }
        }
    }
}
