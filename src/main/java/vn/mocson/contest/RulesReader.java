package vn.mocson.contest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.yaml.TreeProblem;
import vn.mocson.common.yaml.TreeReader;
import vn.mocson.contest.Rules.Attempts;
import vn.mocson.contest.Rules.BlueprintLine;
import vn.mocson.contest.Rules.Board;
import vn.mocson.contest.Rules.Counted;
import vn.mocson.contest.Rules.Eligibility;
import vn.mocson.contest.Rules.Gate;
import vn.mocson.contest.Rules.Moment;
import vn.mocson.contest.Rules.MultipleAnswer;
import vn.mocson.contest.Rules.Paper;
import vn.mocson.contest.Rules.Per;
import vn.mocson.contest.Rules.Prediction;
import vn.mocson.contest.Rules.PredictionLock;
import vn.mocson.contest.Rules.PredictionOf;
import vn.mocson.contest.Rules.RankKey;
import vn.mocson.contest.Rules.Results;
import vn.mocson.contest.Rules.Roster;
import vn.mocson.contest.Rules.Scoring;
import vn.mocson.questionbank.Difficulty;

/** Reads the rules object of the file formats; every wrong field is named with its path. */
public final class RulesReader {

    private RulesReader() {}

    /**
     * @param path where the object stands, for messages
     * @throws TreeProblem where a field is missing, wrong, or two of them contradict each other
     */
    public static Rules read(JsonNode node, String path) {
        TreeReader in = TreeReader.of(node, path);
        Prediction prediction = in.has("prediction") ? prediction(in.object("prediction")) : null;
        List<RankKey> rankBy = in.choices(
                "rankBy",
                RankKey.class,
                prediction == null
                        ? List.of(RankKey.POINTS, RankKey.SUBMITTED_AT)
                        : List.of(RankKey.POINTS, RankKey.PREDICTION_GAP, RankKey.SUBMITTED_AT));
        if (rankBy.isEmpty()) {
            throw in.problem("rankBy", "cần ít nhất một tiêu chí xếp hạng");
        }
        if (rankBy.stream().distinct().count() < rankBy.size()) {
            throw in.problem("rankBy", "có tiêu chí xếp hạng bị lặp");
        }
        if (rankBy.contains(RankKey.PREDICTION_GAP) && prediction == null) {
            throw in.problem("rankBy", "xếp hạng theo dự đoán nhưng thể lệ không có câu hỏi dự đoán (prediction)");
        }
        return new Rules(
                in.has("eligibility") ? eligibility(in.object("eligibility")) : new Eligibility(0, Roster.OPEN),
                in.has("attempts") ? attempts(in.object("attempts")) : new Attempts(1, Per.ROUND, 0),
                paper(in.object("paper")),
                in.has("scoring")
                        ? scoring(in.object("scoring"))
                        : scoring(TreeReader.of(JsonNodeFactory.instance.objectNode(), "")),
                prediction,
                in.choice("counted", Counted.class, Counted.BEST),
                gate(in),
                rankBy,
                in.decimal("actual"),
                in.has("results")
                        ? results(in.object("results"))
                        : new Results(Moment.AT_SUBMISSION, Moment.AT_PUBLICATION),
                board(in));
    }

    /** The rules of a round: the contest's with the round's own parts laid over them, field by field. */
    public static JsonNode overlay(JsonNode contest, @Nullable JsonNode round) {
        if (round == null || !round.isObject() || !contest.isObject()) {
            return round == null ? contest : round;
        }
        ObjectNode merged = ((ObjectNode) contest).deepCopy();
        for (String field : round.propertyNames()) {
            JsonNode below = merged.get(field);
            JsonNode above = round.get(field);
            merged.set(field, below != null && below.isObject() && above.isObject() ? overlay(below, above) : above);
        }
        return merged;
    }

    private static Eligibility eligibility(TreeReader in) {
        return new Eligibility(in.integer("minimumAge", 0, 120, 0), in.choice("roster", Roster.class, Roster.OPEN));
    }

    private static Attempts attempts(TreeReader in) {
        Integer max = in.has("max") ? Integer.valueOf(in.integer("max", 1, 1_000_000)) : null;
        return new Attempts(max, in.choice("per", Per.class, Per.ROUND), in.integer("cooldownMinutes", 0, 100_000, 0));
    }

    private static Paper paper(TreeReader in) {
        int questions = in.integer("questions", 1, 200);
        List<BlueprintLine> blueprint = new ArrayList<>();
        int total = 0;
        for (TreeReader line : in.objects("blueprint")) {
            int count = line.integer("count", 1, questions);
            blueprint.add(new BlueprintLine(
                    line.has("topic") ? Vietnamese.clean(line.text("topic")) : null,
                    line.has("difficulty") ? line.choice("difficulty", Difficulty.class, Difficulty.MEDIUM) : null,
                    count));
            total += count;
        }
        if (!blueprint.isEmpty() && total != questions) {
            throw in.problem(
                    "blueprint", "tổng số câu theo ma trận là " + total + " nhưng đề thi có " + questions + " câu");
        }
        return new Paper(
                questions,
                in.has("durationMinutes") ? Integer.valueOf(in.integer("durationMinutes", 1, 1440)) : null,
                in.flag("shuffleQuestions", true),
                in.flag("shuffleOptions", true),
                blueprint);
    }

    private static Scoring scoring(TreeReader in) {
        return new Scoring(
                number(in, "pointsPerQuestion", BigDecimal.ONE),
                in.choice("multipleAnswer", MultipleAnswer.class, MultipleAnswer.ALL_OR_NOTHING),
                number(in, "wrong", BigDecimal.ZERO),
                number(in, "unanswered", BigDecimal.ZERO));
    }

    private static BigDecimal number(TreeReader in, String field, BigDecimal otherwise) {
        BigDecimal value = in.decimal(field);
        if (value != null
                && (value.abs().compareTo(BigDecimal.valueOf(1000)) > 0
                        || value.stripTrailingZeros().scale() > 4)) {
            throw in.problem(field, "phải từ -1000 đến 1000, tối đa 4 chữ số thập phân");
        }
        return value == null ? otherwise : value;
    }

    private static Prediction prediction(TreeReader in) {
        if (!in.has("of")) {
            throw in.problem("of", "còn thiếu: dự đoán điều gì");
        }
        return new Prediction(
                in.choice("of", PredictionOf.class, PredictionOf.PEOPLE_ALL_CORRECT),
                in.choice("lock", PredictionLock.class, PredictionLock.PER_ATTEMPT));
    }

    private static Gate gate(TreeReader in) {
        if (!in.has("gate")) {
            return new Gate.None();
        }
        if (in.raw("gate").isObject()) {
            TreeReader gate = in.object("gate");
            BigDecimal points = gate.decimal("minimumPoints");
            if (points == null) {
                throw gate.problem("minimumPoints", "còn thiếu");
            }
            return new Gate.MinimumPoints(points);
        }
        return switch (in.text("gate").toUpperCase(Locale.ROOT)) {
            case "NONE" -> new Gate.None();
            case "ALL_CORRECT" -> new Gate.AllCorrect();
            default -> throw in.problem("gate", "phải là NONE, ALL_CORRECT hoặc {minimumPoints: n}");
        };
    }

    private static Results results(TreeReader in) {
        return new Results(
                in.choice("showScore", Moment.class, Moment.AT_SUBMISSION),
                in.choice("showKey", Moment.class, Moment.AT_PUBLICATION));
    }

    private static Board board(TreeReader in) {
        if (!in.has("leaderboard")) {
            return new Board.Live();
        }
        if (in.raw("leaderboard").isObject()) {
            return new Board.Frozen(in.object("leaderboard").integer("frozenLastMinutes", 1, 100_000));
        }
        return switch (in.text("leaderboard").toUpperCase(Locale.ROOT)) {
            case "LIVE" -> new Board.Live();
            case "HIDDEN_UNTIL_PUBLICATION" -> new Board.HiddenUntilPublication();
            default ->
                throw in.problem("leaderboard", "phải là LIVE, HIDDEN_UNTIL_PUBLICATION hoặc {frozenLastMinutes: n}");
        };
    }
}
