package vn.mocson.practice.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.practice.PracticeOverview;
import vn.mocson.practice.PracticeSource;
import vn.mocson.practice.Release;
import vn.mocson.practice.ReleaseDesk;
import vn.mocson.practice.SourceKind;

/** What a contest releases for practice: its rounds, the topics of its bank, and what was withdrawn. */
@Route("quan-tri/cuoc-thi/:slug/on-tap")
@RolesAllowed({"ADMIN", "ORGANIZER"})
class PracticeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final ReleaseDesk desk;
    private final ContestNav nav;
    private final Div content = new Div();

    PracticeView(ContestService contests, ReleaseDesk desk, ContestNav nav) {
        this.contests = contests;
        this.desk = desk;
        this.nav = nav;
        addClassNames("console-page", "practice-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        removeAll();
        add(back(), new H1(getTranslation("practice.title")), title, nav, content);
        nav.show(contest);
        show(contest);
    }

    private void show(ContestDefinition contest) {
        PracticeOverview overview = desk.overview(contest.id());
        content.removeAll();
        content.add(
                state(contest, overview.told()),
                panel(contest, overview, SourceKind.ROUND, "practice.rounds", new Paragraph()),
                panel(
                        contest,
                        overview,
                        SourceKind.TOPIC,
                        "practice.topics",
                        new Paragraph(getTranslation("practice.topics.sentence"))));
        if (!overview.past().isEmpty()) {
            content.add(past(overview.past()));
        }
    }

    private Section state(ContestDefinition contest, int told) {
        H2 figure = new H2(
                told == 0
                        ? getTranslation("practice.told.none")
                        : getTranslation("practice.told", Wording.number(told)));
        Anchor page = new Anchor(
                ContestAddress.practice(contest), new Span(getTranslation("practice.page")), Glyph.EXTERNAL.icon());
        page.setRouterIgnore(true);
        page.addClassName("practice-open");
        Section section = new Section(figure, new Paragraph(getTranslation("practice.intro")), page);
        section.addClassNames("console-panel", "practice-state");
        return section;
    }

    private Section panel(
            ContestDefinition contest, PracticeOverview overview, SourceKind kind, String key, Paragraph sentence) {
        sentence.setVisible(!sentence.getText().isEmpty());
        List<PracticeSource> sources = overview.sources().stream()
                .filter(source -> source.kind() == kind)
                .toList();
        Section section = new Section(new H2(getTranslation(key)), sentence);
        section.addClassNames("console-panel", "practice-sources");
        if (sources.isEmpty()) {
            section.add(new Paragraph(getTranslation(key + ".empty")));
        } else {
            UnorderedList list = new UnorderedList();
            sources.forEach(source -> list.add(new PracticeRow(contest.id(), source, desk, () -> show(contest))));
            section.add(list);
        }
        return section;
    }

    private Section past(List<Release> withdrawn) {
        UnorderedList list = new UnorderedList();
        withdrawn.forEach(release -> list.add(new ListItem(getTranslation(
                "practice.past.line",
                release.name(),
                Wording.number(release.questions()),
                release.releasedBy(),
                VietnamTime.minute(release.releasedAt()),
                release.withdrawnBy(),
                VietnamTime.minute(Objects.requireNonNull(release.withdrawnAt()))))));
        Section section = new Section(new H2(getTranslation("practice.past")), list);
        section.addClassNames("console-panel", "practice-past");
        return section;
    }

    /** The list of contests belongs to a module that this one does not know. */
    private Anchor back() {
        Anchor back = new Anchor("quan-tri", Glyph.ARROW_LEFT.icon(), new Span(getTranslation("console.contests")));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("back-link");
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("practice.title"));
    }
}
