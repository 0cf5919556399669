package vn.mocson.standings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.common.ui.BackLink;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.scoring.RegradeService;
import vn.mocson.standings.RulingService;

/** Everything that was decided, or waits to be, about people, attempts and keys after papers were handed in. */
@Route("quan-tri/cuoc-thi/:slug/xu-ly")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class RulingListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final RulingService rulings;
    private final RegradeService regrades;
    private final ContestNav nav;

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
        add(new RulingList(contest, rulings.rulings(contest.id()), regrades.rulings(contest.id())));
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

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("ruling.title"));
    }
}
