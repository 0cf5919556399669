package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Instant;
import vn.mocson.common.ui.LiveUpdates;
import vn.mocson.contest.AmendmentService;
import vn.mocson.contest.AnnouncementService;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.PracticeOffer;
import vn.mocson.contest.ui.Accents;
import vn.mocson.contest.ui.AnnouncementStrip;
import vn.mocson.portal.PageWords;
import vn.mocson.portal.PublicBoards;
import vn.mocson.standings.BoardFeed;
import vn.mocson.unit.UnitService;

/** A contest: what it is, its pages, its boards, and the way in. */
@Route("cuoc-thi/:slug/:section?")
@AnonymousAllowed
class ContestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final AmendmentService amendments;
    private final AnnouncementService announcements;
    private final PublicBoards boards;
    private final BoardFeed feed;
    private final UnitService units;
    private final PracticeOffer practice;
    private final Clock clock;
    private String title = "";

    ContestView(
            ContestService contests,
            AmendmentService amendments,
            AnnouncementService announcements,
            PublicBoards boards,
            BoardFeed feed,
            UnitService units,
            PracticeOffer practice,
            Clock clock) {
        this.contests = contests;
        this.amendments = amendments;
        this.announcements = announcements;
        this.boards = boards;
        this.feed = feed;
        this.units = units;
        this.practice = practice;
        this.clock = clock;
        addClassName("contest");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        String section = event.getRouteParameters().get("section").orElse("");
        Instant now = clock.instant();
        title = PageWords.of(contest, section).title();
        AnnouncementStrip told = new AnnouncementStrip();
        told.show(contest, announcements.running(contest.id()));
        LiveUpdates.keep(
                told,
                moved -> feed.subscribe(contest.id(), moved)::cancel,
                () -> told.show(contest, announcements.running(contest.id())));
        Div columns = new Div(
                new ContestSections(
                        contest,
                        section,
                        event.getLocation()
                                .getQueryParameters()
                                .getSingleParameter("ky")
                                .orElse(""),
                        amendments.of(contest.id()),
                        boards,
                        feed,
                        units,
                        clock),
                new ContestFacts(contest, practice.offers(contest.id()), feed, clock));
        columns.addClassName("contest-columns");
        removeAll();
        setClassName("contest " + Accents.style(contest.look().accent()));
        add(new ContestIntroduction(contest, now), told, columns, new EnterBar(contest, now));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", title);
    }
}
