package vn.mocson.standings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.server.Command;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.standings.StandingsService;

/** People, units and the whole contest, each made when first opened; only what is open is kept up to date. */
class RankingTabs extends TabSheet {

    private final Map<Tab, Command> openings = new HashMap<>();
    private final Map<Tab, Command> refreshes = new HashMap<>();

    RankingTabs(ContestDefinition contest, RoundDefinition round, StandingsService standings) {
        addClassName("ranking-tabs");
        section("boards.people", frame -> {
            RankingPanel panel = new RankingPanel(round, standings);
            return open(frame, panel, panel::refresh);
        });
        section("boards.units", frame -> {
            UnitRankingPanel panel = new UnitRankingPanel(contest, round, standings);
            return open(frame, panel, panel::refresh);
        });
        if (contest.rules().total() != null) {
            section("boards.total", frame -> {
                TotalRankingPanel panel = new TotalRankingPanel(contest, standings);
                return open(frame, panel, panel::refresh);
            });
        }
        addSelectedChangeListener(selected -> open(selected.getSelectedTab()));
        open(getSelectedTab());
    }

    void refresh() {
        Command refresh = refreshes.get(getSelectedTab());
        if (refresh != null) {
            refresh.execute();
        }
    }

    private void section(String title, Function<Div, Command> content) {
        Div frame = new Div();
        frame.addClassName("ranking-tab");
        Tab tab = add(getTranslation(title), frame);
        openings.put(tab, () -> refreshes.put(tab, content.apply(frame)));
    }

    private static Command open(Div frame, Component panel, Command refresh) {
        frame.add(panel);
        return refresh;
    }

    private void open(Tab tab) {
        Command opening = openings.remove(tab);
        if (opening != null) {
            opening.execute();
        } else {
            refresh();
        }
    }
}
