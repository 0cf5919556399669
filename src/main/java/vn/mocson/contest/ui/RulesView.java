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
import vn.mocson.contest.AmendmentService;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestRules;
import vn.mocson.contest.ContestService;

/** The thể lệ of a contest: a form, with the text it makes beside it. */
@Route("quan-tri/cuoc-thi/:slug/the-le")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class RulesView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final ContestService contests;
    private final ContestRules rules;
    private final AmendmentService amendments;
    private final ContestNav nav;
    private final Clock clock;
    private @Nullable RulesEditor editor;
    private final UnsavedGuard guard = new UnsavedGuard(this, "rules-dirty", this::unsaved);

    RulesView(ContestService contests, ContestRules rules, AmendmentService amendments, ContestNav nav, Clock clock) {
        this.contests = contests;
        this.rules = rules;
        this.amendments = amendments;
        this.nav = nav;
        this.clock = clock;
        addClassNames("console-page", "rules-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        boolean mayChange = Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER");
        RulesEditor shown = new RulesEditor(contest, rules, amendments, mayChange, clock);
        editor = shown;
        removeAll();
        add(back(), new H1(getTranslation("rules.section")), title, nav, shown);
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
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.ask(event, getTranslation("rules.leave.text"));
    }

    private boolean unsaved() {
        return editor != null && editor.dirty();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("rules.section"));
    }
}
