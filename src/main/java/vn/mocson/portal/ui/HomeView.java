package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.portal.PublicBoards;
import vn.mocson.standings.BoardFeed;

/** The first page: the running contest, then those to come and those past. */
@Route("")
@AnonymousAllowed
class HomeView extends Div implements HasDynamicTitle {

    private final Instant now;

    HomeView(ContestService contests, PublicBoards boards, BoardFeed feed, Clock clock) {
        addClassName("home");
        now = clock.instant();
        HomeProgramme programme = HomeProgramme.of(contests.announced(), now);
        programme
                .first()
                .ifPresentOrElse(
                        contest -> add(new HomeStage(contest, boards, feed, clock)),
                        () -> add(new EmptyState(
                                Glyph.CONTESTS,
                                getTranslation("home.empty.title"),
                                getTranslation("home.empty.sentence"))));
        rows("home.running", programme.running());
        rows("home.coming", programme.coming());
        rows("home.past", programme.past());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
    }

    private void rows(String heading, List<ContestDefinition> contests) {
        if (!contests.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("contest-rows");
            contests.forEach(contest -> list.add(new ContestRow(contest, now)));
            Section section = new Section(new H2(getTranslation(heading)), list);
            section.addClassName("home-section");
            add(section);
        }
    }
}
