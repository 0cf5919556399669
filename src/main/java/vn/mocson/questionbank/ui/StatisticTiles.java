package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.PaperFigures;

/** How the paper of a round did as a whole. */
class StatisticTiles extends DescriptionList {

    StatisticTiles(PaperFigures paper) {
        addClassNames("figure-tiles", "statistic-tiles");
        add(tile("statistic.sittings", Wording.number(paper.sittings()), "statistic.sittings.note"));
        add(tile("statistic.mean", figure(paper.mean(), 1), "statistic.mean.note"));
        add(tile("statistic.deviation", figure(paper.deviation(), 1), "statistic.deviation.note"));
        add(tile("statistic.alpha", percent(paper.alpha()), "statistic.alpha.note"));
        add(tile("statistic.error", figure(paper.standardError(), 1), "statistic.error.note"));
    }

    private Div tile(String label, String value, String note) {
        Description figure = new Description(value);
        figure.addClassName("tile-value");
        Description words = new Description(getTranslation(note));
        words.addClassName("tile-note");
        Div tile = new Div(new Term(getTranslation(label)), figure, words);
        tile.addClassName("tile");
        return tile;
    }

    static String figure(@Nullable BigDecimal value, int places) {
        return value == null ? "–" : Wording.decimal(value.setScale(places, RoundingMode.HALF_UP));
    }

    private String percent(@Nullable BigDecimal value) {
        return value == null ? "–" : getTranslation("common.percent", figure(value, 1));
    }
}
