package vn.mocson.participant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import vn.mocson.common.ui.Wording;
import vn.mocson.participant.RosterPreview.UnclearUnit;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;

/** A text that stands for a unit nobody can tell: the likely ones to press, and the whole tree to search. */
class UnclearUnitRow extends Div {

    private static final int SHOWN = 3;

    UnclearUnitRow(RosterDesk desk, UnclearUnit unclear, Consumer<UnitId> chosen) {
        addClassName("roster-unclear-unit");
        Span text =
                new Span(unclear.text().isEmpty() ? getTranslation("roster.unclear.none") : "“" + unclear.text() + "”");
        Span lines = new Span(getTranslation("roster.unclear.lines", Wording.number(unclear.lines())));
        lines.addClassName("quiet");
        Div what = new Div(text, lines);
        what.addClassName("roster-unit");
        add(what);
        for (Unit proposal : unclear.proposals().stream().limit(SHOWN).toList()) {
            Button take = new Button(proposal.name(), click -> chosen.accept(proposal.id()));
            take.addClassName("roster-button");
            take.setTooltipText(proposal.path());
            add(take);
        }
        UnitField any = new UnitField(getTranslation("roster.unclear.choose"), desk.units());
        any.addValueChangeListener(changed -> {
            if (changed.getValue() != null) {
                chosen.accept(changed.getValue().id());
            }
        });
        add(any);
    }
}
