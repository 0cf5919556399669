package vn.mocson.contest.ui;

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
import java.util.List;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.PageFiles;
import vn.mocson.contest.PageKind;
import vn.mocson.contest.PageRow;
import vn.mocson.contest.PageService;

/** The public pages of a contest: which there are, who changed them last, what everybody reads. */
@Route("quan-tri/cuoc-thi/:slug/trang")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY"})
class PagesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final PageService pages;
    private final PageFiles files;
    private final ContestNav nav;

    PagesView(ContestService contests, PageService pages, PageFiles files, ContestNav nav) {
        this.contests = contests;
        this.pages = pages;
        this.files = files;
        this.nav = nav;
        addClassNames("console-page", "pages-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        boolean writes = Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER");
        List<PageRow> rows = pages.pages(contest.id());
        removeAll();
        add(
                back(),
                new H1(getTranslation("pages.title")),
                title,
                nav,
                new PageList(
                        contest,
                        rows.stream().filter(row -> row.kind() != PageKind.NEWS).toList(),
                        publicPage(contest)),
                new PageNewsList(
                        contest,
                        rows.stream().filter(row -> row.kind() == PageKind.NEWS).toList(),
                        writes ? () -> PageEditorView.address(contest, pages.nextNews(contest.id())) : null),
                new PageDocuments(contest.id(), files, writes, null));
        nav.show(contest);
    }

    private Anchor publicPage(ContestDefinition contest) {
        Anchor link = new Anchor(
                ContestAddress.page(contest), Glyph.EXTERNAL.icon(), new Span(getTranslation("pages.public")));
        link.setTarget("_blank");
        link.addClassName("download-link");
        return link;
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
        return getTranslation("app.title", getTranslation("pages.title"));
    }
}
