package vn.mocson.rehearsal.ui;

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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.LiveUpdates;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.rehearsal.Rehearsal;
import vn.mocson.rehearsal.RehearsalService;
import vn.mocson.rehearsal.RehearsalStep;

/** The rehearsal of a contest: its parts in order, each with its state and what starts it, and the sheets it ended in. */
@Route("quan-tri/cuoc-thi/:slug/tong-duyet")
@RolesAllowed({"ADMIN", "ORGANIZER"})
class RehearsalView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final RehearsalService rehearsals;
    private final ContestNav nav;
    private final Div parts = new Div();
    private @Nullable ContestDefinition contest;
    private @Nullable PartPanels panels;
    private @Nullable SheetPanel sheets;

    RehearsalView(ContestService contests, RehearsalService rehearsals, ContestNav nav) {
        this.contests = contests;
        this.rehearsals = rehearsals;
        this.nav = nav;
        addClassNames("console-page", "rehearsal-page");
        parts.addClassName("rehearsal-parts");
        LiveUpdates.keep(this, moved -> rehearsals.watch(contest().id(), moved)::run, this::refresh);
    }

    private ContestDefinition contest() {
        return Objects.requireNonNull(contest);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition shown =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        contest = shown;
        Paragraph title = new Paragraph(shown.title());
        title.addClassName("console-subject");
        SheetPanel list = new SheetPanel(rehearsals, shown, this::attempt);
        sheets = list;
        panels = null;
        parts.removeAll();
        removeAll();
        add(back(), new H1(getTranslation("rehearsal.title")), title, nav, parts, list);
        nav.show(shown);
        refresh();
    }

    /** As it stands now. What somebody is filling in stays as long as the same rehearsal goes on. */
    private void refresh() {
        Optional<Rehearsal> current = rehearsals.current(contest().id());
        Objects.requireNonNull(sheets).show(current.orElse(null));
        if (current.isEmpty()) {
            panels = null;
            parts.removeAll();
            parts.add(new BeginPanel(rehearsals, contest(), this::attempt));
            return;
        }
        PartPanels shown = panels;
        if (shown == null) {
            shown = new PartPanels(rehearsals, contest(), this::attempt);
            panels = shown;
            parts.removeAll();
            parts.add(shown);
        }
        for (RehearsalStep step : RehearsalStep.values()) {
            shown.show(step, current.get());
        }
    }

    /** Does it and shows what became of it, or says why not. */
    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
        refresh();
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
        return getTranslation("app.title", getTranslation("rehearsal.title"));
    }
}
