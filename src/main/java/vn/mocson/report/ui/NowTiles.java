package vn.mocson.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.report.Figures;

/** The figures everybody asks for first, each in a tile of its own with what it is to be compared with. */
class NowTiles extends DescriptionList {

    private final Tile registered = new Tile("dashboard.registered");
    private final Tile sitting = new Tile("dashboard.sitting");
    private final Tile entries = new Tile("dashboard.entries");
    private final Tile people = new Tile("dashboard.people");
    private final Tile allCorrect = new Tile("dashboard.allCorrect");
    private final Tile left = new Tile("dashboard.left");

    NowTiles(ContestDefinition contest) {
        addClassNames("figure-tiles", "figures-tiles");
        if (Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER", "SECRETARY")) {
            left.link("quan-tri/cuoc-thi/" + contest.slug() + "/chua-tham-gia", getTranslation("dashboard.left.who"));
        }
        add(registered.tile, sitting.tile, entries.tile, people.tile, left.tile, allCorrect.tile);
    }

    void show(Figures figures) {
        Figures.Count all = figures.all();
        LocalDate today = VietnamTime.dateOf(figures.asOf());
        long newPeople = figures.days().stream()
                .filter(day -> day.date().equals(today))
                .mapToLong(Figures.Day::registered)
                .sum();
        long newEntries = figures.days().stream()
                .filter(day -> day.date().equals(today))
                .mapToLong(Figures.Day::entries)
                .sum();
        registered.show(Wording.number(all.registered()), getTranslation("dashboard.today", Wording.number(newPeople)));
        Long now = figures.sitting();
        sitting.show(now == null ? "–" : Wording.number(now), getTranslation("dashboard.sitting.note"));
        entries.show(Wording.number(all.entries()), getTranslation("dashboard.today", Wording.number(newEntries)));
        people.show(
                Wording.number(all.people()),
                getTranslation("dashboard.ofRegistered", Wording.percent(all.people(), all.registered())));
        Figures.Turnout turnout = figures.turnout();
        left.show(
                turnout.expected() == 0 ? "–" : Wording.number(turnout.left()),
                turnout.expected() == 0
                        ? getTranslation("dashboard.left.unknown")
                        : getTranslation(
                                figures.byRoster() ? "dashboard.left.ofRoster" : "dashboard.left.ofHeadcount",
                                Wording.number(turnout.expected())));
        Long right = all.allCorrect();
        allCorrect.tile.setVisible(right != null);
        if (right != null) {
            allCorrect.show(
                    Wording.number(right), getTranslation("dashboard.ofPeople", Wording.percent(right, all.people())));
        }
    }

    private static final class Tile {

        private final Span value = new Span();
        private final Span note = new Span();
        private final Div tile;

        private Tile(String label) {
            value.addClassName("tile-value");
            note.addClassName("tile-note");
            tile = new Div();
            tile.add(
                    new Term(tile.getTranslation(label)),
                    new Description((Component) value),
                    new Description((Component) note));
            tile.addClassName("tile");
        }

        private void show(String figure, String compared) {
            value.setText(figure);
            note.setText(compared);
        }

        private void link(String address, String words) {
            Anchor link = new Anchor(address, words);
            link.getElement().setAttribute("router-link", true);
            link.addClassName("tile-link");
            tile.add(new Description((Component) link));
        }
    }
}
