package vn.mocson.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClimbTest {

    private static BoardPlace place(String name, int shown, int truly) {
        return new BoardPlace(
                name,
                name,
                "",
                shown + " câu đúng",
                "%02d".formatted(20 - shown),
                truly + " câu đúng",
                "%02d".formatted(20 - truly));
    }

    @Test
    void who_has_gained_is_marked_shown_and_climbs_from_the_last_place_up() {
        List<Climb.Moment> moments =
                Climb.moments("Chung kết", List.of(place("an", 15, 15), place("binh", 12, 12), place("chi", 10, 14)));

        assertThat(moments)
                .extracting(
                        moment -> moment.step().highlight(),
                        moment -> moment.step().to(),
                        Climb.Moment::stops)
                .containsExactly(
                        tuple(null, List.of("an", "binh", "chi"), true),
                        tuple("chi", List.of("an", "binh", "chi"), true),
                        tuple("chi", List.of("an", "chi", "binh"), true),
                        tuple("binh", List.of("an", "chi", "binh"), false),
                        tuple("an", List.of("an", "chi", "binh"), false),
                        tuple(null, List.of("an", "chi", "binh"), true));
    }

    @Test
    void what_is_still_hidden_is_not_told_by_the_text_of_a_marked_row() {
        List<Climb.Moment> moments = Climb.moments("Chung kết", List.of(place("an", 15, 15), place("chi", 10, 14)));

        assertThat(moments.get(1).step().rows().getLast().text()).isEqualTo("10 câu đúng");
        assertThat(moments.get(2).step().rows().getLast().text()).isEqualTo("14 câu đúng");
    }

    @Test
    void equal_people_share_a_rank_and_the_next_one_is_left_out() {
        List<Step.ClimbRow> rows = Climb.moments(
                        "Chung kết", List.of(place("an", 15, 15), place("binh", 15, 15), place("chi", 10, 10)))
                .getLast()
                .step()
                .rows();

        assertThat(rows).extracting(Step.ClimbRow::rank).containsExactly(1, 1, 3);
    }

    @Test
    void who_is_no_longer_in_the_ranking_leaves_the_board() {
        BoardPlace out = new BoardPlace("ra", "ra", "", "19 câu đúng", "01", "", null);

        assertThat(Climb.moments("Chung kết", List.of(out, place("an", 15, 15)))
                        .getLast()
                        .step()
                        .to())
                .containsExactly("an");
    }

    @Property(tries = 200)
    void in_the_end_the_board_is_the_final_ranking_and_each_moment_begins_where_the_last_one_ended(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int people) {
        Random random = new Random(seed);
        List<BoardPlace> board = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            int shown = random.nextInt(20);
            board.add(place("p%02d".formatted(i), shown, random.nextInt(20)));
        }

        List<Climb.Moment> moments = Climb.moments("Chung kết", board);

        assertThat(moments.getLast().step().to())
                .isEqualTo(board.stream()
                        .sorted(Comparator.comparing((BoardPlace place) -> Objects.requireNonNull(place.trueKey()))
                                .thenComparing(BoardPlace::key))
                        .map(BoardPlace::key)
                        .toList());
        for (int i = 1; i < moments.size(); i++) {
            assertThat(moments.get(i).step().from())
                    .isEqualTo(moments.get(i - 1).step().to());
        }
    }
}
