package vn.mocson.report.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.ServiceHealth;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.OccupationService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.report.Figures;
import vn.mocson.report.FiguresService;

/** Everything the page shows of one contest or of one of its rounds; each part is drawn anew only where it moved. */
class FiguresPanels extends Div {

    private final NowTiles tiles;
    private final TimePanel times = new TimePanel();
    private final FigureUnits units;
    private final GroupPanel occupations;
    private final GroupPanel ages;
    private final @Nullable ServicePanel service;
    private Instant asOf = Instant.EPOCH;

    FiguresPanels(
            ContestDefinition contest,
            @Nullable RoundDefinition round,
            boolean byRoster,
            FiguresService figures,
            OccupationService groups) {
        addClassName("figures-panels");
        tiles = new NowTiles(contest);
        units = new FigureUnits(contest, byRoster, figures);
        occupations = new GroupPanel("dashboard.occupations", new OccupationNote(contest, groups));
        ages = new GroupPanel("dashboard.ages", new Div());
        service = Access.has("ADMIN", "ORGANIZER") ? new ServicePanel() : null;
        Div groupPanels = new Div(occupations, ages);
        groupPanels.addClassName("figures-groups");
        add(tiles, new SheetPanel(contest, round, figures), times, units, groupPanels);
        if (service != null) {
            add(service);
        }
    }

    Instant asOf() {
        return asOf;
    }

    void show(Figures figures) {
        asOf = figures.asOf();
        tiles.show(figures);
        times.show(figures);
        units.show(figures);
        occupations.show(figures.occupations().stream()
                .map(group -> new GroupPanel.Line(
                        group.name().isEmpty() ? getTranslation("dashboard.occupations.unsaid") : group.name(),
                        group.count()))
                .toList());
        ages.show(figures.ages().stream()
                .map(age -> new GroupPanel.Line(getTranslation("dashboard.age." + age.band()), age.count()))
                .toList());
    }

    void show(ServiceHealth health) {
        if (service != null) {
            service.show(health);
        }
    }
}
