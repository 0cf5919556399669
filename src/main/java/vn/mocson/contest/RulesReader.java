package vn.mocson.contest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import vn.mocson.contest.Rules.Collective;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.contest.Rules.Counted;
import vn.mocson.contest.Rules.Eligibility;
import vn.mocson.contest.Rules.Gate;
import vn.mocson.contest.Rules.League;
import vn.mocson.contest.Rules.Moment;
import vn.mocson.contest.Rules.MultipleAnswer;
import vn.mocson.contest.Rules.Paper;
import vn.mocson.contest.Rules.Per;
import vn.mocson.contest.Rules.Prediction;
import vn.mocson.contest.Rules.PredictionLock;
import vn.mocson.contest.Rules.PredictionOf;
import vn.mocson.contest.Rules.PrizeBorder;
import vn.mocson.contest.Rules.PrizeOf;
import vn.mocson.contest.Rules.PrizeRules;
import vn.mocson.contest.Rules.RankKey;
import vn.mocson.contest.Rules.Results;
import vn.mocson.contest.Rules.Roster;
import vn.mocson.contest.Rules.Scoring;
import vn.mocson.contest.Rules.Total;
import vn.mocson.contest.Rules.TotalBy;
import vn.mocson.contest.Rules.TotalKey;
import vn.mocson.contest.Rules.TrueValue;
import vn.mocson.questionbank.Difficulty;

/** Reads the rules object of the file formats; every wrong field is named with its path. */
public final class RulesReader {

    private static final int MOST_QUESTIONS = 200;
    private static final int MOST_QUESTIONS_OF_A_RECORD = 10_000;
    /** As many as a ranking keeps of a gap, see the scale of the prediction in the database. */
    private static final int MOST_DECIMALS_OF_ACTUAL = 5;

    private RulesReader() {}

    /**
     * @param path where the object stands, for messages
     * @throws TreeProblem where a field is missing, wrong, or two of them contradict each other
     */
    public static Rules read(JsonNode node, String path) {
        TreeReader in = TreeReader.of(node, path);
        Paper paper = paper(in.object("paper"));
        RankingRules ranking = ranking(in, paper.questions());
        if (ranking.prediction() == null && ranking.rankBy().contains(RankKey.PREDICTION_GAP)) {
            throw nothingPredicted(in);
        }
        if (ranking.actual() != null && ranking.actual().stripTrailingZeros().scale() > MOST_DECIMALS_OF_ACTUAL) {
            throw in.problem("actual", "tối đa " + MOST_DECIMALS_OF_ACTUAL + " chữ số thập phân");
        }
        return new Rules(
                in.has("eligibility")
                        ? eligibility(in.object("eligibility"))
                        : new Eligibility(0, null, Roster.OPEN, List.of()),
                in.has("attempts") ? attempts(in.object("attempts")) : new Attempts(1, Per.ROUND, 0),
                paper,
                scoring(objectOrEmpty(in, "scoring")),
                ranking.prediction(),
                ranking.counted(),
                ranking.gate(),
                ranking.rankBy(),
                ranking.actual(),
                in.has("results")
                        ? results(in.object("results"))
                        : new Results(Moment.AT_SUBMISSION, Moment.AT_PUBLICATION),
                board(in),
                collective(objectOrEmpty(in, "collective")),
                in.has("total") ? total(in.object("total")) : null,
                prizes(objectOrEmpty(in, "prizes")));
    }

    /**
     * Reads of a round's rules only what a ranking needs; everything else may be absent and is not looked at.
     * Who gives the true value of the prediction need not say what was predicted.
     *
     * @param node the rules object with {@code questions} beside its parts, as an exported record has it
     * @throws TreeProblem where one of these fields is missing or wrong
     */
    public static RankingRules readRanking(JsonNode node, String path) {
        TreeReader in = TreeReader.of(node, path);
        TreeReader questions = in.has("questions") || !in.has("paper") ? in : in.object("paper");
        return ranking(in, questions.integer("questions", 1, MOST_QUESTIONS_OF_A_RECORD));
    }

    private static RankingRules ranking(TreeReader in, int questions) {
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
        BigDecimal actual = in.decimal("actual");
        if (rankBy.contains(RankKey.PREDICTION_GAP) && prediction == null && actual == null) {
            throw nothingPredicted(in);
        }
        return new RankingRules(
                questions, prediction, in.choice("counted", Counted.class, Counted.BEST), gate(in), rankBy, actual);
    }

    private static TreeProblem nothingPredicted(TreeReader in) {
        return in.problem("rankBy", "xếp hạng theo dự đoán nhưng thể lệ không có câu hỏi dự đoán (prediction)");
    }

    private static TreeReader objectOrEmpty(TreeReader in, String field) {
        return in.has(field) ? in.object(field) : TreeReader.of(JsonNodeFactory.instance.objectNode(), field);
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
        int minimum = in.integer("minimumAge", 0, 120, 0);
        Integer maximum = in.has("maximumAge") ? Integer.valueOf(in.integer("maximumAge", 1, 150)) : null;
        if (maximum != null && maximum < minimum) {
            throw in.problem("maximumAge", "tuổi cao nhất nhỏ hơn tuổi thấp nhất (minimumAge)");
        }
        return new Eligibility(minimum, maximum, in.choice("roster", Roster.class, Roster.OPEN), in.texts("units"));
    }

    private static Attempts attempts(TreeReader in) {
        Integer max = in.has("max") ? Integer.valueOf(in.integer("max", 1, 1_000_000)) : null;
        return new Attempts(max, in.choice("per", Per.class, Per.ROUND), in.integer("cooldownMinutes", 0, 100_000, 0));
    }

    private static Paper paper(TreeReader in) {
        int questions = in.integer("questions", 1, MOST_QUESTIONS);
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
                in.has("pointsByDifficulty") ? numbers(in.object("pointsByDifficulty"), Difficulty.class) : Map.of(),
                in.choice("multipleAnswer", MultipleAnswer.class, MultipleAnswer.ALL_OR_NOTHING),
                number(in, "wrong", BigDecimal.ZERO),
                number(in, "unanswered", BigDecimal.ZERO));
    }

    private static <E extends Enum<E>> Map<E, BigDecimal> numbers(TreeReader in, Class<E> type) {
        Map<E, BigDecimal> numbers = new EnumMap<>(type);
        for (String name : in.names()) {
            E key = TreeReader.choice(name, in.at(name), type);
            if (in.has(name)) {
                numbers.put(key, number(in, name, BigDecimal.ZERO));
            }
        }
        return numbers;
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
                in.choice("lock", PredictionLock.class, PredictionLock.PER_ATTEMPT),
                in.choice("trueValue", TrueValue.class, TrueValue.RECOMPUTED));
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

    private static Collective collective(TreeReader in) {
        List<CollectiveKey> rankBy =
                in.choices("rankBy", CollectiveKey.class, List.of(CollectiveKey.ENTRANTS, CollectiveKey.MEAN_POINTS));
        if (rankBy.isEmpty() || rankBy.stream().distinct().count() < rankBy.size()) {
            throw in.problem("rankBy", "cần ít nhất một tiêu chí, không tiêu chí nào lặp lại");
        }
        Map<CollectiveKey, BigDecimal> weights =
                in.has("weights") ? numbers(in.object("weights"), CollectiveKey.class) : Map.of();
        if (rankBy.contains(CollectiveKey.WEIGHTED) && weights.isEmpty()) {
            throw in.problem("weights", "xếp hạng theo tổng có trọng số (WEIGHTED) thì phải có trọng số");
        }
        if (weights.containsKey(CollectiveKey.WEIGHTED)) {
            throw in.problem("weights", "WEIGHTED là tổng, không thể có trọng số của chính nó");
        }
        return new Collective(
                rankBy,
                weights,
                in.integer("minimumEntrants", 0, 1_000_000, 0),
                in.integer("minimumHeadcount", 0, 10_000_000, 0),
                in.objects("leagues").stream().map(RulesReader::league).toList());
    }

    private static League league(TreeReader in) {
        List<String> units = in.texts("units");
        Integer from = in.has("headcountFrom") ? Integer.valueOf(in.integer("headcountFrom", 0, 10_000_000)) : null;
        Integer to = in.has("headcountTo") ? Integer.valueOf(in.integer("headcountTo", 0, 10_000_000)) : null;
        if (units.isEmpty() == (from == null && to == null)) {
            throw in.problem(
                    "units", "một khối thi đua gồm các đơn vị (units) hoặc một khoảng quân số, không phải cả hai");
        }
        if (from != null && to != null && to < from) {
            throw in.problem("headcountTo", "nhỏ hơn headcountFrom");
        }
        return new League(Vietnamese.clean(in.text("name")), units, from, to);
    }

    private static Total total(TreeReader in) {
        return new Total(
                in.choice("by", TotalBy.class, TotalBy.POINTS),
                in.has("best") ? Integer.valueOf(in.integer("best", 1, 1000)) : null,
                in.choices("thenBy", TotalKey.class, List.of(TotalKey.DURATION, TotalKey.SUBMITTED_AT)));
    }

    private static PrizeRules prizes(TreeReader in) {
        return new PrizeRules(
                in.choice("of", PrizeOf.class, PrizeOf.ROUND),
                in.choice("border", PrizeBorder.class, PrizeBorder.SHARE),
                in.has("maxPerPerson") ? Integer.valueOf(in.integer("maxPerPerson", 1, 1000)) : null,
                in.has("maxPerHousehold") ? Integer.valueOf(in.integer("maxPerHousehold", 1, 1000)) : null);
    }
}
