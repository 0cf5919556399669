package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.PageFiles;
import vn.mocson.contest.PageKind;
import vn.mocson.contest.PageService;
import vn.mocson.unit.UnitService;

/** One public page of a contest as it is written, with what it will look like beside it. */
@Route("quan-tri/cuoc-thi/:slug/trang/:page")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY"})
class PageEditorView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final ContestService contests;
    private final PageService pages;
    private final PageFiles files;
    private final UnitService units;
    private final ContestNav nav;
    private final Clock clock;
    private @Nullable PageEditor editor;
    private final UnsavedGuard guard = new UnsavedGuard(this, "page-dirty", this::unsaved);
    private String title = "";

    PageEditorView(
            ContestService contests,
            PageService pages,
            PageFiles files,
            UnitService units,
            ContestNav nav,
            Clock clock) {
        this.contests = contests;
        this.pages = pages;
        this.files = files;
        this.units = units;
        this.nav = nav;
        this.clock = clock;
        addClassNames("console-page", "pages-page");
    }

    static String address(ContestDefinition contest, String page) {
        return "quan-tri/cuoc-thi/" + contest.slug() + "/trang/" + page;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        String page = event.getRouteParameters().get("page").orElse("");
        Paragraph subject = new Paragraph(contest.title());
        subject.addClassName("console-subject");
        PageEditor shown = new PageEditor(
                contest,
                page,
                pages,
                files,
                units,
                clock,
                Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER"));
        editor = shown;
        PageKind kind = PageKind.of(page);
        title = getTranslation(kind == PageKind.NEWS ? "pages.news.one" : "contest.page." + kind.slug());
        removeAll();
        add(back(contest), new H1(title), subject, nav, shown);
        nav.show(contest);
    }

    private Anchor back(ContestDefinition contest) {
        Anchor back = new Anchor(
                "quan-tri/cuoc-thi/" + contest.slug() + "/trang",
                Glyph.ARROW_LEFT.icon(),
                new Span(getTranslation("pages.title")));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("back-link");
        return back;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.ask(event, getTranslation("pages.leave.text"));
    }

    private boolean unsaved() {
        return editor != null && editor.dirty();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", title);
    }
}
