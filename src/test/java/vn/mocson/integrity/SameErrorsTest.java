package vn.mocson.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SameErrorsTest {

    private static final int QUESTIONS = 30;
    private static final int WRONG_OPTIONS = 3;

    /** Somebody who has so many questions wrong, each time with an option by chance. */
    private static SameErrors.Sheet byChance(int who, long unit, int wrong, Random random) {
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, QUESTIONS).boxed().toList());
        Collections.shuffle(shuffled, random);
        int[] questions = shuffled.stream()
                .limit(wrong)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return new SameErrors.Sheet(
                who,
                unit,
                questions,
                IntStream.range(0, wrong)
                        .map(i -> random.nextInt(WRONG_OPTIONS))
                        .toArray());
    }

    @Test
    void who_copies_a_neighbour_with_all_errors_is_found() {
        SameErrors errors = new SameErrors();
        Random random = new Random(7);
        SameErrors.Sheet copied = byChance(0, 1, 15, random);
        errors.add(copied);
        errors.add(new SameErrors.Sheet(1, 1, copied.questions(), copied.answers()));
        IntStream.range(2, 200).forEach(who -> errors.add(byChance(who, 1 + who % 5, 15, random)));

        assertThat(errors.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.one()).isZero();
            assertThat(pair.other()).isEqualTo(1);
            assertThat(pair.same()).isEqualTo(15);
            assertThat(pair.both()).isEqualTo(15);
            assertThat(pair.expected()).isLessThan(8);
            assertThat(pair.oneIn()).isGreaterThan(100_000);
            assertThat(pair.compared())
                    .as("units of 41, 39 and three times 40")
                    .isEqualTo((41 * 40 + 39 * 38 + 3 * 40 * 39) / 2);
        });
    }

    @Test
    void a_wrong_answer_that_everybody_gives_says_nothing() {
        SameErrors errors = new SameErrors();
        int[] questions = IntStream.range(0, 12).toArray();
        IntStream.range(0, 60).forEach(who -> errors.add(new SameErrors.Sheet(who, 1, questions, new int[12])));

        assertThat(errors.pairs()).isEmpty();
    }

    @Test
    void people_of_different_units_are_not_compared() {
        SameErrors errors = new SameErrors();
        Random random = new Random(7);
        SameErrors.Sheet copied = byChance(0, 1, 15, random);
        errors.add(copied);
        errors.add(new SameErrors.Sheet(1, 2, copied.questions(), copied.answers()));
        IntStream.range(2, 40).forEach(who -> errors.add(byChance(who, 1, 15, random)));

        assertThat(errors.pairs()).isEmpty();
    }

    @Test
    void who_was_not_compared_is_counted() {
        SameErrors errors = new SameErrors();
        IntStream.range(0, SameErrors.MOST_OF_A_UNIT + 7)
                .forEach(who -> errors.add(new SameErrors.Sheet(who, 1, new int[0], new int[0])));

        assertThat(errors.pairs()).isEmpty();
        assertThat(errors.leftOut()).isEqualTo(7);
    }

    @Test
    void where_hardly_anybody_else_has_it_wrong_nothing_can_be_said() {
        SameErrors errors = new SameErrors();
        Random random = new Random(7);
        SameErrors.Sheet copied = byChance(0, 1, 15, random);
        errors.add(copied);
        errors.add(new SameErrors.Sheet(1, 1, copied.questions(), copied.answers()));
        IntStream.range(2, 6).forEach(who -> errors.add(byChance(who, 1, 15, random)));

        assertThat(errors.pairs()).isEmpty();
    }

    @Test
    void a_unit_that_learned_the_same_mistakes_is_no_pair_that_copied() {
        SameErrors errors = new SameErrors();
        Random random = new Random(7);
        int[] questions = IntStream.range(0, 15).toArray();
        IntStream.range(0, 30).forEach(who -> errors.add(new SameErrors.Sheet(who, 1, questions, new int[15])));
        IntStream.range(30, 600).forEach(who -> errors.add(byChance(who, 2 + who % 19, 15, random)));

        assertThat(errors.pairs()).isEmpty();
    }

    /** One wrong option attracts most, as in real questions. */
    private static SameErrors.Sheet attracted(int who, long unit, Random random) {
        SameErrors.Sheet sheet = byChance(who, unit, 8 + random.nextInt(16), random);
        int[] answers = IntStream.range(0, sheet.questions().length)
                .map(i -> {
                    double dice = random.nextDouble();
                    return dice < 0.7 ? 0 : dice < 0.9 ? 1 : 2;
                })
                .toArray();
        return new SameErrors.Sheet(who, unit, sheet.questions(), answers);
    }

    @Test
    void of_a_hundred_rounds_of_honest_people_at_most_one_names_a_pair() {
        for (int people : List.of(6, 12, 30, 100)) {
            int named = 0;
            for (int round = 0; round < 100; round++) {
                SameErrors errors = new SameErrors();
                Random random = new Random(1000L * people + round);
                IntStream.range(0, people).forEach(who -> errors.add(attracted(who, who % 3, random)));
                named += errors.pairs().isEmpty() ? 0 : 1;
            }
            assertThat(named).as("rounds of %d people", people).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_share_seen_seldom_is_taken_for_higher_than_one_seen_often() {
        assertThat(SameErrors.atMost(0.3, 1000)).isBetween(0.3, 0.32);
        assertThat(SameErrors.atMost(0.3, 10)).isBetween(0.43, 0.48);
        assertThat(SameErrors.atMost(0, 1)).isCloseTo(0.5, within(1e-9));
        assertThat(SameErrors.atMost(1, 5)).isCloseTo(1, within(1e-9));
    }

    private static double[] chances(List<Double> chances) {
        return chances.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Property
    void the_chances_of_all_numbers_make_one(@ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 1) Double> each) {
        assertThat(SameErrors.atLeast(0, chances(each))).isCloseTo(1, within(1e-9));
    }

    @Property
    void more_is_never_likelier(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 1) Double> each,
            @ForAll @IntRange(min = 1, max = 12) int wanted) {
        double[] chances = chances(each);
        assertThat(SameErrors.atLeast(wanted, chances))
                .isLessThanOrEqualTo(SameErrors.atLeast(wanted - 1, chances) + 1e-12);
    }

    @Test
    void two_coins_show_two_heads_once_in_four() {
        assertThat(SameErrors.atLeast(2, new double[] {0.5, 0.5})).isCloseTo(0.25, within(1e-12));
        assertThat(SameErrors.atLeast(1, new double[] {0.5, 0.5})).isCloseTo(0.75, within(1e-12));
    }
}
