package vn.mocson.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.LiveUpdates;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.OccupationService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.report.Figures;
import vn.mocson.report.FiguresService;
import vn.mocson.standings.BoardFeed;

/** The figures of a contest, live: what moves shows within a second, on a page that may stay open for days. */
@Route("quan-tri/cuoc-thi/:slug/so-lieu")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class FiguresView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ROUND = "ky";

    private final ContestService contests;
    private final FiguresService figures;
    private final OccupationService occupations;
    private final ContestNav nav;
    private final Paragraph asOf = new Paragraph();
    private @Nullable ContestDefinition contest;
    private @Nullable RoundDefinition round;
    private @Nullable FiguresPanels panels;

    FiguresView(
            ContestService contests,
            FiguresService figures,
            OccupationService occupations,
            BoardFeed feed,
            ContestNav nav) {
        this.contests = contests;
        this.figures = figures;
        this.occupations = occupations;
        this.nav = nav;
        addClassNames("console-page", "figures-page");
        asOf.addClassName("overview-as-of");
        LiveUpdates.keep(
                this, moved -> feed.subscribe(Objects.requireNonNull(contest).id(), moved)::cancel, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition shown =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        contest = shown;
        Optional<String> code = event.getLocation().getQueryParameters().getSingleParameter(ROUND);
        round = shown.rounds().stream()
                .filter(each -> code.filter(each.code()::equals).isPresent())
                .findFirst()
                .orElse(null);
        Figures now = figures.now(shown.id(), round == null ? null : round.id());
        FiguresPanels fresh = new FiguresPanels(shown, round, now.byRoster(), figures, occupations);
        panels = fresh;
        Paragraph title = new Paragraph(shown.title());
        title.addClassName("console-subject");
        removeAll();
        add(back(), new H1(getTranslation("dashboard.title")), title, nav, head(shown), fresh);
        nav.show(shown);
        show(fresh, now);
    }

    private Div head(ContestDefinition shown) {
        Div head = new Div(asOf);
        head.addClassName("figures-head");
        if (shown.rounds().size() > 1) {
            Select<RoundDefinition> choice = new Select<>();
            choice.setLabel(getTranslation("dashboard.round"));
            choice.setItems(shown.rounds());
            choice.setEmptySelectionAllowed(true);
            choice.setEmptySelectionCaption(getTranslation("dashboard.round.all"));
            choice.setPlaceholder(getTranslation("dashboard.round.all"));
            choice.setItemLabelGenerator(
                    each -> each == null ? getTranslation("dashboard.round.all") : each.fullName());
            choice.setValue(round);
            choice.addValueChangeListener(changed -> go(shown, changed.getValue()));
            head.add(choice);
        }
        return head;
    }

    /** The round stands in the address: a link leads to the same figures. */
    private static void go(ContestDefinition shown, @Nullable RoundDefinition to) {
        UI.getCurrentOrThrow()
                .navigate(
                        FiguresView.class,
                        new RouteParameters("slug", shown.slug()),
                        to == null ? QueryParameters.empty() : QueryParameters.of(ROUND, to.code()));
    }

    /** A database that is away for a while must not end a page that hangs on a wall. */
    void refresh() {
        ContestDefinition shown = contest;
        FiguresPanels open = panels;
        if (shown == null || open == null) {
            return;
        }
        try {
            show(open, figures.now(shown.id(), round == null ? null : round.id()));
        } catch (DataAccessException | TransactionException away) {
            asOf.addClassName("figures-stale");
            asOf.getElement().setAttribute("role", "alert");
            asOf.setText(getTranslation("dashboard.stale", VietnamTime.second(open.asOf())));
        }
    }

    private void show(FiguresPanels open, Figures now) {
        asOf.removeClassName("figures-stale");
        asOf.getElement().removeAttribute("role"); // a reader must not be told every few seconds
        asOf.setText(getTranslation("dashboard.asOf", VietnamTime.second(now.asOf())));
        open.show(now);
        if (Access.has("ADMIN", "ORGANIZER")) {
            open.show(figures.service());
        }
    }

    /** The list of contests belongs to a module below this one, in a package of its own. */
    private Anchor back() {
        Anchor back = new Anchor("quan-tri", Glyph.ARROW_LEFT.icon(), new Span(getTranslation("console.contests")));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("back-link");
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("dashboard.title"));
    }
}
