package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.standings.PublicFigures;

/**
 * Three figures of a contest. A figure that people are guessing, or that is still nothing, gives its
 * place to the next best one.
 */
class FigureStrip extends DescriptionList {

    private static final int PLACES = 3;

    private record Figure(String label, long value) {}

    private final Rules rules;
    private List<Figure> shown = List.of();

    FigureStrip(ContestDefinition contest, PublicFigures figures, Instant now) {
        addClassName("figure-strip");
        rules = contest.currentRound(now).map(round -> round.rules()).orElse(contest.rules());
        show(figures);
    }

    final void show(PublicFigures figures) {
        List<Figure> best = best(figures);
        if (!best.equals(shown)) {
            shown = best;
            removeAll();
            best.forEach(figure -> add(pair(figure)));
        }
    }

    private List<Figure> best(PublicFigures figures) {
        List<Figure> candidates = new ArrayList<>();
        offer(candidates, "people", figures.people());
        offer(candidates, "entries", figures.entries());
        offer(candidates, "units", figures.units());
        offer(candidates, "questions", (long) rules.paper().questions());
        Integer minutes = rules.paper().durationMinutes();
        offer(candidates, "minutes", minutes == null ? null : Long.valueOf(minutes));
        Integer attempts = rules.attempts().max();
        offer(candidates, "attempts", attempts == null ? null : Long.valueOf(attempts));
        return candidates.stream().limit(PLACES).toList();
    }

    private static void offer(List<Figure> candidates, String label, @Nullable Long value) {
        if (value != null && value > 0) {
            candidates.add(new Figure(label, value));
        }
    }

    private Div pair(Figure figure) {
        Span value = new Span(Wording.number(figure.value()));
        Term term = new Term(getTranslation("figures." + figure.label()));
        Div pair = new Div(term, new Description(value));
        pair.addClassName("figure");
        return pair;
    }
}
