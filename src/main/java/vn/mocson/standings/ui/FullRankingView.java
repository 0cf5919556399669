package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;

/** The former address of a round's ranking: whoever kept it is led to the new one. */
@Route("quan-tri/xep-hang/:round")
@RolesAllowed({"ADMIN", "SECRETARY", "JUDGE"})
class FullRankingView extends Div implements BeforeEnterObserver {

    private final ContestService contests;

    FullRankingView(ContestService contests) {
        this.contests = contests;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().getLong("round").orElseThrow(NotFoundException::new);
        RoundDefinition round = contests.round(new RoundId(id));
        event.forwardTo(RankingsView.class, RankingsView.address(contests.contest(round.contest()), round));
    }
}
