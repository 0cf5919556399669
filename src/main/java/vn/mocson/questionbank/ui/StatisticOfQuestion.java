package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.util.List;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.QuestionUse;

/** Beside a question: what each round that asked it said of it. */
class StatisticOfQuestion extends Section {

    StatisticOfQuestion(List<QuestionUse> uses) {
        addClassName("statistic-of-question");
        setVisible(!uses.isEmpty());
        add(new H3(getTranslation("statistic.uses")));
        for (QuestionUse use : uses) {
            BigDecimal facility = use.figures().facility();
            add(
                    new Paragraph(getTranslation(
                            "statistic.use",
                            use.roundName(),
                            use.number(),
                            Wording.number(use.figures().sittings()),
                            facility == null ? "–" : StatisticTopics.percent(facility),
                            StatisticTiles.figure(use.figures().discrimination(), 0))),
                    new StatisticChoices(use));
        }
    }
}
