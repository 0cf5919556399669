package vn.mocson.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.questionbank.Difficulty;

class RulesWriterTest {

    private static final JsonMapper STORED = new JsonMapper();

    @Property(tries = 500)
    void what_is_written_reads_as_it_was_also_after_it_was_stored(@ForAll long seed) {
        Rules rules = rules(new Random(seed));

        ObjectNode written = RulesWriter.write(rules);

        assertThat(RulesReader.read(written, "rules")).isEqualTo(rules);
        JsonNode stored = STORED.readTree(STORED.writeValueAsString(written));
        assertThat(RulesReader.read(stored, "rules")).isEqualTo(rules);
    }

    @Property(tries = 500)
    void a_round_laid_over_its_contest_reads_as_the_round_was(@ForAll long one, @ForAll long other) {
        Rules contest = rules(new Random(one));
        Rules round = rules(new Random(other));
        ObjectNode below = RulesWriter.write(contest);

        ObjectNode own = RulesWriter.difference(below, RulesWriter.write(round));

        assertThat(RulesReader.read(RulesReader.overlay(below, own), "rules")).isEqualTo(round);
    }

    @Property(tries = 100)
    void a_round_without_anything_of_its_own_lays_nothing_over(@ForAll long seed) {
        Rules contest = rules(new Random(seed));

        assertThat(RulesWriter.difference(RulesWriter.write(contest), RulesWriter.write(contest)))
                .isNull();
    }

    @Test
    void a_round_lays_over_only_what_is_its_own() {
        JsonNode contest = YamlTree.parse("paper: {questions: 20, durationMinutes: 15}\nrankBy: [POINTS, DURATION]")
                .root();
        JsonNode round = YamlTree.parse("paper: {questions: 20}\nrankBy: [POINTS, DURATION]\ngate: ALL_CORRECT")
                .root();

        assertThat(RulesWriter.difference(contest, round))
                .hasToString("{\"paper\":{\"durationMinutes\":null},\"gate\":\"ALL_CORRECT\"}");
    }

    /** Any rules that a contest may have. */
    static Rules rules(Random dice) {
        int questions = 4 + dice.nextInt(40);
        boolean predicts = dice.nextBoolean();
        List<Rules.RankKey> rankBy = some(dice, Rules.RankKey.class);
        if (!predicts) {
            rankBy.remove(Rules.RankKey.PREDICTION_GAP);
        }
        if (rankBy.isEmpty()) {
            rankBy.add(Rules.RankKey.POINTS);
        }
        int minimumAge = dice.nextInt(30);
        return new Rules(
                new Rules.Eligibility(
                        minimumAge,
                        dice.nextBoolean() ? minimumAge + dice.nextInt(40) + 1 : null,
                        one(dice, Rules.Roster.class),
                        texts(dice)),
                new Rules.Attempts(perhaps(dice, 9), one(dice, Rules.Per.class), dice.nextInt(120)),
                new Rules.Paper(
                        questions,
                        perhaps(dice, 60),
                        dice.nextBoolean(),
                        dice.nextBoolean(),
                        blueprint(dice, questions)),
                new Rules.Scoring(
                        number(dice),
                        numbers(dice, Difficulty.class),
                        one(dice, Rules.MultipleAnswer.class),
                        number(dice).negate(),
                        number(dice)),
                predicts
                        ? new Rules.Prediction(
                                one(dice, Rules.PredictionOf.class),
                                one(dice, Rules.PredictionLock.class),
                                one(dice, Rules.TrueValue.class))
                        : null,
                one(dice, Rules.Counted.class),
                switch (dice.nextInt(3)) {
                    case 0 -> new Rules.Gate.None();
                    case 1 -> new Rules.Gate.AllCorrect();
                    default -> new Rules.Gate.MinimumPoints(number(dice));
                },
                rankBy,
                dice.nextBoolean() ? Vietnamese.plain(BigDecimal.valueOf(dice.nextInt(9_999_999), 5)) : null,
                new Rules.Results(one(dice, Rules.Moment.class), one(dice, Rules.Moment.class)),
                switch (dice.nextInt(3)) {
                    case 0 -> new Rules.Board.Live();
                    case 1 -> new Rules.Board.HiddenUntilPublication();
                    default -> new Rules.Board.Frozen(1 + dice.nextInt(500));
                },
                collective(dice),
                dice.nextBoolean()
                        ? new Rules.Total(
                                one(dice, Rules.TotalBy.class), perhaps(dice, 8), some(dice, Rules.TotalKey.class))
                        : null,
                new Rules.PrizeRules(
                        one(dice, Rules.PrizeOf.class), one(dice, Rules.PrizeBorder.class), perhaps(dice, 5)));
    }

    private static Rules.Collective collective(Random dice) {
        List<CollectiveKey> keys = some(dice, CollectiveKey.class);
        Map<CollectiveKey, BigDecimal> weights = numbers(dice, CollectiveKey.class);
        weights.remove(CollectiveKey.WEIGHTED);
        if (weights.isEmpty()) {
            keys.remove(CollectiveKey.WEIGHTED);
        }
        if (keys.isEmpty()) {
            keys.add(CollectiveKey.RATE);
        }
        List<Rules.League> leagues = new ArrayList<>();
        for (int i = dice.nextInt(3); i > 0; i--) {
            leagues.add(
                    dice.nextBoolean()
                            ? new Rules.League("Khối " + i, List.of("a", "b"), null, null)
                            : new Rules.League("Khối " + i, List.of(), 100 * i, dice.nextBoolean() ? 500 * i : null));
        }
        return new Rules.Collective(keys, weights, dice.nextInt(50), dice.nextInt(500), leagues);
    }

    private static List<Rules.BlueprintLine> blueprint(Random dice, int questions) {
        if (dice.nextBoolean()) {
            return List.of();
        }
        int first = 1 + dice.nextInt(questions - 1);
        return List.of(
                new Rules.BlueprintLine("Lịch sử Đảng", dice.nextBoolean() ? Difficulty.HARD : null, first),
                new Rules.BlueprintLine(null, Difficulty.EASY, questions - first));
    }

    private static List<String> texts(Random dice) {
        return dice.nextBoolean() ? List.of() : List.of("don-vi-1", "don-vi-2");
    }

    private static @Nullable Integer perhaps(Random dice, int most) {
        return dice.nextBoolean() ? null : Integer.valueOf(1 + dice.nextInt(most));
    }

    /** Up to 100, with up to four decimals. */
    private static BigDecimal number(Random dice) {
        return Vietnamese.plain(BigDecimal.valueOf(dice.nextInt(1_000_000), 4));
    }

    private static <E extends Enum<E>> E one(Random dice, Class<E> type) {
        return type.getEnumConstants()[dice.nextInt(type.getEnumConstants().length)];
    }

    private static <E extends Enum<E>> List<E> some(Random dice, Class<E> type) {
        List<E> all = new ArrayList<>(List.of(type.getEnumConstants()));
        Collections.shuffle(all, dice);
        return new ArrayList<>(all.subList(0, dice.nextInt(all.size() + 1)));
    }

    private static <E extends Enum<E>> Map<E, BigDecimal> numbers(Random dice, Class<E> type) {
        Map<E, BigDecimal> numbers = new EnumMap<>(type);
        some(dice, type).forEach(key -> numbers.put(key, number(dice)));
        return numbers;
    }
}
