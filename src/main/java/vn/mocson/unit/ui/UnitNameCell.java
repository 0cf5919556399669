package vn.mocson.unit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import vn.mocson.common.ui.Glyph;
import vn.mocson.unit.Unit;

/** A unit's name as deep as it stands, with the button that opens what is below. */
class UnitNameCell extends Div {

    private static final int DEEPEST = 6;

    UnitNameCell(UnitGridLine line, Consumer<Unit> toggled) {
        Unit unit = line.unit();
        addClassNames("units-name", "units-depth-" + Math.min(DEEPEST, unit.depth()));
        if (line.children() > 0) {
            Span chevron = new Span();
            chevron.addClassName(line.open() ? "units-chevron-open" : "units-chevron");
            Button toggle = new Button(chevron, click -> toggled.accept(unit));
            toggle.addThemeVariants(ButtonVariant.TERTIARY);
            toggle.addClassName("units-toggle");
            toggle.setAriaLabel(getTranslation(line.open() ? "units.close" : "units.open", unit.name()));
            toggle.getElement().setAttribute("aria-expanded", String.valueOf(line.open()));
            add(toggle);
        }
        Div words = new Div(new Span(unit.name()));
        words.addClassName("units-words");
        add(words);
        if (!unit.inUse()) {
            words.add(UnitParts.mark(Glyph.ARCHIVE, getTranslation("units.state." + unit.state()), "quiet"));
        }
    }
}
