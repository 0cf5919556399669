package vn.mocson.exam.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.exam.PaperSpreadService;
import vn.mocson.exam.TimeService;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.PeopleSearch;
import vn.mocson.unit.UnitService;

/** When the rounds of a contest run, time that is given back, and how far its papers are apart. */
@Route("quan-tri/cuoc-thi/:slug/thoi-gian")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class TimesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final TimeService times;
    private final PaperSpreadService spreads;
    private final PeopleSearch people;
    private final UnitService units;
    private final ContestNav nav;
    private final Clock clock;
    private final RoundTimesPanel rounds;
    private final CompensationList given = new CompensationList();

    TimesView(
            ContestService contests,
            TimeService times,
            PaperSpreadService spreads,
            PeopleSearch people,
            UnitService units,
            ContestNav nav,
            Clock clock) {
        this.contests = contests;
        this.times = times;
        this.spreads = spreads;
        this.people = people;
        this.units = units;
        this.nav = nav;
        this.clock = clock;
        this.rounds = new RoundTimesPanel(times, clock, this::refresh);
        addClassNames("console-page", "times-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        removeAll();
        add(back(), new H1(getTranslation("times.title")), title, nav, rounds);
        if (Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER")) {
            WhomField whom = new WhomField(contest.id(), units.tree(contest.units()), people);
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("nguoi")
                    .flatMap(ParticipantId::parse)
                    .flatMap(person -> people.one(contest.id(), person))
                    .ifPresent(whom::choose);
            add(new CompensationPanel(contest, times, whom, clock, () -> refresh(contest.id())));
            add(tellThem(contest));
        }
        add(given, new SpreadPanel(contest, spreads));
        nav.show(contest);
        refresh(contest.id());
    }

    /** Whoever gives time back or stops a round tells people so. */
    private Paragraph tellThem(ContestDefinition contest) {
        Anchor link = new Anchor("quan-tri/cuoc-thi/" + contest.slug() + "/thong-bao", getTranslation("times.tell"));
        link.getElement().setAttribute("router-link", true);
        return new Paragraph(link);
    }

    private void refresh(ContestId contest) {
        ContestDefinition now = contests.contest(contest);
        rounds.show(now);
        given.show(now, times.recorded(contest));
    }

    /** The list of contests belongs to a module above this one. */
    private Anchor back() {
        Anchor back = new Anchor("quan-tri", Glyph.ARROW_LEFT.icon(), new Span(getTranslation("console.contests")));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("back-link");
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("times.title"));
    }
}
