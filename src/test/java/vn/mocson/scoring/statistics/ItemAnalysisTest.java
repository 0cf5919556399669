package vn.mocson.scoring.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.scoring.statistics.Sitting.ItemMark;

class ItemAnalysisTest {

    private static ItemMark mark(int question, String mark) {
        return new ItemMark(new QuestionId(question), new BigDecimal(mark), BigDecimal.ONE);
    }

    /** Questions 1, 2, 3 … with these marks. */
    private static Sitting sitting(String... marks) {
        List<ItemMark> items = new ArrayList<>();
        for (int i = 0; i < marks.length; i++) {
            items.add(mark(i + 1, marks[i]));
        }
        return Sitting.of(items);
    }

    private static void assertFigure(@Nullable BigDecimal figure, String expected) {
        assertThat(figure).isNotNull().isEqualByComparingTo(expected);
    }

    @Test
    void a_question_that_only_the_better_half_knew_discriminates_fully() {
        ItemAnalysis analysis = ItemAnalysis.of(List.of(
                sitting("1", "1", "1"), sitting("1", "1", "1"), sitting("0", "0", "0"), sitting("0", "0", "0")));

        ItemStatistics item = analysis.items().getFirst();
        assertThat(item.sittings()).isEqualTo(4);
        assertFigure(item.facility(), "0.5");
        assertFigure(item.discrimination(), "100");
        assertFigure(item.efficiency(), "100");
        assertFigure(analysis.test().alpha(), "100");
        assertFigure(analysis.test().standardError(), "0");
    }

    @Test
    void what_does_not_vary_has_no_correlation() {
        ItemAnalysis analysis = ItemAnalysis.of(List.of(sitting("1", "0"), sitting("1", "1"), sitting("1", "1")));

        ItemStatistics everybodyKnew = analysis.items().getFirst();
        assertFigure(everybodyKnew.facility(), "1");
        assertFigure(everybodyKnew.deviation(), "0");
        assertThat(everybodyKnew.discrimination()).isNull();
        assertThat(everybodyKnew.efficiency()).isNull();
    }

    @Test
    void totals_that_do_not_vary_have_no_shape_and_no_alpha() {
        TestStatistics test =
                ItemAnalysis.of(Collections.nCopies(5, sitting("1", "0"))).test();

        assertFigure(test.mean(), "1");
        assertFigure(test.median(), "1");
        assertFigure(test.deviation(), "0");
        assertThat(test.skewness()).isNull();
        assertThat(test.kurtosis()).isNull();
        assertThat(test.alpha()).isNull();
        assertThat(test.standardError()).isNull();
    }

    @Test
    void nobody_one_and_two_sat() {
        assertThat(ItemAnalysis.of(List.of()).test().mean()).isNull();
        assertThat(ItemAnalysis.of(List.of()).items()).isEmpty();

        ItemAnalysis one = ItemAnalysis.of(List.of(sitting("1", "0")));
        assertFigure(one.test().mean(), "1");
        assertThat(one.test().deviation()).isNull();
        assertThat(one.items().getFirst().deviation()).isNull();

        TestStatistics two =
                ItemAnalysis.of(List.of(sitting("1", "0"), sitting("1", "1"))).test();
        assertFigure(two.median(), "1.5");
        assertThat(two.deviation()).isNotNull();
        assertThat(two.skewness()).isNull();
    }

    @Test
    void nothing_to_earn_gives_no_facility() {
        ItemMark nothing = new ItemMark(new QuestionId(1), BigDecimal.ZERO, BigDecimal.ZERO);

        assertThat(ItemAnalysis.of(List.of(Sitting.of(List.of(nothing))))
                        .items()
                        .getFirst()
                        .facility())
                .isNull();
    }

    @Test
    void the_same_questions_in_another_order_are_still_one_paper() {
        List<Sitting> fixed = List.of(sitting("1", "0"), sitting("1", "1"), sitting("0", "0"));
        List<Sitting> shuffled = new ArrayList<>(fixed);
        shuffled.set(0, Sitting.of(List.of(mark(2, "0"), mark(1, "1"))));

        assertThat(ItemAnalysis.of(shuffled)).isEqualTo(ItemAnalysis.of(fixed));
        assertThat(ItemAnalysis.of(shuffled).test().fixedPaper()).isTrue();
    }

    @Test
    void drawn_papers_take_alpha_from_the_positions_and_items_from_who_had_them() {
        ItemAnalysis analysis = ItemAnalysis.of(List.of(
                Sitting.of(List.of(mark(1, "1"), mark(2, "1"))),
                Sitting.of(List.of(mark(3, "1"), mark(4, "1"))),
                Sitting.of(List.of(mark(1, "0"), mark(4, "0")))));

        assertThat(analysis.test().fixedPaper()).isFalse();
        assertFigure(analysis.test().alpha(), "100");
        assertThat(analysis.items()).extracting(ItemStatistics::sittings).containsExactly(2, 1, 1, 2);
        assertFigure(analysis.items().getFirst().facility(), "0.5");
    }

    @Test
    void papers_of_different_lengths_have_no_alpha() {
        TestStatistics test = ItemAnalysis.of(List.of(sitting("1", "0"), sitting("1"), sitting("1", "1")))
                .test();

        assertThat(test.fixedPaper()).isFalse();
        assertThat(test.alpha()).isNull();
        assertThat(test.mean()).isNotNull();
    }

    @Test
    void a_question_stands_once_in_a_paper() {
        assertThatThrownBy(() -> Sitting.of(List.of(mark(1, "1"), mark(1, "0"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void figures_stay_in_their_bounds_and_do_not_depend_on_the_order_of_sittings(
            @ForAll @Size(min = 2, max = 12) List<@Size(4) List<@IntRange(min = -1, max = 2) Integer>> marks,
            @ForAll long seed) {
        List<Sitting> sittings = marks.stream()
                .map(row -> sitting(row.stream().map(String::valueOf).toArray(String[]::new)))
                .toList();
        List<Sitting> shuffled = new ArrayList<>(sittings);
        Collections.shuffle(shuffled, new Random(seed));

        ItemAnalysis analysis = ItemAnalysis.of(sittings);

        assertThat(ItemAnalysis.of(shuffled)).isEqualTo(analysis);
        for (ItemStatistics item : analysis.items()) {
            if (item.discrimination() != null) {
                assertThat(item.discrimination()).isBetween(new BigDecimal("-100"), new BigDecimal("100"));
            }
            if (item.efficiency() != null) {
                assertThat(item.efficiency()).isLessThanOrEqualTo(new BigDecimal("100"));
            }
        }
        if (analysis.test().alpha() != null) {
            assertThat(analysis.test().alpha()).isLessThanOrEqualTo(new BigDecimal("100.0000000001"));
        }
    }
}
