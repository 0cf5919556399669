package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.web.PublicAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.OriginService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.portal.PosterService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/** How a contest reaches people elsewhere: code for other web sites, QR codes and posters. */
@Route("quan-tri/cuoc-thi/:slug/nhung")
@RolesAllowed({"ADMIN", "ORGANIZER"})
class EmbedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** As in the links that units hand out. */
    static final String UNIT = "don-vi";

    private final ContestService contests;
    private final OriginService origins;
    private final PosterService posters;
    private final UnitService units;
    private final PublicAddress address;
    private final ContestNav nav;

    EmbedView(
            ContestService contests,
            OriginService origins,
            PosterService posters,
            UnitService units,
            PublicAddress address,
            ContestNav nav) {
        this.contests = contests;
        this.origins = origins;
        this.posters = posters;
        this.units = units;
        this.address = address;
        this.nav = nav;
        addClassNames("console-page", "embed-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        String base = address.of(VaadinServletRequest.getCurrent());
        UnitTree tree = units.tree(contest.units());
        Unit chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(UNIT)
                .flatMap(tree::byCode)
                .orElse(null);
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        removeAll();
        add(
                back(),
                new H1(getTranslation("embed.title")),
                title,
                nav,
                new QrPanel(contest, base, posters, tree, chosen),
                new SnippetPanel(contest, base),
                new OriginsPanel(contest.id(), origins));
        nav.show(contest);
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
        return getTranslation("app.title", getTranslation("embed.title"));
    }
}
