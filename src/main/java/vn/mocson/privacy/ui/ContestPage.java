package vn.mocson.privacy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;

/** The head that the pages of this module share: the way back, what it is, which contest, the contest's other pages. */
abstract class ContestPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final ContestNav nav;
    private final String title;

    /** @param title translation key */
    ContestPage(ContestService contests, ContestNav nav, String title) {
        this.contests = contests;
        this.nav = nav;
        this.title = title;
        addClassNames("console-page", "privacy-page");
    }

    abstract void fill(ContestDefinition contest);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        Paragraph subject = new Paragraph(contest.title());
        subject.addClassName("console-subject");
        removeAll();
        add(back(), new H1(getTranslation(title)), subject, nav);
        nav.show(contest);
        fill(contest);
    }

    /** The list of contests belongs to a module beside this one. */
    private Anchor back() {
        Anchor back = new Anchor("quan-tri", Glyph.ARROW_LEFT.icon(), new Span(getTranslation("console.contests")));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("back-link");
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation(title));
    }
}
