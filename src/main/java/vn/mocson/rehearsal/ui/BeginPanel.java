package vn.mocson.rehearsal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.rehearsal.RehearsalService;

/** Begins a rehearsal of one of the rounds that are still to come. */
class BeginPanel extends Section {

    BeginPanel(RehearsalService rehearsals, ContestDefinition contest, Attempt attempt) {
        addClassName("console-panel");
        List<RoundDefinition> rounds = rehearsals.rounds(contest.id());
        if (rounds.isEmpty()) {
            add(new EmptyState(
                    Glyph.CLOCK, getTranslation("rehearsal.noRound"), getTranslation("rehearsal.noRound.sentence")));
            return;
        }
        Select<RoundDefinition> round = new Select<>();
        round.setLabel(getTranslation("rehearsal.round"));
        round.setItems(rounds);
        round.setItemLabelGenerator(RoundDefinition::fullName);
        round.setValue(rounds.getFirst());
        Button begin = new Button(
                getTranslation("rehearsal.begin"),
                click -> attempt.at(
                        () -> rehearsals.begin(contest.id(), round.getValue().id())));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(round, begin);
        fields.addClassName("rehearsal-fields");
        add(
                new H2(getTranslation("rehearsal.begin.title")),
                new Paragraph(getTranslation("rehearsal.begin.sentence")),
                fields);
    }
}
