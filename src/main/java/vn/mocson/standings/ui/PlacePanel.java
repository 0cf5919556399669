package vn.mocson.standings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.RoundId;
import vn.mocson.standings.AttemptShare;
import vn.mocson.standings.Explanation;
import vn.mocson.standings.Explanation.Neighbour;
import vn.mocson.standings.JuryRow;
import vn.mocson.standings.StandingsService;

/** Why somebody stands where they stand, beside the ranking so that the list stays. */
class PlacePanel extends Aside {

    private final RoundId round;
    private final StandingsService standings;
    private final Runnable closed;

    PlacePanel(RoundId round, StandingsService standings, Runnable closed) {
        this.round = round;
        this.standings = standings;
        this.closed = closed;
        addClassName("place-panel");
        setVisible(false);
    }

    void show(JuryRow row) {
        removeAll();
        setVisible(true);
        getElement().setAttribute("aria-label", getTranslation("boards.why", row.name()));
        Button close = new Button(Glyph.CLOSE.icon(), click -> close());
        close.setAriaLabel(getTranslation("boards.close"));
        Div head = new Div(new H2(row.name()), close);
        head.addClassName("place-head");
        Paragraph unit = new Paragraph(row.unit());
        unit.addClassName("quiet");
        add(head, unit);
        standings
                .explain(round, row.participant())
                .ifPresentOrElse(this::explain, () -> add(new Paragraph(getTranslation("boards.gone"))));
        attempts(row);
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    void close() {
        setVisible(false);
        removeAll();
        closed.run();
    }

    private void explain(Explanation told) {
        Paragraph place = new Paragraph(
                told.sharing() > 1
                        ? getTranslation(
                                "boards.place.tied",
                                Wording.number(told.rank()),
                                Wording.number(told.of()),
                                Wording.number(told.sharing() - 1))
                        : getTranslation("boards.place", Wording.number(told.rank()), Wording.number(told.of())));
        place.addClassName("place-rank");
        DescriptionList keys = new DescriptionList();
        keys.addClassName("place-keys");
        told.values()
                .forEach(value -> keys.add(
                        new DescriptionList.Term(ExplanationWords.name(value.key())),
                        new DescriptionList.Description(ExplanationWords.value(value))));
        add(place, new H3(getTranslation("boards.keys")), keys);
        BigDecimal actual = told.actual();
        BigDecimal prediction = told.prediction();
        if (actual != null) {
            add(new Paragraph(getTranslation(
                    "boards.guessed",
                    prediction == null ? "–" : Wording.decimal(prediction),
                    Wording.decimal(actual))));
        }
        neighbour(told.ahead(), true);
        neighbour(told.behind(), false);
    }

    private void neighbour(@Nullable Neighbour other, boolean ahead) {
        add(new Paragraph(
                other == null
                        ? getTranslation(ahead ? "boards.first" : "boards.last")
                        : ExplanationWords.neighbour(other, ahead)));
    }

    private void attempts(JuryRow row) {
        OrderedList list = new OrderedList();
        list.addClassName("place-attempts");
        standings.attempts(round, row.participant()).forEach(attempt -> list.add(item(attempt)));
        add(new H3(getTranslation("boards.attempts")), list);
    }

    private ListItem item(AttemptShare attempt) {
        Span share = new Span(getTranslation("boards.share." + attempt.share()));
        share.addClassNames(
                "attempt-share", "attempt-share-" + attempt.share().name().toLowerCase(Locale.ROOT));
        StringJoiner facts = new StringJoiner(" · ");
        facts.add(getTranslation("boards.attempt", attempt.number()));
        facts.add(getTranslation("boards.attemptState." + attempt.state()));
        BigDecimal points = attempt.points();
        if (points != null) {
            facts.add(getTranslation("boards.points", Wording.decimal(points)));
        }
        BigDecimal prediction = attempt.prediction();
        if (prediction != null) {
            facts.add(getTranslation("boards.prediction", Wording.decimal(prediction)));
        }
        Instant submitted = attempt.submittedAt();
        facts.add(
                submitted == null
                        ? getTranslation(
                                "boards.startedAt", ExplanationWords.TO_THE_MILLISECOND.format(attempt.startedAt()))
                        : getTranslation("boards.submittedAt", ExplanationWords.TO_THE_MILLISECOND.format(submitted)));
        return new ListItem(share, new Span(facts.toString()));
    }
}
