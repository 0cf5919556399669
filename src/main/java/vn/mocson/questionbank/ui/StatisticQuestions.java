package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.QuestionUse;

/** Every question of a round with its figures; opened, it shows who chose which option. */
class StatisticQuestions extends Section {

    StatisticQuestions(List<QuestionUse> uses) {
        addClassName("statistic-questions");
        Grid<QuestionUse> grid = new Grid<>();
        grid.setItems(uses);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAriaLabel(getTranslation("statistic.questions"));
        grid.setAllRowsVisible(uses.size() <= 30);
        grid.addColumn(QuestionUse::text)
                .setHeader(getTranslation("bank.question"))
                .setWidth("18rem")
                .setFlexGrow(4);
        figure(grid, "statistic.facility", use -> use.figures().facility(), true);
        figure(grid, "statistic.discrimination", use -> use.figures().discrimination(), false);
        grid.addColumn(use -> Wording.number(use.figures().sittings()))
                .setHeader(getTranslation("statistic.asked"))
                .setComparator(Comparator.comparingInt(use -> use.figures().sittings()))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::judgement)
                .setHeader(getTranslation("statistic.judgement"))
                .setComparator(Comparator.comparing(StatisticJudgement::of))
                .setWidth("13rem")
                .setFlexGrow(1);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(StatisticChoices::new));
        add(new H2(getTranslation("statistic.questions")), new ListTools().columns("statistic-questions", grid), grid);
    }

    private interface Figure {
        @Nullable
        BigDecimal of(QuestionUse use);
    }

    private void figure(Grid<QuestionUse> grid, String header, Figure figure, boolean percent) {
        grid.addColumn(use -> {
                    BigDecimal value = figure.of(use);
                    if (value == null) {
                        return "–";
                    }
                    return percent
                            ? getTranslation("common.percent", StatisticTopics.percent(value))
                            : StatisticTiles.figure(value, 0);
                })
                .setHeader(getTranslation(header))
                .setComparator(Comparator.comparing(figure::of, Comparator.nullsLast(Comparator.naturalOrder())))
                .setWidth("8rem")
                .setFlexGrow(0);
    }

    private Span judgement(QuestionUse use) {
        StatisticJudgement judgement = StatisticJudgement.of(use);
        Span words = new Span(getTranslation("statistic.judgement." + judgement));
        words.addClassName(judgement.worthALook() ? "statistic-look" : "quiet");
        return words;
    }
}
