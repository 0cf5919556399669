package vn.mocson.contest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.PageKeys;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestPreparation;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.NewContest;
import vn.mocson.contest.NewContest.Outline;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.unit.UnitService;

/** Makes a contest, step by step down the page; what it makes is a draft. */
@Route("quan-tri/cuoc-thi/moi")
@RolesAllowed({"ADMIN", "ORGANIZER"})
class NewContestView extends Div implements HasDynamicTitle, BeforeLeaveObserver {

    private static final int DAYS_TO_PREPARE = 30;

    private final ContestPreparation preparation;
    private final StartChoice start;
    private final IdentityFields identity;
    private final MaterialFields material;
    private final PlannedSchedule schedule;
    private final DraftReview review;
    private final UnsavedGuard guard = new UnsavedGuard(this);
    private Outline outline;

    NewContestView(
            ContestService contests,
            ContestPreparation preparation,
            UnitService units,
            AuthoringService banks,
            Clock clock) {
        this.preparation = preparation;
        identity = new IdentityFields(preparation::emblem);
        start = new StartChoice(contests.all(), this::startedAnew);
        material = new MaterialFields(units.trees(), banks.banks(), this::changed);
        schedule = new PlannedSchedule(usualOpening(clock), this::changed);
        review = new DraftReview(preparation, units);
        outline = start.outline(preparation, schedule.opening());
        addClassNames("console-page", "new-contest");
        Paragraph sentence = new Paragraph(getTranslation("newContest.sentence"));
        sentence.addClassName("quiet");
        add(
                back(),
                new H1(getTranslation("newContest.title")),
                sentence,
                section("newContest.start", start),
                section("newContest.identity", identity),
                section("newContest.material", material),
                section("newContest.schedule", schedule),
                section("newContest.finish", review, finish()));
        identity.title().addValueChangeListener(change -> proposeSlug());
        identity.onChange(this::changed);
        schedule.show(outline.rounds());
        guard.saved();
    }

    /** A Monday morning that leaves time to prepare. */
    private static Instant usualOpening(Clock clock) {
        return VietnamTime.dateOf(clock.instant())
                .plusDays(DAYS_TO_PREPARE)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .atTime(LocalTime.of(8, 0))
                .atZone(VietnamTime.ZONE)
                .toInstant();
    }

    private Section section(String key, Component... parts) {
        Section section = new Section(new H2(getTranslation(key)));
        section.add(parts);
        section.addClassName("console-panel");
        return section;
    }

    private Div finish() {
        Button create = new Button(getTranslation("newContest.create"), Glyph.CHECK.icon(), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        Paragraph note = new Paragraph(getTranslation("newContest.create.note"));
        note.addClassName("quiet");
        return new Div(note, PageKeys.saves(create));
    }

    private void startedAnew() {
        ContestDefinition copied = start.copied();
        if (copied != null) {
            material.show(copied.units(), copied.bank());
            identity.look().show(copied.look());
            if (identity.organizer().isEmpty()) {
                identity.organizer().setValue(copied.organizer());
            }
        }
        outline = start.outline(preparation, schedule.opening());
        schedule.show(outline.rounds());
    }

    /** As long as nobody wrote another one there. */
    private void proposeSlug() {
        if (identity.slug().isEmpty()) {
            identity.slug().setValue(preparation.freeSlug(identity.title().getValue()));
        }
    }

    private void changed() {
        guard.touched();
        identity.unmark();
        if (material.complete()) {
            review.show(draft());
        }
    }

    private NewContest draft() {
        return new NewContest(identity.value(), material.units(), material.bank(), outline, schedule.rounds());
    }

    private void create() {
        if (!material.check()) {
            return;
        }
        try {
            NewContest made = draft();
            preparation.create(made);
            guard.saved();
            Notices.done(getTranslation("newContest.created", made.identity().title()));
            getUI().ifPresent(ui ->
                    ui.navigate("quan-tri/cuoc-thi/" + made.identity().slug() + "/ke-hoach"));
        } catch (Refusal refusal) {
            identity.mark(refusal);
            Notices.refused(refusal);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.ask(event, getTranslation("newContest.leave"));
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
        return getTranslation("app.title", getTranslation("newContest.title"));
    }
}
