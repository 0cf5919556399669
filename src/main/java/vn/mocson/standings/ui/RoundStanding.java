package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.standings.RoundClosing;
import vn.mocson.standings.StandingsService;
import vn.mocson.standings.record.RecordService;

/** Which round is looked at, where it stands, its publication and its files. */
class RoundStanding extends Div {

    private final RoundDefinition round;
    private final StandingsService standings;
    private final PublishPanel publication;
    private final RecordPanel record;
    private final Paragraph closing = new Paragraph();

    RoundStanding(
            ContestDefinition contest,
            RoundDefinition round,
            StandingsService standings,
            RecordService records,
            ContestService contests,
            Clock clock) {
        this.record = new RecordPanel(round.id(), records);
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
        add(first, closing, record);
        refresh();
    }

    final void refresh() {
        publication.refresh();
        Optional<RoundClosing> done = standings.closing(round.id());
        closing.setText(done.map(this::sentence).orElseGet(() -> getTranslation("boards.moving")));
        record.setVisible(done.isPresent());
        record.refresh();
    }

    private String sentence(RoundClosing done) {
        String locked = getTranslation("boards.locked", VietnamTime.second(done.at()), Wording.number(done.people()));
        BigDecimal actual = done.actual();
        if (actual == null) {
            return locked;
        }
        BigDecimal atClose = done.actualAtClose();
        return locked + " "
                + (atClose == null || atClose.compareTo(actual) == 0
                        ? getTranslation("boards.actual", Wording.decimal(actual))
                        : getTranslation("boards.actual.both", Wording.decimal(atClose), Wording.decimal(actual)));
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
