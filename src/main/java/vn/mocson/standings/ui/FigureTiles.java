package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import vn.mocson.common.ui.Wording;
import vn.mocson.standings.ContestFigures;

/** Four figures, each in a tile of its own. */
class FigureTiles extends DescriptionList {

    private final Span registered = new Span();
    private final Span sitting = new Span();
    private final Span entries = new Span();
    private final Span people = new Span();
    private final Span lastDay = new Span();
    private final Span share = new Span();

    FigureTiles() {
        addClassName("figure-tiles");
        add(
                tile("overview.registered", registered, new Span()),
                tile("overview.sitting", sitting, new Span()),
                tile("overview.entries", entries, lastDay),
                tile("overview.people", people, share));
    }

    void show(ContestFigures figures) {
        registered.setText(Wording.number(figures.registered()));
        sitting.setText(Wording.number(figures.sitting()));
        entries.setText(Wording.number(figures.entries()));
        people.setText(Wording.number(figures.people()));
        Instant yesterday = figures.asOf().minus(Duration.ofDays(1));
        long fresh = figures.hours().stream()
                .filter(hour -> hour.start().isAfter(yesterday))
                .mapToLong(ContestFigures.HourFigures::entries)
                .sum();
        lastDay.setText(getTranslation("overview.lastDay", Wording.number(fresh)));
        share.setText(getTranslation("overview.ofRegistered", Wording.percent(figures.people(), figures.registered())));
    }

    private Div tile(String label, Span value, Span note) {
        value.addClassName("tile-value");
        note.addClassName("tile-note");
        Div tile = new Div(new Term(getTranslation(label)), new Description(value), new Description(note));
        tile.addClassName("tile");
        return tile;
    }
}
