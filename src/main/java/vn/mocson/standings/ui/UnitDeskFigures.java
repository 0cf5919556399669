package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.standings.Turnout.UnitTurnout;
import vn.mocson.standings.UnitDesk;

/** The unit's own figures, with their moment. */
class UnitDeskFigures extends Section {

    UnitDeskFigures(UnitDesk desk) {
        addClassName("unit-desk-figures");
        UnitTurnout whole = desk.whole();
        Paragraph at = new Paragraph(getTranslation(
                desk.byRoster() ? "unitDesk.asOf.roster" : "unitDesk.asOf.headcount", VietnamTime.minute(desk.at())));
        at.addClassName("quiet");
        DescriptionList tiles = new DescriptionList();
        tiles.addClassName("figure-tiles");
        boolean known = whole.expected() > 0;
        tiles.add(
                tile(
                        desk.byRoster() ? "notYet.members" : "notYet.headcount",
                        known ? Wording.number(whole.expected()) : "–",
                        known ? "" : getTranslation("unitDesk.expected.unknown")),
                tile("notYet.registered", Wording.number(whole.registered()), ""),
                tile(
                        "notYet.taken",
                        Wording.number(whole.taken()),
                        known
                                ? getTranslation(
                                        "unitDesk.rate",
                                        Wording.percent(Math.min(whole.taken(), whole.expected()), whole.expected()))
                                : ""),
                tile("notYet.left", known ? Wording.number(whole.left()) : "–", ""));
        add(new H2(whole.unit().name()), at, tiles, report(desk));
    }

    /** The report is written by a module above this one, on a page of its own. */
    private Anchor report(UnitDesk desk) {
        Anchor report = new Anchor(
                "quan-tri/don-vi-cua-toi/bao-cao?"
                        + UnitDeskChoice.parameters(desk.contest(), desk.whole().unit(), null)
                                .getQueryString(),
                getTranslation("unitDesk.report"));
        report.getElement().setAttribute("router-link", true);
        return report;
    }

    private Div tile(String label, String value, String note) {
        Span shown = new Span(value);
        shown.addClassName("tile-value");
        Span more = new Span(note);
        more.addClassName("tile-note");
        Div tile = new Div(new Term(getTranslation(label)), new Description(shown), new Description(more));
        tile.addClassName("tile");
        return tile;
    }
}
