package vn.mocson.participant.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.Rules;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.participant.ExclusionService;
import vn.mocson.participant.InviteService;
import vn.mocson.participant.RosterService;
import vn.mocson.unit.UnitService;

/** Who may enter a contest: the list of members, where it comes from, the units' invite codes, and who may not. */
@Route("quan-tri/cuoc-thi/:slug/nguoi-du-thi")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY"})
class ParticipantsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final UnitService units;
    private final RosterService roster;
    private final InviteService invites;
    private final ExclusionService exclusions;
    private final ContestNav nav;

    ParticipantsView(
            ContestService contests,
            UnitService units,
            RosterService roster,
            InviteService invites,
            ExclusionService exclusions,
            ContestNav nav) {
        this.contests = contests;
        this.units = units;
        this.roster = roster;
        this.invites = invites;
        this.exclusions = exclusions;
        this.nav = nav;
        addClassNames("console-page", "roster-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        RosterDesk desk = new RosterDesk(contest, units.tree(contest.units()), roster);
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        boolean closed = contest.rules().eligibility().roster() == Rules.Roster.CLOSED;
        Paragraph note = new Paragraph(getTranslation(closed ? "roster.closed" : "roster.open"));
        note.addClassName("roster-note");
        removeAll();
        add(back(), new H1(getTranslation("roster.title")), title, nav, note, tabs(desk));
        nav.show(contest);
    }

    private TabSheet tabs(RosterDesk desk) {
        TabSheet tabs = new TabSheet();
        tabs.addClassName("roster-tabs");
        RosterPanel list = new RosterPanel(desk);
        ExclusionPanel excluded = new ExclusionPanel(desk, exclusions);
        tabs.add(getTranslation("roster.tab.list"), list);
        tabs.add(getTranslation("roster.tab.import"), new RosterImportPanel(desk, () -> {
            list.refresh();
            tabs.setSelectedIndex(0);
        }));
        tabs.add(getTranslation("roster.tab.invites"), new InvitePanel(desk, invites));
        tabs.add(getTranslation("roster.tab.excluded"), excluded);
        return tabs;
    }

    private Anchor back() {
        Anchor back = new Anchor("quan-tri");
        back.getElement().setAttribute("router-link", "");
        back.addClassName("back-link");
        back.add(Glyph.ARROW_LEFT.icon(), new Span(getTranslation("console.contests")));
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("roster.title"));
    }
}
