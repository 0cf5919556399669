package vn.mocson.standings.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.ConsoleCard;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.PageKeys;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;

/** Where staff arrive: the contests, where each stands, and the way to its figures and rankings. */
@Route("quan-tri")
@Menu(title = "console.contests", order = 10, icon = "contests")
@RolesAllowed({"STAFF", "ADMIN", "ORGANIZER", "AUTHOR", "APPROVER", "SECRETARY", "JUDGE", "UNIT_CONTACT"})
@Uses(
        ConfirmDialog
                .class) // for cards that other modules bring: the bundle cannot see through a bean what they are made
// of
class ContestListView extends Div implements HasDynamicTitle {

    private static final String[] ROLES = {
        "ADMIN", "ORGANIZER", "AUTHOR", "APPROVER", "SECRETARY", "JUDGE", "UNIT_CONTACT"
    };

    ContestListView(ContestService contests, ObjectProvider<ConsoleCard> cards, Clock clock) {
        addClassName("console-page");
        Paragraph sentence = new Paragraph(getTranslation("console.contests.sentence"));
        sentence.addClassName("quiet");
        add(new H1(getTranslation("console.contests")), sentence);
        if (Access.has("ADMIN", "ORGANIZER")) {
            Anchor make = new Anchor(
                    "quan-tri/cuoc-thi/moi", Glyph.PLUS.icon(), new Span(getTranslation("newContest.title")));
            make.getElement().setAttribute("router-link", true);
            make.addClassName("new-contest-link");
            add(PageKeys.opens(make));
        }
        list(
                contests.all().stream()
                        .filter(contest -> Access.hasIn(contest.id().value(), ROLES))
                        .toList(),
                clock.instant());
        cards.orderedStream().forEach(card -> card.card().ifPresent(this::add));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("console.contests"));
    }

    private void list(List<ContestDefinition> contests, Instant now) {
        if (contests.isEmpty()) {
            add(new EmptyState(
                    Glyph.CONTESTS,
                    getTranslation("console.contests.empty.title"),
                    getTranslation("console.contests.empty.sentence")));
        }
        contests.stream()
                .sorted(Comparator.comparingInt(contest -> switch (contest.stateAt(now)) {
                    case OPEN -> 0;
                    case UPCOMING -> 1;
                    case CLOSED -> 2;
                    case PUBLISHED -> 3;
                }))
                .forEach(contest -> add(new ContestCard(contest, now)));
    }
}
