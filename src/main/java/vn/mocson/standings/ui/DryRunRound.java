package vn.mocson.standings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ui.RunStateBadge;
import vn.mocson.standings.DryRun;
import vn.mocson.standings.DryRunRow;
import vn.mocson.standings.RulingService;
import vn.mocson.standings.ranking.WhatIf.Change;

/** What would change in one round: prizes in full, ranks as far as one scrolls. */
class DryRunRound extends Div {

    /** More rows than this scroll in their own frame. */
    private static final int ROWS_IN_FULL = 15;

    private final ContestDefinition contest;
    private final RulingService rulings;

    DryRunRound(ContestDefinition contest, DryRun.OfRound round, RulingService rulings) {
        this.contest = contest;
        this.rulings = rulings;
        addClassName("dry-run-round");
        Div heading = new Div(new H3(round.name()), new RunStateBadge(round.state()));
        heading.addClassName("dry-run-heading");
        add(heading);
        if (!round.ranked()) {
            add(quiet(getTranslation("dryrun.open")));
        }
        add(RulingWords.fact("dryrun.attempts", Wording.number(round.attempts())));
        trueValue(round);
        List<Change> prizes = round.ofPrize();
        if (round.changes().isEmpty()) {
            add(quiet(getTranslation("dryrun.round.nothing", Wording.number(round.unchanged()))));
        } else {
            add(quiet(getTranslation(
                    "dryrun.round",
                    Wording.number(round.ofRank()),
                    Wording.number(prizes.size()),
                    Wording.number(round.unchanged()))));
        }
        if (!prizes.isEmpty()) {
            add(new H4(getTranslation("dryrun.prizes")), grid(prizes, "dryrun.prizes"));
        }
        if (prizes.size() < round.changes().size()) {
            String all =
                    getTranslation("dryrun.all", Wording.number(round.changes().size()));
            Grid<DryRunRow> grid = grid(round.changes(), "dryrun.ranks");
            if (prizes.isEmpty()) {
                add(new H4(all), grid);
            } else {
                add(new Details(all, grid));
            }
        }
    }

    private void trueValue(DryRun.OfRound round) {
        if (round.usedBefore() == null && round.countedAfter() == null) {
            return;
        }
        add(RulingWords.fact(
                "dryrun.actual",
                getTranslation("dryrun.actual.change", value(round.usedBefore()), value(round.usedAfter()))));
        if (round.atClose() != null) {
            add(RulingWords.fact(
                    "dryrun.actual.both",
                    getTranslation("dryrun.actual.values", value(round.atClose()), value(round.countedAfter()))));
        }
    }

    private static String value(@Nullable BigDecimal value) {
        return value == null ? "–" : Wording.decimal(value);
    }

    private Grid<DryRunRow> grid(List<Change> changes, String label) {
        Grid<DryRunRow> grid = new Grid<>();
        grid.setAriaLabel(getTranslation(label));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(DryRunRound::person)
                .setHeader(getTranslation("dryrun.person"))
                .setWidth("10rem")
                .setFlexGrow(3);
        grid.addColumn(row -> getTranslation(
                        "dryrun.change", RulingWords.rank(row.rankBefore()), RulingWords.rank(row.rankAfter())))
                .setHeader(getTranslation("dryrun.rank"))
                .setWidth("8rem")
                .setFlexGrow(1);
        grid.addColumn(DryRunRound::prize)
                .setHeader(getTranslation("dryrun.prize"))
                .setWidth("9rem")
                .setFlexGrow(1);
        if (changes.size() <= ROWS_IN_FULL) {
            grid.setItems(rulings.named(contest.id(), changes));
            grid.setAllRowsVisible(true);
        } else {
            grid.setItems(
                    query -> rulings
                            .named(
                                    contest.id(),
                                    changes.subList(
                                            query.getOffset(),
                                            Math.min(changes.size(), query.getOffset() + query.getLimit())))
                            .stream(),
                    query -> changes.size());
        }
        return grid;
    }

    private static Component person(DryRunRow row) {
        Span name = new Span(row.name());
        name.addClassName("dry-run-name");
        Span unit = new Span(row.unit());
        unit.addClassName("quiet");
        Div person = new Div(name, unit);
        person.addClassName("dry-run-person");
        return person;
    }

    private static String prize(DryRunRow row) {
        String before = RulingWords.prize(row.prizeBefore());
        String after = RulingWords.prize(row.prizeAfter());
        return before.equals(after) ? before : before + " → " + after;
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
