package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.BackLink;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.standings.Turnout;
import vn.mocson.standings.TurnoutService;
import vn.mocson.unit.UnitService;

/** Which units still have people who have not taken part, and who they are. */
@Route("quan-tri/cuoc-thi/:slug/chua-tham-gia")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY"})
class NotYetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final TurnoutService turnouts;
    private final UnitService units;
    private final ContestNav nav;

    NotYetView(ContestService contests, TurnoutService turnouts, UnitService units, ContestNav nav) {
        this.contests = contests;
        this.turnouts = turnouts;
        this.units = units;
        this.nav = nav;
        addClassNames("console-page", "not-yet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        NotYetPeoplePanel people = new NotYetPeoplePanel(contest, turnouts, units.tree(contest.units()));
        NotYetUnitsPanel byUnit = new NotYetUnitsPanel(people::of);
        Paragraph how = new Paragraph();
        Select<RoundDefinition> round = new Select<>();
        round.setLabel(getTranslation("notYet.round"));
        round.setItems(contest.rounds());
        round.setEmptySelectionAllowed(true);
        round.setEmptySelectionCaption(getTranslation("notYet.round.any"));
        round.setPlaceholder(getTranslation("notYet.round.any"));
        round.setItemLabelGenerator(each -> each == null ? getTranslation("notYet.round.any") : each.name());
        round.addValueChangeListener(changed -> show(contest, changed.getValue(), how, byUnit, people));
        removeAll();
        add(
                new BackLink(getTranslation("console.contests"), ContestListView.class),
                new H1(getTranslation("notYet.title")),
                title,
                nav,
                how,
                round,
                byUnit,
                people);
        nav.show(contest);
        show(contest, null, how, byUnit, people);
    }

    private void show(
            ContestDefinition contest,
            @Nullable RoundDefinition round,
            Paragraph how,
            NotYetUnitsPanel byUnit,
            NotYetPeoplePanel people) {
        Turnout turnout = turnouts.turnout(contest.id(), round == null ? null : round.id());
        how.setText(getTranslation(turnout.byRoster() ? "notYet.sentence.roster" : "notYet.sentence.headcount"));
        byUnit.show(turnout);
        people.in(round);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("notYet.title"));
    }
}
