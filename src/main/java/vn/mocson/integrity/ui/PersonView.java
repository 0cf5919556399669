package vn.mocson.integrity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.integrity.PeopleFiles;
import vn.mocson.integrity.PersonFile;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.PersonProfile;
import vn.mocson.participant.ProfileDesk;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/** One person: what they registered with, what they sat, what was decided about them, and what may be done. */
@Route("quan-tri/cuoc-thi/:slug/nguoi-du-thi/:person")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final UnitService units;
    private final PeopleFiles files;
    private final ProfileDesk profiles;
    private final ContestNav nav;

    PersonView(ContestService contests, UnitService units, PeopleFiles files, ProfileDesk profiles, ContestNav nav) {
        this.contests = contests;
        this.units = units;
        this.files = files;
        this.profiles = profiles;
        this.nav = nav;
        addClassNames("console-page", "person-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        ParticipantId person = event.getRouteParameters()
                .get("person")
                .flatMap(ParticipantId::parse)
                .orElseThrow(NotFoundException::new);
        show(contest, person);
    }

    private void show(ContestDefinition contest, ParticipantId person) {
        PersonFile file = files.file(contest.id(), person);
        UnitTree tree = units.tree(contest.units());
        removeAll();
        add(
                back(contest),
                new H1(file.profile().fullName()),
                PeopleWords.subject(contest),
                nav,
                facts(file.profile(), tree),
                new PersonActions(contest, tree, file.profile(), profiles, () -> show(contest, person)),
                new AttemptList(contest, file),
                new PersonRecord(contest, file));
        nav.show(contest, PeopleView.class);
    }

    private RouterLink back(ContestDefinition contest) {
        RouterLink back = new RouterLink();
        back.setRoute(PeopleView.class, PeopleWords.at(contest));
        back.addClassName("back-link");
        back.add(Glyph.ARROW_LEFT.icon(), new Span(getTranslation("people.title")));
        return back;
    }

    private Section facts(PersonProfile profile, UnitTree tree) {
        String unit = tree.find(profile.unit())
                .map(found -> found.path().isEmpty() ? found.name() : found.name() + " – " + found.path())
                .orElse("");
        Section facts = new Section(
                new H2(getTranslation("person.facts")),
                PeopleWords.fact("people.born", VietnamTime.date(profile.dateOfBirth())),
                PeopleWords.fact("people.unit", unit),
                PeopleWords.fact("people.phone", getTranslation("person.phone", profile.phoneEnd())),
                PeopleWords.fact("people.registered", VietnamTime.second(profile.registeredAt())),
                PeopleWords.fact(
                        "person.publish",
                        getTranslation(profile.publishName() ? "person.publish.yes" : "person.publish.no")),
                PeopleWords.fact(
                        "person.listed", getTranslation(profile.listed() ? "person.listed.yes" : "person.listed.no")));
        if (profile.pinUntil() != null) {
            facts.add(PeopleWords.fact(
                    "person.pin", getTranslation("person.pin.until", VietnamTime.minute(profile.pinUntil()))));
        }
        facts.addClassNames("console-panel", "person-facts");
        return facts;
    }

    @Override
    public String getPageTitle() {
        // a name does not belong into the history of a browser that others use too
        return getTranslation("app.title", getTranslation("person.title"));
    }
}
