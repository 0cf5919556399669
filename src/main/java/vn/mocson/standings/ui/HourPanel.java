package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.standings.ContestFigures;
import vn.mocson.standings.ContestFigures.HourFigures;

/** Entries per hour: the chart, and what it says in a table for those who do not see it. */
class HourPanel extends Section {

    private final Div content = new Div();
    private List<HourFigures> shown = List.of();

    HourPanel() {
        addClassName("console-panel");
        Paragraph about = new Paragraph(getTranslation("overview.hours.about"));
        about.addClassName("quiet");
        add(new H2(getTranslation("overview.hours")), about, content);
        content.add(nothingYet());
    }

    void show(ContestFigures figures) {
        if (!figures.hours().equals(shown)) {
            shown = figures.hours();
            content.removeAll();
            content.add(shown.isEmpty() ? nothingYet() : new HourChart(shown, figures.asOf()));
        }
    }

    private EmptyState nothingYet() {
        return new EmptyState(Glyph.FIGURES, getTranslation("overview.hours"), getTranslation("overview.hours.empty"));
    }
}
