package vn.mocson.exam.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.PaperSpread;
import vn.mocson.exam.PaperSpreadService;
import vn.mocson.questionbank.Difficulty;

/** How far the papers of a round are apart: on trial, and those really given. Computed when somebody asks. */
class SpreadPanel extends Section {

    private final PaperSpreadService spreads;
    private final Select<RoundDefinition> round = new Select<>();
    private final Div report = new Div();

    SpreadPanel(ContestDefinition contest, PaperSpreadService spreads) {
        this.spreads = spreads;
        addClassNames("console-panel", "paper-spread");
        Paragraph note = new Paragraph(getTranslation("spread.note"));
        note.addClassName("quiet");
        round.setLabel(getTranslation("times.round"));
        round.setItems(contest.rounds());
        round.setItemLabelGenerator(RoundDefinition::name);
        if (!contest.rounds().isEmpty()) {
            round.setValue(contest.rounds().getFirst());
        }
        Button compute = new Button(getTranslation("spread.compute"), click -> compute());
        Div tools = new Div(round, compute);
        tools.addClassName("paper-spread-tools");
        report.addClassName("paper-spread-report");
        report.getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("spread.title")), note, tools, report);
    }

    private void compute() {
        RoundDefinition of = round.getValue();
        report.removeAll();
        if (of != null) {
            report.add(
                    part("spread.trial", "spread.trial.none", spreads.onTrial(of.id())),
                    part("spread.given", "spread.given.none", spreads.given(of.id())));
        }
    }

    private Div part(String title, String none, @Nullable PaperSpread spread) {
        Div part = new Div(
                new H3(spread == null ? getTranslation(none) : getTranslation(title, Wording.number(spread.papers()))));
        if (spread == null) {
            return part;
        }
        UnorderedList list = new UnorderedList();
        for (Difficulty difficulty : Difficulty.values()) {
            PaperSpread.Figure count = Objects.requireNonNull(spread.counts().get(difficulty));
            list.add(item("spread.count", getTranslation("difficulty." + difficulty), count));
        }
        list.add(item("spread.level", "", spread.level()), item("spread.points", "", spread.points()));
        PaperSpread.Figure expected = spread.expected();
        list.add(
                expected == null
                        ? new ListItem(getTranslation(
                                "spread.unknown", Wording.number(spread.known()), Wording.number(spread.pool())))
                        : item("spread.expected", "", expected));
        part.add(verdict(spread), list);
        return part;
    }

    private Paragraph verdict(PaperSpread spread) {
        boolean fair = spread.points().same() && spread.level().same();
        Paragraph verdict = new Paragraph(getTranslation(
                fair ? "spread.fair" : spread.points().same() ? "spread.unequal" : "spread.unequalPoints",
                Wording.decimal(spread.points().least()),
                Wording.decimal(spread.points().most())));
        verdict.addClassName(fair ? "paper-spread-fair" : "paper-spread-unequal");
        return verdict;
    }

    private ListItem item(String key, String what, PaperSpread.Figure figure) {
        return new ListItem(
                figure.same()
                        ? getTranslation(key + ".same", what, Wording.decimal(figure.least()))
                        : getTranslation(
                                key,
                                what,
                                Wording.decimal(figure.least()),
                                Wording.decimal(figure.most()),
                                Wording.decimal(figure.mean()),
                                Wording.decimal(figure.deviation())));
    }
}
