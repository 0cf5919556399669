package vn.mocson.scoring.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.scoring.statistics.DistractorCounts.Choices;
import vn.mocson.scoring.statistics.DistractorCounts.Groups;

class DistractorCountsTest {

    private static final QuestionId QUESTION = new QuestionId(7);
    private static final OptionId RIGHT = new OptionId("right");
    private static final OptionId WRONG = new OptionId("wrong");

    private static Choices choice(int total, OptionId... options) {
        return new Choices(BigDecimal.valueOf(total), Map.of(QUESTION, Set.of(options)));
    }

    private static DistractorCounts only(List<Choices> sittings) {
        List<DistractorCounts> counts = DistractorCounts.of(sittings);
        assertThat(counts).hasSize(1);
        return counts.getFirst();
    }

    @Test
    void ten_sittings_are_three_four_and_three() {
        List<Choices> sittings = new ArrayList<>();
        for (int total = 1; total <= 10; total++) {
            sittings.add(choice(total, total > 5 ? RIGHT : WRONG));
        }

        DistractorCounts counts = only(sittings);

        assertThat(counts.asked()).isEqualTo(new Groups(3, 4, 3));
        assertThat(counts.chosen()).containsEntry(RIGHT, new Groups(3, 2, 0)).containsEntry(WRONG, new Groups(0, 2, 3));
    }

    @Test
    void equals_at_a_border_move_up_together() {
        DistractorCounts counts = only(List.of(
                choice(9, RIGHT),
                choice(9, RIGHT),
                choice(8, RIGHT),
                choice(8, WRONG), // the fourth of ten, equal to the third
                choice(5, RIGHT),
                choice(5, WRONG),
                choice(3, WRONG),
                choice(3, WRONG), // the eighth, equal to the last of the middle
                choice(2, WRONG),
                choice(1, WRONG)));

        assertThat(counts.asked()).isEqualTo(new Groups(4, 4, 2));
        assertThat(counts.chosen()).containsEntry(WRONG, new Groups(1, 3, 2));
    }

    @Test
    void where_all_are_equal_all_are_at_the_top() {
        assertThat(only(List.of(choice(5, RIGHT), choice(5, RIGHT), choice(5, WRONG), choice(5, WRONG)))
                        .asked())
                .isEqualTo(new Groups(4, 0, 0));
    }

    @Test
    void equal_totals_are_equal_whatever_their_zeros() {
        Choices longer = new Choices(new BigDecimal("5.0000"), Map.of(QUESTION, Set.of(RIGHT)));

        assertThat(only(List.of(choice(5, RIGHT), longer)).asked()).isEqualTo(new Groups(2, 0, 0));
    }

    @Test
    void a_single_sitting_is_in_the_middle() {
        assertThat(only(List.of(choice(5, RIGHT))).asked()).isEqualTo(new Groups(0, 1, 0));
    }

    @Test
    void several_choices_each_count_and_none_is_unanswered() {
        DistractorCounts counts = only(List.of(choice(4, RIGHT, WRONG), choice(1)));

        assertThat(counts.chosen().get(RIGHT)).isEqualTo(new Groups(1, 0, 0));
        assertThat(counts.chosen().get(WRONG)).isEqualTo(new Groups(1, 0, 0));
        assertThat(counts.unanswered()).isEqualTo(new Groups(0, 0, 1));
        assertThat(counts.asked().all()).isEqualTo(2);
    }

    @Test
    void a_question_counts_only_who_had_it() {
        QuestionId other = new QuestionId(3);
        List<DistractorCounts> counts = DistractorCounts.of(
                List.of(choice(4, RIGHT), new Choices(BigDecimal.ONE, Map.of(other, Set.of(WRONG))), choice(2, WRONG)));

        assertThat(counts).extracting(DistractorCounts::question).containsExactly(other, QUESTION);
        assertThat(counts.getFirst().asked().all()).isEqualTo(1);
        assertThat(counts.getLast().asked().all()).isEqualTo(2);
    }

    @Test
    void nobody_sat() {
        assertThat(DistractorCounts.of(List.of())).isEmpty();
    }
}
