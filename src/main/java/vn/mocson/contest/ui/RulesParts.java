package vn.mocson.contest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.contest.Rules.RankKey;
import vn.mocson.contest.Rules.TotalKey;
import vn.mocson.questionbank.Difficulty;

/** The fields of each part of the rules. */
class RulesParts {

    /** The kinds of gate, of which one has a number. */
    enum Gate {
        NONE,
        ALL_CORRECT,
        MINIMUM_POINTS
    }

    enum Board {
        LIVE,
        HIDDEN_UNTIL_PUBLICATION,
        FROZEN
    }

    private static final int FIRST_MINUTES = 60;

    private final RulesEditing editing;
    private final RulesFields fields;
    private final RulesFocus focus;

    RulesParts(RulesEditing editing, RulesFields fields, RulesFocus focus) {
        this.editing = editing;
        this.fields = fields;
        this.focus = focus;
    }

    Div of(RulesPart part) {
        Div content = new Div();
        content.addClassName("rules-fields");
        switch (part) {
            case ELIGIBILITY -> eligibility(content);
            case ATTEMPTS -> attempts(content);
            case PAPER -> paper(content);
            case SCORING -> scoring(content);
            case PREDICTION -> prediction(content);
            case COUNTED -> counted(content);
            case RANKING -> ranking(content);
            case RESULTS -> results(content);
            case COLLECTIVE -> collective(content);
            case TOTAL -> total(content);
            case PRIZES -> prizes(content);
        }
        return content;
    }

    private void eligibility(Div content) {
        content.add(
                fields.helped("eligibility.minimumAge", fields.integer("eligibility.minimumAge")),
                fields.helped("eligibility.maximumAge", fields.integer("eligibility.maximumAge")),
                fields.choice("eligibility.roster", Rules.Roster.class, Rules.Roster.OPEN),
                wide(fields.helped(
                        "eligibility.units",
                        fields.units("eligibility.units", editing.sheet().units()))));
    }

    private void attempts(Div content) {
        content.add(
                fields.helped("attempts.max", fields.integer("attempts.max")),
                fields.choice("attempts.per", Rules.Per.class, Rules.Per.ROUND),
                fields.integer("attempts.cooldownMinutes"));
    }

    private void paper(Div content) {
        IntegerField questions = fields.integer("paper.questions");
        BlueprintRows blueprint = new BlueprintRows(fields, editing.sheet());
        questions.addValueChangeListener(change -> blueprint.show());
        content.add(
                questions,
                fields.helped("paper.durationMinutes", fields.integer("paper.durationMinutes")),
                fields.flag("paper.shuffleQuestions"),
                fields.flag("paper.shuffleOptions"),
                wide(blueprint));
    }

    private void scoring(Div content) {
        content.add(
                fields.decimal("scoring.pointsPerQuestion"),
                fields.decimal("scoring.wrong"),
                fields.decimal("scoring.unanswered"),
                fields.choice(
                        "scoring.multipleAnswer", Rules.MultipleAnswer.class, Rules.MultipleAnswer.ALL_OR_NOTHING));
        for (Difficulty difficulty : Difficulty.values()) {
            content.add(fields.decimal("scoring.pointsByDifficulty." + difficulty));
        }
        content.add(note("rules.scoring.byDifficulty.help"));
    }

    private void prediction(Div content) {
        Checkbox asked = new Checkbox(RulesFields.words("rules.prediction"));
        asked.setValue(fields.place().get("prediction") != null);
        Div details = new Div();
        details.addClassNames("rules-fields", "rules-wide");
        predictionDetails(details);
        asked.addValueChangeListener(change -> {
            ObjectNode begun = RulesFields.JSON
                    .objectNode()
                    .put("of", Rules.PredictionOf.PEOPLE_ALL_CORRECT.name())
                    .put("lock", Rules.PredictionLock.PER_ATTEMPT.name())
                    .put("trueValue", Rules.TrueValue.RECOMPUTED.name());
            fields.place().set("prediction", change.getValue() ? begun : null);
            predictionDetails(details);
        });
        content.add(wide(fields.registered("prediction", asked)), details);
    }

    private void predictionDetails(Div details) {
        details.removeAll();
        if (fields.place().get("prediction") != null) {
            details.add(
                    fields.choice("prediction.of", Rules.PredictionOf.class, Rules.PredictionOf.PEOPLE_ALL_CORRECT),
                    fields.choice("prediction.lock", Rules.PredictionLock.class, Rules.PredictionLock.PER_ATTEMPT),
                    fields.choice("prediction.trueValue", Rules.TrueValue.class, Rules.TrueValue.RECOMPUTED),
                    fields.helped("actual", fields.decimal("actual")));
        }
    }

    private void counted(Div content) {
        JsonNode gate = fields.place().get("gate");
        Select<Gate> kind = select("rules.gate", Gate.class);
        BigDecimalField points = new BigDecimalField(RulesFields.words("rules.gate.points"));
        points.setManualValidation(true);
        points.setLocale(Wording.locale());
        kind.setValue(gate == null ? Gate.NONE : gate.isObject() ? Gate.MINIMUM_POINTS : Gate.valueOf(gate.asString()));
        if (gate != null && gate.isObject()) {
            points.setValue(gate.get("minimumPoints").decimalValue());
        }
        points.setVisible(kind.getValue() == Gate.MINIMUM_POINTS);
        Runnable set = () -> {
            points.setVisible(kind.getValue() == Gate.MINIMUM_POINTS);
            if (kind.getValue() == Gate.MINIMUM_POINTS) {
                ObjectNode minimum = RulesFields.JSON.objectNode();
                minimum.set("minimumPoints", RulesFields.number(points.getValue()));
                fields.place().set("gate", minimum);
            } else {
                fields.place()
                        .set("gate", RulesFields.JSON.stringNode(kind.getValue().name()));
            }
        };
        kind.addValueChangeListener(change -> set.run());
        points.addValueChangeListener(change -> set.run());
        content.add(
                fields.choice("counted", Rules.Counted.class, Rules.Counted.BEST),
                fields.registered("gate", kind),
                fields.registered("gate.minimumPoints", points));
    }

    private void ranking(Div content) {
        content.add(
                note("rules.rankBy.help"),
                wide(fields.order("rankBy", RankKey.class, List.of(RankKey.POINTS, RankKey.SUBMITTED_AT))),
                note("rules.order.keys"));
    }

    private void results(Div content) {
        JsonNode board = fields.place().get("leaderboard");
        Select<Board> kind = select("rules.leaderboard", Board.class);
        IntegerField minutes = new IntegerField(RulesFields.words("rules.leaderboard.minutes"));
        minutes.setManualValidation(true);
        minutes.setMin(1);
        minutes.setStepButtonsVisible(true);
        kind.setValue(board == null ? Board.LIVE : board.isObject() ? Board.FROZEN : Board.valueOf(board.asString()));
        minutes.setValue(
                board != null && board.isObject()
                        ? board.get("frozenLastMinutes").asInt()
                        : FIRST_MINUTES);
        minutes.setVisible(kind.getValue() == Board.FROZEN);
        Runnable set = () -> {
            minutes.setVisible(kind.getValue() == Board.FROZEN);
            ObjectNode frozen = RulesFields.JSON.objectNode();
            if (minutes.getValue() != null) {
                frozen.put("frozenLastMinutes", minutes.getValue());
            }
            fields.place()
                    .set(
                            "leaderboard",
                            kind.getValue() == Board.FROZEN
                                    ? frozen
                                    : RulesFields.JSON.stringNode(
                                            kind.getValue().name()));
        };
        kind.addValueChangeListener(change -> set.run());
        minutes.addValueChangeListener(change -> set.run());
        content.add(
                fields.choice("results.showScore", Rules.Moment.class, Rules.Moment.AT_SUBMISSION),
                fields.choice("results.showKey", Rules.Moment.class, Rules.Moment.AT_PUBLICATION),
                fields.registered("leaderboard", kind),
                fields.registered("leaderboard.frozenLastMinutes", minutes));
    }

    private void collective(Div content) {
        content.add(wide(fields.order(
                "collective.rankBy", CollectiveKey.class, List.of(CollectiveKey.ENTRANTS, CollectiveKey.MEAN_POINTS))));
        Span weights = new Span(RulesFields.words("rules.collective.weights"));
        weights.addClassNames("rules-label", "rules-wide");
        content.add(weights);
        Arrays.stream(CollectiveKey.values())
                .filter(key -> key != CollectiveKey.WEIGHTED)
                .forEach(key -> content.add(fields.weight(key)));
        content.add(
                note("rules.collective.weights.help"),
                fields.integer("collective.minimumEntrants"),
                fields.integer("collective.minimumHeadcount"),
                wide(new LeagueRows(fields, editing.sheet().units())));
    }

    private void total(Div content) {
        Checkbox ranked = new Checkbox(RulesFields.words("rules.total"));
        ranked.setValue(fields.place().get("total") != null);
        Div details = new Div();
        details.addClassNames("rules-fields", "rules-wide");
        totalDetails(details);
        ranked.addValueChangeListener(change -> {
            ObjectNode begun = RulesFields.JSON.objectNode().put("by", Rules.TotalBy.POINTS.name());
            fields.place().set("total", change.getValue() ? begun : null);
            totalDetails(details);
        });
        content.add(wide(fields.registered("total", ranked)), details);
    }

    private void totalDetails(Div details) {
        details.removeAll();
        if (fields.place().get("total") != null) {
            details.add(
                    fields.choice("total.by", Rules.TotalBy.class, Rules.TotalBy.POINTS),
                    fields.helped("total.best", fields.integer("total.best")),
                    wide(fields.order(
                            "total.thenBy", TotalKey.class, List.of(TotalKey.DURATION, TotalKey.SUBMITTED_AT))));
        }
    }

    private void prizes(Div content) {
        content.add(
                fields.choice("prizes.of", Rules.PrizeOf.class, Rules.PrizeOf.ROUND),
                fields.choice("prizes.border", Rules.PrizeBorder.class, Rules.PrizeBorder.SHARE),
                fields.helped("prizes.maxPerPerson", fields.integer("prizes.maxPerPerson")),
                fields.helped("prizes.maxPerHousehold", fields.integer("prizes.maxPerHousehold")),
                wide(new PrizeRows(editing, focus, fields.enabled())));
    }

    private static <E extends Enum<E>> Select<E> select(String label, Class<E> type) {
        Select<E> select = new Select<>();
        select.setLabel(RulesFields.words(label));
        select.setItems(type.getEnumConstants());
        select.setItemLabelGenerator(each -> each == null ? "" : RulesFields.words(each));
        return select;
    }

    private static Paragraph note(String key) {
        Paragraph note = new Paragraph(RulesFields.words(key));
        note.addClassNames("rules-note", "rules-wide");
        return note;
    }

    private static <C extends Component> C wide(C field) {
        field.addClassName("rules-wide");
        return field;
    }
}
