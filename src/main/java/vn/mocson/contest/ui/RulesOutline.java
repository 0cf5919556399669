package vn.mocson.contest.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import vn.mocson.common.text.MarkdownText;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.text.RulesText;
import vn.mocson.unit.Unit;

/** The thể lệ that a contest would have if it were made like this, to be unfolded. */
class RulesOutline extends NativeDetails {

    private final Div text = new Div();

    RulesOutline() {
        addClassName("rules-outline");
        text.addClassNames("page-of-text", "rules-text");
        text.getElement().setAttribute("lang", "vi");
        setSummaryText(getTranslation("newContest.rules"));
        setContent(text);
        setVisible(false);
    }

    void show(ContestDefinition contest, List<Unit> units) {
        text.removeAll();
        text.add(new Html(
                "<div>" + MarkdownText.toHtml(RulesText.of(contest, units).markdown()) + "</div>"));
        setVisible(true);
    }
}
