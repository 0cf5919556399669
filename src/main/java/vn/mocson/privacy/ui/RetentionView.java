package vn.mocson.privacy.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.privacy.RetentionService;

/** Until when a contest keeps personal data, and what its removal takes away when the day is over. */
@Route("quan-tri/cuoc-thi/:slug/luu-giu")
@RolesAllowed({"ADMIN", "SECRETARY"})
class RetentionView extends ContestPage {

    private final RetentionService retention;

    RetentionView(ContestService contests, RetentionService retention, ContestNav nav) {
        super(contests, nav, "retention.title");
        this.retention = retention;
    }

    @Override
    void fill(ContestDefinition contest) {
        PurgePanel purge = new PurgePanel(contest, retention);
        add(new RetentionPanel(contest, retention, purge::refresh), purge);
    }
}
