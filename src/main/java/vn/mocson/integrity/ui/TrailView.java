package vn.mocson.integrity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.AttemptId;
import vn.mocson.integrity.PeopleFiles;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.PersonProfile;
import vn.mocson.participant.ProfileDesk;

/** What somebody answered in one attempt. It opens with a reason, which is kept with the person. */
@Route("quan-tri/cuoc-thi/:slug/nguoi-du-thi/:person/luot/:attempt")
@RolesAllowed({"ADMIN", "SECRETARY", "JUDGE"})
class TrailView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final PeopleFiles files;
    private final ProfileDesk profiles;

    TrailView(ContestService contests, PeopleFiles files, ProfileDesk profiles) {
        this.contests = contests;
        this.files = files;
        this.profiles = profiles;
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
        AttemptId attempt = event.getRouteParameters()
                .get("attempt")
                .flatMap(AttemptId::parse)
                .orElseThrow(NotFoundException::new);
        PersonProfile profile = profiles.profile(contest.id(), person);
        RouterLink back = new RouterLink();
        back.setRoute(PersonView.class, PeopleWords.at(contest, person));
        back.addClassName("back-link");
        back.add(Glyph.ARROW_LEFT.icon(), new Span(profile.fullName()));
        removeAll();
        add(back, new H1(getTranslation("trail.title")), PeopleWords.subject(contest), ask(contest, person, attempt));
    }

    private Section ask(ContestDefinition contest, ParticipantId person, AttemptId attempt) {
        TextArea reason = PeopleWords.reason("trail.reason", "trail.reason.help");
        reason.focus();
        Section ask = new Section(
                new H2(getTranslation("trail.why")), PeopleWords.quiet(getTranslation("trail.why.sentence")), reason);
        ask.add(PeopleWords.primary(
                "trail.open",
                () -> PeopleWords.done(() -> {
                    TrailPanel trail =
                            new TrailPanel(contest, files.trail(contest.id(), person, attempt, reason.getValue()));
                    remove(ask);
                    add(trail);
                })));
        ask.addClassNames("console-panel", "trail-ask");
        return ask;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("trail.title"));
    }
}
