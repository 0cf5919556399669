package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.Clock;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.standings.RoundClosing;
import vn.mocson.standings.StandingsService;

/** Which round is looked at, where it stands, its publication and its files. */
class RoundStanding extends Div {

    private final RoundDefinition round;
    private final StandingsService standings;
    private final PublishPanel publication;
    private final Paragraph closing = new Paragraph();

    RoundStanding(
            ContestDefinition contest,
            RoundDefinition round,
            StandingsService standings,
            ContestService contests,
            Clock clock) {
        this.round = round;
        this.standings = standings;
        this.publication = new PublishPanel(round.id(), standings, contests, clock);
        addClassName("round-standing");
        closing.addClassName("quiet");
        Div files = new Div(
                new RankingFileLink(round, standings, RankingFile.Kind.XLSX),
                new RankingFileLink(round, standings, RankingFile.Kind.CSV));
        files.addClassName("ranking-files");
        Div first = new Div(choice(contest), publication, files);
        first.addClassName("round-standing-tools");
        add(first, closing);
        refresh();
    }

    final void refresh() {
        publication.refresh();
        standings
                .closing(round.id())
                .ifPresentOrElse(
                        done -> closing.setText(sentence(done)),
                        () -> closing.setText(getTranslation("boards.moving")));
    }

    private String sentence(RoundClosing done) {
        String locked = getTranslation("boards.locked", VietnamTime.second(done.at()), Wording.number(done.people()));
        BigDecimal actual = done.actual();
        return actual == null ? locked : locked + " " + getTranslation("boards.actual", Wording.decimal(actual));
    }

    /** The rounds of a phase stand together, each with the phase's name before its own. */
    private Select<RoundDefinition> choice(ContestDefinition contest) {
        Select<RoundDefinition> choice = new Select<>();
        choice.setLabel(getTranslation("boards.round"));
        choice.setItems(contest.rounds());
        choice.setItemLabelGenerator(each -> each.phase() == null ? each.name() : each.phase() + " · " + each.name());
        choice.setValue(contest.rounds().stream()
                .filter(each -> each.id().equals(round.id()))
                .findFirst()
                .orElse(null));
        choice.setVisible(contest.rounds().size() > 1);
        choice.addValueChangeListener(changed -> getUI().ifPresent(
                        ui -> ui.navigate(RankingsView.class, RankingsView.address(contest, changed.getValue()))));
        return choice;
    }
}
