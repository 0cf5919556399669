package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.standings.UnitLeaderboard;
import vn.mocson.standings.UnitLeaderboard.UnitRow;
import vn.mocson.standings.UnitLeaderboard.Unranked;

/** Units in the order of the board, league by league; what they are ranked by first stands out. */
class UnitHonours extends Div {

    private final CollectiveKey first;

    UnitHonours(UnitLeaderboard board) {
        this.first = board.rankBy().getFirst();
        addClassName("league-honours");
        OrderedList list = new OrderedList();
        String league = "";
        for (UnitRow row : board.rows()) {
            String its = league(row);
            if (list.getParent().isEmpty() || !its.equals(league)) {
                league = its;
                list = new OrderedList();
                list.addClassName("honours");
                if (!league.isEmpty()) {
                    add(new H3(league));
                }
                add(list);
            }
            list.add(item(row));
        }
    }

    private String league(UnitRow row) {
        return row.unrankedReason() == Unranked.NO_LEAGUE
                ? getTranslation("boards.noLeague")
                : Objects.requireNonNullElse(row.league(), "");
    }

    private ListItem item(UnitRow row) {
        Span name = new Span(row.name());
        name.addClassName("honour-name");
        Span detail = new Span(detail(row));
        detail.addClassName("honour-unit");
        Div who = new Div(name, detail);
        who.addClassName("honour-who");
        Div score = new Div();
        score.addClassName("honour-score");
        figure(score, figure(row, first), "honour-points");
        if (first != CollectiveKey.ENTRANTS) {
            figure(score, figure(row, CollectiveKey.ENTRANTS), "honour-detail");
        }
        if (first != CollectiveKey.RATE) {
            figure(score, row.rate() == null ? null : rate(row), "honour-detail");
        }
        Integer rank = row.rank();
        ListItem item = new ListItem(rank == null ? new HonourRank() : new HonourRank(rank, row.tied()), who, score);
        item.addClassName("honour");
        item.setClassName("honour-top", rank != null && rank <= 3);
        return item;
    }

    private static void figure(Div score, @Nullable String text, String style) {
        if (text != null) {
            Span span = new Span(text);
            span.addClassName(style);
            score.add(span);
        }
    }

    /** Null where it is kept secret for now. */
    private @Nullable String figure(UnitRow row, CollectiveKey key) {
        return switch (key) {
            case ENTRANTS -> worded("board.peopleCount", row.people());
            case ENTRIES -> worded("board.entries", row.entries());
            case RATE -> row.rate() == null ? null : rate(row);
            case MEAN_POINTS -> worded("board.average", row.averagePoints());
            case ALL_CORRECT -> worded("board.units.allCorrect", row.allCorrect());
            case WINNERS -> worded("board.units.winners", row.winners());
            case WEIGHTED -> worded("board.units.weighted", row.weighted());
        };
    }

    private String rate(UnitRow row) {
        return getTranslation(
                "board.rate",
                getTranslation(
                        "board.units.rateValue",
                        Wording.decimal(Objects.requireNonNullElse(row.rate(), BigDecimal.ZERO))));
    }

    private @Nullable String worded(String key, @Nullable Long number) {
        return number == null ? null : getTranslation(key, Wording.number(number));
    }

    private @Nullable String worded(String key, @Nullable BigDecimal number) {
        return number == null ? null : getTranslation(key, Wording.decimal(number));
    }

    private String detail(UnitRow row) {
        StringJoiner detail = new StringJoiner(" · ");
        Unranked reason = row.unrankedReason();
        if (reason != null && reason != Unranked.NO_LEAGUE) {
            detail.add(getTranslation("boards.unranked." + reason));
        }
        for (CollectiveKey key : List.of(CollectiveKey.ENTRIES, CollectiveKey.MEAN_POINTS)) {
            String figure = key == first ? null : figure(row, key);
            if (figure != null) {
                detail.add(figure);
            }
        }
        return detail.toString();
    }
}
