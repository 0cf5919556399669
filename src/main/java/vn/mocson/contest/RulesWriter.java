package vn.mocson.contest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.Rules.BlueprintLine;
import vn.mocson.contest.Rules.Board;
import vn.mocson.contest.Rules.Gate;
import vn.mocson.contest.Rules.League;

/** Writes rules as the tree that {@link RulesReader} reads. */
public final class RulesWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RulesWriter() {}

    /** The whole object; what is null or empty is left out. */
    public static ObjectNode write(Rules rules) {
        ObjectNode tree = JSON.objectNode();
        tree.set("eligibility", eligibility(rules.eligibility()));
        tree.set("attempts", attempts(rules.attempts()));
        tree.set("paper", paper(rules.paper()));
        tree.set("scoring", scoring(rules.scoring()));
        Rules.Prediction prediction = rules.prediction();
        if (prediction != null) {
            tree.putObject("prediction")
                    .put("of", prediction.of().name())
                    .put("lock", prediction.lock().name())
                    .put("trueValue", prediction.trueValue().name());
        }
        tree.put("counted", rules.counted().name());
        tree.set("gate", gate(rules.gate()));
        tree.set("rankBy", names(rules.rankBy()));
        BigDecimal actual = rules.actual();
        if (actual != null) {
            tree.set("actual", number(actual));
        }
        tree.putObject("results")
                .put("showScore", rules.results().showScore().name())
                .put("showKey", rules.results().showKey().name());
        tree.set("leaderboard", board(rules.leaderboard()));
        tree.set("collective", collective(rules.collective()));
        Rules.Total total = rules.total();
        if (total != null) {
            tree.set("total", total(total));
        }
        Rules.PrizeRules prizes = rules.prizes();
        ObjectNode given = tree.putObject("prizes")
                .put("of", prizes.of().name())
                .put("border", prizes.border().name());
        put(given, "maxPerPerson", prizes.maxPerPerson());
        put(given, "maxPerHousehold", prizes.maxPerHousehold());
        return tree;
    }

    /**
     * What a round must lay over its contest's tree to come to its own: {@link RulesReader#overlay} of the
     * contest's tree and this reads as the round's.
     *
     * @return null where the round has nothing of its own
     */
    public static @Nullable ObjectNode difference(JsonNode contest, JsonNode round) {
        ObjectNode own = JSON.objectNode();
        for (String field : round.propertyNames()) {
            JsonNode below = contest.get(field);
            JsonNode above = round.get(field);
            if (same(below, above) || (below == null && above.isNull())) {
                continue;
            }
            if (below != null && below.isObject() && above.isObject()) {
                ObjectNode within = difference(below, above);
                if (within != null) {
                    own.set(field, within);
                }
            } else {
                own.set(field, above);
            }
        }
        for (String field : contest.propertyNames()) {
            if (!round.has(field) && !contest.get(field).isNull()) {
                own.putNull(field);
            }
        }
        return own.isEmpty() ? null : own;
    }

    /** Whether two trees say the same; numbers by their value. What is null is not the same as what is absent. */
    static boolean same(@Nullable JsonNode a, @Nullable JsonNode b) {
        if (a == null || b == null) {
            return a == b;
        }
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue()) == 0;
        }
        if (a.isArray() && b.isArray()) {
            for (int i = 0; i < a.size(); i++) {
                if (!same(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return a.size() == b.size();
        }
        if (a.isObject() && b.isObject()) {
            return a.size() == b.size()
                    && a.propertyNames().stream().allMatch(field -> same(a.get(field), b.get(field)));
        }
        return a.equals(b);
    }

    private static ObjectNode eligibility(Rules.Eligibility eligibility) {
        ObjectNode tree = JSON.objectNode().put("minimumAge", eligibility.minimumAge());
        put(tree, "maximumAge", eligibility.maximumAge());
        tree.put("roster", eligibility.roster().name());
        putTexts(tree, "units", eligibility.units());
        return tree;
    }

    private static ObjectNode attempts(Rules.Attempts attempts) {
        ObjectNode tree = JSON.objectNode();
        put(tree, "max", attempts.max());
        return tree.put("per", attempts.per().name()).put("cooldownMinutes", attempts.cooldownMinutes());
    }

    private static ObjectNode paper(Rules.Paper paper) {
        ObjectNode tree = JSON.objectNode().put("questions", paper.questions());
        put(tree, "durationMinutes", paper.durationMinutes());
        tree.put("shuffleQuestions", paper.shuffleQuestions()).put("shuffleOptions", paper.shuffleOptions());
        if (!paper.blueprint().isEmpty()) {
            ArrayNode lines = tree.putArray("blueprint");
            paper.blueprint().forEach(line -> lines.add(line(line)));
        }
        return tree;
    }

    static ObjectNode line(BlueprintLine line) {
        ObjectNode tree = JSON.objectNode();
        if (line.topic() != null) {
            tree.put("topic", line.topic());
        }
        if (line.difficulty() != null) {
            tree.put("difficulty", line.difficulty().name());
        }
        return tree.put("count", line.count());
    }

    private static ObjectNode scoring(Rules.Scoring scoring) {
        ObjectNode tree = JSON.objectNode();
        tree.set("pointsPerQuestion", number(scoring.pointsPerQuestion()));
        putNumbers(tree, "pointsByDifficulty", scoring.pointsByDifficulty());
        tree.put("multipleAnswer", scoring.multipleAnswer().name());
        tree.set("wrong", number(scoring.wrong()));
        tree.set("unanswered", number(scoring.unanswered()));
        return tree;
    }

    private static JsonNode gate(Gate gate) {
        return switch (gate) {
            case Gate.None none -> JSON.stringNode("NONE");
            case Gate.AllCorrect all -> JSON.stringNode("ALL_CORRECT");
            case Gate.MinimumPoints(BigDecimal points) -> {
                ObjectNode tree = JSON.objectNode();
                tree.set("minimumPoints", number(points));
                yield tree;
            }
        };
    }

    private static JsonNode board(Board board) {
        return switch (board) {
            case Board.Live live -> JSON.stringNode("LIVE");
            case Board.HiddenUntilPublication hidden -> JSON.stringNode("HIDDEN_UNTIL_PUBLICATION");
            case Board.Frozen(int minutes) -> JSON.objectNode().put("frozenLastMinutes", minutes);
        };
    }

    private static ObjectNode collective(Rules.Collective collective) {
        ObjectNode tree = JSON.objectNode();
        tree.set("rankBy", names(collective.rankBy()));
        putNumbers(tree, "weights", collective.weights());
        tree.put("minimumEntrants", collective.minimumEntrants())
                .put("minimumHeadcount", collective.minimumHeadcount());
        if (!collective.leagues().isEmpty()) {
            ArrayNode leagues = tree.putArray("leagues");
            collective.leagues().forEach(league -> leagues.add(league(league)));
        }
        return tree;
    }

    private static ObjectNode league(League league) {
        ObjectNode tree = JSON.objectNode().put("name", league.name());
        putTexts(tree, "units", league.units());
        put(tree, "headcountFrom", league.headcountFrom());
        put(tree, "headcountTo", league.headcountTo());
        return tree;
    }

    private static ObjectNode total(Rules.Total total) {
        ObjectNode tree = JSON.objectNode().put("by", total.by().name());
        put(tree, "best", total.best());
        tree.set("thenBy", names(total.thenBy()));
        return tree;
    }

    private static ArrayNode names(Collection<? extends Enum<?>> constants) {
        ArrayNode names = JSON.arrayNode();
        constants.forEach(constant -> names.add(constant.name()));
        return names;
    }

    private static JsonNode number(BigDecimal number) {
        return JSON.numberNode(Vietnamese.plain(number));
    }

    private static void put(ObjectNode tree, String field, @Nullable Integer number) {
        if (number != null) {
            tree.put(field, number);
        }
    }

    private static void putTexts(ObjectNode tree, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode list = tree.putArray(field);
            texts.forEach(list::add);
        }
    }

    private static <E extends Enum<E>> void putNumbers(ObjectNode tree, String field, Map<E, BigDecimal> numbers) {
        if (!numbers.isEmpty()) {
            ObjectNode object = tree.putObject(field);
            for (E key : Arrays.stream(numbers.keySet()
                            .iterator()
                            .next()
                            .getDeclaringClass()
                            .getEnumConstants())
                    .toList()) {
                BigDecimal number = numbers.get(key);
                if (number != null) {
                    object.set(key.name(), number(number));
                }
            }
        }
    }
}
