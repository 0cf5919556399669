package vn.mocson.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.BlueprintLine;
import vn.mocson.exam.PaperSpread.Figure;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.PoolEntry;
import vn.mocson.questionbank.QuestionId;

/** Hand-computed: easy earns 1, medium 2, hard 4. */
class PaperTallyTest {

    private static final Rules.Scoring SCORING = new Rules.Scoring(
            new BigDecimal("2"),
            Map.of(Difficulty.EASY, new BigDecimal("1"), Difficulty.HARD, new BigDecimal("4")),
            Rules.MultipleAnswer.ALL_OR_NOTHING,
            BigDecimal.ZERO,
            BigDecimal.ZERO);
    private static final PoolEntry EASY = question(1, Difficulty.EASY);
    private static final PoolEntry MEDIUM = question(2, Difficulty.MEDIUM);
    private static final PoolEntry HARD = question(3, Difficulty.HARD);

    private static PoolEntry question(long id, Difficulty difficulty) {
        return new PoolEntry(new QuestionId(id), "Chủ đề", difficulty);
    }

    private static PaperSpread spread(Map<QuestionId, BigDecimal> facilities, List<List<PoolEntry>> papers) {
        PaperTally tally = new PaperTally(SCORING, facilities);
        papers.forEach(tally::add);
        return Objects.requireNonNull(tally.spread(List.of(EASY, MEDIUM, HARD)));
    }

    private static void is(Figure figure, String least, String mean, String most, String deviation) {
        assertThat(figure.least()).isEqualByComparingTo(least);
        assertThat(figure.mean()).isEqualByComparingTo(mean);
        assertThat(figure.most()).isEqualByComparingTo(most);
        assertThat(figure.deviation()).isEqualByComparingTo(deviation);
    }

    @Test
    void papers_that_differ_are_told_by_counts_level_and_points() {
        PaperSpread spread =
                spread(Map.of(), List.of(List.of(EASY, MEDIUM), List.of(EASY, HARD), List.of(MEDIUM, HARD)));

        assertThat(spread.papers()).isEqualTo(3);
        is(Objects.requireNonNull(spread.counts().get(Difficulty.EASY)), "0", "0.67", "1", "0.47");
        is(spread.level(), "1.5", "2", "2.5", "0.41");
        is(spread.points(), "3", "4.67", "6", "1.25");
        assertThat(spread.points().same()).isFalse();
        assertThat(spread.expected()).isNull();
    }

    @Test
    void what_people_are_expected_to_know_comes_from_earlier_rounds() {
        PaperSpread spread = spread(
                Map.of(EASY.id(), new BigDecimal("0.9"), HARD.id(), new BigDecimal("0.3")),
                List.of(List.of(EASY, MEDIUM), List.of(EASY, HARD), List.of(MEDIUM, HARD)));

        is(Objects.requireNonNull(spread.expected()), "30", "60", "90", "24.49");
        assertThat(spread.known()).isEqualTo(2);
        assertThat(spread.pool()).isEqualTo(3);
    }

    @Test
    void a_blueprint_by_difficulty_gives_papers_that_are_worth_the_same_and_one_without_does_not() {
        List<PoolEntry> pool = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            pool.add(question(i, Difficulty.values()[i % 3]));
        }
        Rules.Paper equal = new Rules.Paper(
                6,
                15,
                true,
                true,
                List.of(
                        new BlueprintLine(null, Difficulty.EASY, 3),
                        new BlueprintLine(null, Difficulty.MEDIUM, 2),
                        new BlueprintLine(null, Difficulty.HARD, 1)));
        Rules.Paper any = new Rules.Paper(6, 15, true, true, List.of());

        PaperSpread byDifficulty =
                spread(Map.of(), PaperDraw.firstPapers(equal, pool).limit(200).toList());
        PaperSpread byChance =
                spread(Map.of(), PaperDraw.firstPapers(any, pool).limit(200).toList());

        is(byDifficulty.points(), "11", "11", "11", "0");
        assertThat(byDifficulty.level().same()).isTrue();
        assertThat(byChance.points().same()).isFalse();
        assertThat(byChance.level().deviation()).isPositive();
    }
}
