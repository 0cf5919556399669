package vn.mocson.standings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.mocson.common.ui.BackLink;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.scoring.KeyRulingState;
import vn.mocson.scoring.KeyRulingSummary;
import vn.mocson.scoring.RegradeService;
import vn.mocson.standings.RulingService;
import vn.mocson.standings.RulingState;
import vn.mocson.standings.RulingSummary;

/** Everything that was decided, or waits to be, about people, attempts and keys after papers were handed in. */
@Route("quan-tri/cuoc-thi/:slug/xu-ly")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class RulingListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final RulingService rulings;
    private final RegradeService regrades;
    private final ContestNav nav;

    private record Entry(boolean waiting, Instant at, Component row) {}

    RulingListView(ContestService contests, RulingService rulings, RegradeService regrades, ContestNav nav) {
        this.contests = contests;
        this.rulings = rulings;
        this.regrades = regrades;
        this.nav = nav;
        addClassNames("console-page", "ruling-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        removeAll();
        add(
                new BackLink(getTranslation("console.contests"), ContestListView.class),
                new H1(getTranslation("ruling.title")),
                title,
                nav,
                actions(contest));
        nav.show(contest);
        List<Entry> entries = entries(contest);
        if (entries.isEmpty()) {
            add(new EmptyState(
                    Glyph.SEAL, getTranslation("ruling.none.title"), getTranslation("ruling.none.sentence")));
        }
        list("ruling.waiting", entries, true);
        list("ruling.done", entries, false);
    }

    private Div actions(ContestDefinition contest) {
        RouterLink person = link(contest, "ruling.person.do", RulingProposalView.class, Glyph.PEOPLE);
        person.addClassName("button-link");
        RouterLink key = link(contest, "ruling.key.do", KeyRulingProposalView.class, Glyph.KEY);
        key.addClassNames("button-link", "ruling-second");
        Div actions = new Div(person, key);
        actions.addClassName("ruling-actions");
        return actions;
    }

    private RouterLink link(ContestDefinition contest, String text, Class<? extends Component> view, Glyph glyph) {
        RouterLink link = new RouterLink();
        link.setRoute(view, RulingWords.slug(contest));
        link.add(glyph.icon(), new Span(getTranslation(text)));
        return link;
    }

    private List<Entry> entries(ContestDefinition contest) {
        List<Entry> entries = new ArrayList<>();
        rulings.rulings(contest.id()).forEach(ruling -> entries.add(entry(contest, ruling)));
        regrades.rulings(contest.id()).forEach(ruling -> entries.add(entry(contest, ruling)));
        entries.sort(Comparator.comparing(Entry::at).reversed());
        return entries;
    }

    private void list(String heading, List<Entry> entries, boolean waiting) {
        List<Component> rows = entries.stream()
                .filter(entry -> entry.waiting() == waiting)
                .map(Entry::row)
                .toList();
        if (!rows.isEmpty()) {
            Section section = new Section(new H2(getTranslation(heading, Wording.number(rows.size()))));
            section.addClassName("ruling-list");
            section.add(rows);
            add(section);
        }
    }

    private Entry entry(ContestDefinition contest, RulingSummary ruling) {
        RouterLink link = new RouterLink(
                RulingWords.title(ruling),
                RulingView.class,
                at(contest, ruling.id().value()));
        return new Entry(
                ruling.state() == RulingState.PROPOSED,
                ruling.proposedAt(),
                row(
                        RulingWords.badge(ruling.state()),
                        link,
                        ruling.unit() + " · " + RulingWords.scope(ruling, contest),
                        RulingWords.signatures(
                                ruling.proposedBy(), ruling.proposedAt(), ruling.decidedBy(), ruling.decidedAt())));
    }

    private Entry entry(ContestDefinition contest, KeyRulingSummary ruling) {
        RouterLink link = new RouterLink(
                RulingWords.title(ruling),
                KeyRulingView.class,
                at(contest, ruling.id().value()));
        return new Entry(
                ruling.state() == KeyRulingState.COMPUTED,
                ruling.proposedAt(),
                row(
                        RulingWords.badge(ruling.state()),
                        link,
                        getTranslation("ruling.key.changed", Wording.number(ruling.changed())),
                        RulingWords.signatures(
                                ruling.proposedBy(), ruling.proposedAt(), ruling.decidedBy(), ruling.decidedAt())));
    }

    private static RouteParameters at(ContestDefinition contest, long id) {
        return new RouteParameters(Map.of("slug", contest.slug(), "id", Long.toString(id)));
    }

    private static Article row(Span badge, RouterLink link, String about, String signatures) {
        Paragraph facts = new Paragraph(about);
        Paragraph who = new Paragraph(signatures);
        who.addClassName("quiet");
        Article row = new Article(badge, link, facts, who);
        row.addClassName("ruling-entry");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("ruling.title"));
    }
}
