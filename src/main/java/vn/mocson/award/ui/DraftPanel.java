package vn.mocson.award.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.mocson.award.AwardDesk;
import vn.mocson.award.AwardDraft;
import vn.mocson.award.AwardOutcome;
import vn.mocson.award.AwardSubject;
import vn.mocson.award.CheckKind;
import vn.mocson.common.ui.Room;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;

/** Who would get which prize, with how far each is checked. */
class DraftPanel extends Div {

    /** Where the panel has less room than this, each prize is a card. */
    private static final int ROOM_FOR_COLUMNS = 760;

    private static final String CARD = "card";

    private final ContestDefinition contest;
    private final AwardDraft draft;
    private final AwardDesk desk;
    private final Runnable changed;
    private final Grid<AwardDraft.Line> grid = new Grid<>();

    DraftPanel(ContestDefinition contest, AwardDraft draft, AwardDesk desk, Runnable changed) {
        this.contest = contest;
        this.draft = draft;
        this.desk = desk;
        this.changed = changed;
        Section section = AwardWords.section("award.draft");
        section.add(AwardWords.quiet(getTranslation(
                "award.draft.sentence", Wording.number(draft.entrants()), Wording.number(draft.entries()))));
        List<AwardDraft.Line> open = open();
        if (open.stream().anyMatch(AwardDraft.Line::namePublic)) {
            section.add(AwardWords.button(
                    "award.confirmAll", () -> new ConfirmAllDialog(draft.scope(), open, desk, changed).open()));
        }
        section.add(draft.lines().isEmpty() ? AwardWords.quiet(getTranslation("award.draft.empty")) : grid());
        add(section);
    }

    /** Of somebody with several prizes one line stands for all of them. */
    private List<AwardDraft.Line> open() {
        Map<AwardSubject, AwardDraft.Line> open = new LinkedHashMap<>();
        draft.lines().stream()
                .filter(line -> line.outcome() == AwardOutcome.OPEN && !line.undecided())
                .forEach(line -> open.putIfAbsent(line.subject(), line));
        return List.copyOf(open.values());
    }

    private Grid<AwardDraft.Line> grid() {
        grid.setAriaLabel(getTranslation("award.draft"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(this::prize)
                .setHeader(getTranslation("award.prize"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addColumn(line -> line.rank() == null ? "–" : Wording.number(line.rank()))
                .setHeader(getTranslation("award.rank"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::holder)
                .setHeader(getTranslation("award.holder"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addColumn(AwardWords::result)
                .setHeader(getTranslation("award.by"))
                .setWidth("10rem")
                .setFlexGrow(2);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("award.state"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addComponentColumn(this::opener).setHeader("").setWidth("8rem").setFlexGrow(0);
        grid.addComponentColumn(this::card)
                .setHeader(getTranslation("award.holder"))
                .setKey(CARD);
        setNarrow(false);
        Room.watch(this, ROOM_FOR_COLUMNS, this::setNarrow);
        grid.setItems(draft.lines());
        return grid;
    }

    /** Each prize in one cell, or in a row of them. */
    final void setNarrow(boolean narrow) {
        grid.getColumns().forEach(column -> column.setVisible(CARD.equals(column.getKey()) == narrow));
    }

    private Component card(AwardDraft.Line line) {
        Div card = new Div(prize(line), holder(line), new Span(AwardWords.result(line)), state(line), opener(line));
        card.addClassName("award-card");
        return card;
    }

    /** A prize of units is often named like one of people. */
    private Component prize(AwardDraft.Line line) {
        Span prize = new Span(line.prize());
        prize.addClassName("award-prize");
        Span kind = new Span(getTranslation("award.kind." + line.kind()));
        kind.addClassName("quiet");
        Div two = new Div(prize, kind);
        two.addClassName("award-two");
        if (line.undecided()) {
            Span waits = new Span(getTranslation("award.undecided"));
            waits.addClassName("award-warning");
            two.add(waits);
        }
        return two;
    }

    private Component holder(AwardDraft.Line line) {
        Span unit = new Span(line.unit());
        unit.addClassName("quiet");
        Div two = new Div(new Span(line.holder()), unit);
        two.addClassName("award-two");
        if (!line.namePublic()) {
            Span kept = new Span(getTranslation("award.notNamed"));
            kept.addClassName("award-warning");
            two.add(kept);
        }
        return two;
    }

    private Component state(AwardDraft.Line line) {
        Div state = new Div(AwardWords.badge(line.outcome()));
        state.addClassName("award-two");
        if (line.subject().person() != null) {
            Span checks = new Span(getTranslation(
                    "award.checks", Wording.number(line.checks().size()), Wording.number(CheckKind.values().length)));
            checks.addClassName("quiet");
            state.add(checks);
        }
        return state;
    }

    private Button opener(AwardDraft.Line line) {
        Button open = new Button(
                getTranslation("award.check"), click -> new CheckDialog(contest, draft, line, desk, changed).open());
        open.setAriaLabel(getTranslation("award.check.of", line.holder()));
        open.addThemeVariants(ButtonVariant.SMALL);
        return open;
    }
}
