package vn.mocson.contest;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition.Prize;

/**
 * The fields of the rules and their values in Vietnamese, as an amendment records them: the same words
 * that the form shows, and in this language whatever the language of the person who amends.
 */
final class RuleWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vaadin-i18n/translations", Locale.ROOT);
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    /** Fields whose value is a constant, and the prefix of its words. */
    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("eligibility.roster", "Roster"),
            Map.entry("attempts.per", "Per"),
            Map.entry("scoring.multipleAnswer", "MultipleAnswer"),
            Map.entry("prediction.of", "PredictionOf"),
            Map.entry("prediction.lock", "PredictionLock"),
            Map.entry("prediction.trueValue", "TrueValue"),
            Map.entry("counted", "Counted"),
            Map.entry("gate", "Gate"),
            Map.entry("rankBy", "RankKey"),
            Map.entry("results.showScore", "Moment"),
            Map.entry("results.showKey", "Moment"),
            Map.entry("leaderboard", "Board"),
            Map.entry("collective.rankBy", "CollectiveKey"),
            Map.entry("collective.weights", "CollectiveKey"),
            Map.entry("total.by", "TotalBy"),
            Map.entry("total.thenBy", "TotalKey"),
            Map.entry("prizes.of", "PrizeOf"),
            Map.entry("prizes.border", "PrizeBorder"));

    private RuleWords() {}

    /** The field's name: {@code Thời gian làm bài}. */
    static String name(String path) {
        return word("rules." + path).replaceFirst(" \\([^)]*\\)$", ""); // the form names the unit, a value has it
    }

    static String value(String path, @Nullable JsonNode value) {
        if (value == null || value.isNull() || (value.isContainer() && value.isEmpty())) {
            return WORDS.containsKey("rules." + path + ".none") ? word("rules." + path + ".none") : word("rules.none");
        }
        return switch (path) {
            case "paper.blueprint" -> list(value, RuleWords::line, "; ");
            case "collective.leagues" -> list(value, RuleWords::league, "; ");
            case "scoring.pointsByDifficulty" -> weights(value, "difficulty.");
            case "collective.weights" -> weights(value, "rules.CollectiveKey.");
            case "gate" ->
                value.isObject()
                        ? format("rules.gate.minimumPoints", number(value.get("minimumPoints")))
                        : constant(path, value);
            case "leaderboard" ->
                value.isObject()
                        ? format("rules.leaderboard.frozen", number(value.get("frozenLastMinutes")))
                        : constant(path, value);
            default -> plain(path, value);
        };
    }

    /** {@code 01 Giải Nhất cá nhân, 3.000.000 đồng}. */
    static String prizes(List<Prize> prizes) {
        List<String> words = new ArrayList<>();
        for (Prize prize : prizes) {
            words.add(format(
                            "rules.prize." + prize.scope(),
                            Vietnamese.number(prize.count()),
                            prize.name(),
                            Vietnamese.number(prize.value()))
                    + (prize.special() == null ? "" : " · " + word("rules.SpecialPrize." + prize.special()))
                    + (prize.of() == null ? "" : " · " + word("rules.PrizeOf." + prize.of())));
        }
        return words.isEmpty() ? word("rules.none") : String.join("; ", words);
    }

    private static String plain(String path, JsonNode value) {
        if (value.isArray()) {
            return CHOICES.containsKey(path)
                    ? list(value, each -> constant(path, each), ", ")
                    : list(value, JsonNode::asString, ", ");
        }
        if (CHOICES.containsKey(path)) {
            return constant(path, value);
        }
        if (value.isBoolean()) {
            return word(value.booleanValue() ? "rules.yes" : "rules.no");
        }
        String unit = "rules." + path + ".unit";
        return WORDS.containsKey(unit) ? format(unit, number(value)) : number(value);
    }

    private static String constant(String path, JsonNode value) {
        return word("rules." + CHOICES.get(path) + "." + value.asString());
    }

    private static String line(JsonNode line) {
        JsonNode topic = line.get("topic");
        JsonNode difficulty = line.get("difficulty");
        String where = topic == null ? word("rules.blueprint.anyTopic") : topic.asString();
        String level = difficulty == null ? "" : ", " + word("difficulty." + difficulty.asString());
        return format("rules.blueprint.line", where + level, number(line.get("count")));
    }

    private static String league(JsonNode league) {
        JsonNode units = league.get("units");
        if (units != null) {
            return league.get("name").asString() + " (" + list(units, JsonNode::asString, ", ") + ")";
        }
        JsonNode from = league.get("headcountFrom");
        JsonNode to = league.get("headcountTo");
        return league.get("name").asString() + " ("
                + format("rules.league.headcount", from == null ? "0" : number(from), to == null ? "…" : number(to))
                + ")";
    }

    private static String weights(JsonNode value, String prefix) {
        List<String> words = new ArrayList<>();
        for (String key : value.propertyNames()) {
            words.add(word(prefix + key) + " " + number(value.get(key)));
        }
        return String.join("; ", words);
    }

    private static String list(JsonNode value, Function<JsonNode, String> words, String between) {
        List<String> parts = new ArrayList<>();
        value.forEach(each -> parts.add(words.apply(each)));
        return String.join(between, parts);
    }

    private static String number(JsonNode number) {
        NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMaximumFractionDigits(5);
        BigDecimal value = number.decimalValue();
        return format.format(value);
    }

    static String format(String key, Object... values) {
        return new MessageFormat(word(key), VIETNAMESE).format(values);
    }

    private static String word(String key) {
        return WORDS.getString(key);
    }
}
