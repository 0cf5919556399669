package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.standings.TotalBoard;
import vn.mocson.standings.TotalBoard.TotalRow;

/** People in the order of the whole contest. */
class TotalHonours extends OrderedList {

    private final List<Prize> prizes;

    TotalHonours(ContestDefinition contest, TotalBoard board) {
        prizes = contest.prizes().stream()
                .filter(prize -> prize.scope() == PrizeScope.INDIVIDUAL)
                .toList();
        addClassName("honours");
        board.rows().forEach(row -> add(item(row)));
    }

    private ListItem item(TotalRow row) {
        String shown = row.name();
        Span name = new Span(shown == null ? getTranslation("board.unnamed") : shown);
        name.addClassName("honour-name");
        name.setClassName("honour-unnamed", shown == null);
        Span unit = new Span(row.unit());
        unit.addClassName("honour-unit");
        Div who = new Div(name, unit);
        who.addClassName("honour-who");
        ListItem item = new ListItem(new HonourRank(row.rank(), row.tied()), who, score(row));
        item.addClassName("honour");
        item.setClassName("honour-top", row.rank() <= 3);
        return item;
    }

    private Div score(TotalRow row) {
        Div score = new Div();
        score.addClassName("honour-score");
        BigDecimal points = row.points();
        if (points != null) {
            Span value = new Span(getTranslation("board.points", Wording.decimal(points)));
            value.addClassName("honour-points");
            score.add(value);
        }
        for (int i = 0; i < Math.min(prizes.size(), row.prizes().size()); i++) {
            if (row.prizes().get(i) > 0) {
                detail(
                        score,
                        Wording.number(row.prizes().get(i)) + " × "
                                + prizes.get(i).name());
            }
        }
        detail(
                score,
                getTranslation("board.total.rounds", Wording.number(row.rounds().size())));
        return score;
    }

    private static void detail(Div score, String text) {
        Span span = new Span(text);
        span.addClassName("honour-detail");
        score.add(span);
    }
}
