package vn.mocson.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.Occupation;
import vn.mocson.contest.OccupationService;

/** Whether entrants are asked for their occupation, and for organizers the way to ask. */
class OccupationNote extends Div {

    private final ContestDefinition contest;
    private final OccupationService occupations;

    OccupationNote(ContestDefinition contest, OccupationService occupations) {
        this.contest = contest;
        this.occupations = occupations;
        addClassName("figures-note");
        show();
    }

    private void show() {
        removeAll();
        List<Occupation> asked = occupations.asked(contest.id());
        if (asked.isEmpty()) {
            add(new Paragraph(getTranslation("dashboard.occupations.notAsked")));
        }
        if (Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER")) {
            Button choose = new Button(
                    getTranslation(asked.isEmpty() ? "dashboard.occupations.ask" : "dashboard.occupations.change"),
                    Glyph.PENCIL.icon(),
                    click -> new OccupationDialog(contest, occupations, this::show).open());
            choose.addThemeVariants(ButtonVariant.TERTIARY);
            add(choose);
        }
    }
}
