package vn.mocson.contest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.PageKeys;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestIdentity;
import vn.mocson.contest.ContestPreparation;
import vn.mocson.contest.ContestService;

/** What a contest is called, whose it is and which papers it rests on. */
@Route("quan-tri/cuoc-thi/:slug/thong-tin")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class IdentityView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final ContestService contests;
    private final ContestPreparation preparation;
    private final ContestNav nav;
    private final UnsavedGuard guard = new UnsavedGuard(this);

    IdentityView(ContestService contests, ContestPreparation preparation, ContestNav nav) {
        this.contests = contests;
        this.preparation = preparation;
        this.nav = nav;
        addClassNames("console-page", "identity-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        removeAll();
        add(back(), new H1(getTranslation("identity.title.page")), title, nav, form(contest));
        if (!contest.announced() && Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER")) {
            add(new DeleteDraftPanel(contest, preparation, guard::saved));
        }
        nav.show(contest);
        guard.saved();
    }

    private Section form(ContestDefinition contest) {
        IdentityFields fields = new IdentityFields(preparation::emblem);
        fields.show(preparation.identity(contest.id()));
        fields.onChange(() -> {
            fields.unmark();
            guard.touched();
        });
        Section section = new Section(fields);
        section.addClassName("console-panel");
        if (Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER")) {
            fields.slug().setReadOnly(contest.announced());
            Button save = new Button(getTranslation("identity.save"), click -> save(contest, fields));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            section.add(PageKeys.saves(save));
        } else {
            fields.enable(false);
        }
        return section;
    }

    private void save(ContestDefinition contest, IdentityFields fields) {
        ContestIdentity identity = fields.value();
        try {
            preparation.rename(contest.id(), identity);
            guard.saved();
            Notices.done(getTranslation("identity.saved"));
            if (!identity.slug().equals(contest.slug())) {
                getUI().ifPresent(ui -> ui.navigate("quan-tri/cuoc-thi/" + identity.slug() + "/thong-tin"));
            }
        } catch (Refusal refusal) {
            fields.mark(refusal);
            Notices.refused(refusal);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.ask(event, getTranslation("identity.leave"));
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
        return getTranslation("app.title", getTranslation("identity.title.page"));
    }
}
