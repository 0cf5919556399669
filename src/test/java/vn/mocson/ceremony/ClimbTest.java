package vn.mocson.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.mocson.ceremony.BoardPlace.Standing;

class ClimbTest {

    private static final int ALL = 30;

    /** Right answers as the public saw them and in truth; null where there were none. */
    private record Score(
            String name, @Nullable Integer shown, @Nullable Integer truly) {}

    private static Score score(String name, @Nullable Integer shown, @Nullable Integer truly) {
        return new Score(name, shown, truly);
    }

    private static List<BoardPlace> board(Score... scores) {
        return board(List.of(scores));
    }

    private static List<BoardPlace> board(List<Score> scores) {
        return scores.stream()
                .map(score -> new BoardPlace(
                        score.name(),
                        score.name(),
                        "",
                        standing(scores, score, Score::shown),
                        standing(scores, score, Score::truly)))
                .toList();
    }

    private static @Nullable Standing standing(List<Score> scores, Score of, Function<Score, @Nullable Integer> as) {
        Integer right = as.apply(of);
        return right == null
                ? null
                : new Standing(
                        "%02d".formatted(99 - right),
                        1
                                + scores.stream()
                                        .map(as)
                                        .filter(other -> other != null && other > right)
                                        .count(),
                        right + " câu đúng");
    }

    private static List<Climb.Moment> moments(List<BoardPlace> board, int top) {
        return Climb.moments("Chung kết", board, top);
    }

    private static List<String> lines(Climb.Moment moment) {
        return moment.step().rows().stream()
                .map(row -> (row.rank() + " " + row.key() + " " + row.text()).strip())
                .toList();
    }

    @Test
    void who_has_gained_is_marked_shown_and_climbs_from_the_last_place_up() {
        List<Climb.Moment> moments =
                moments(board(score("an", 15, 15), score("binh", 12, 12), score("chi", 10, 14)), ALL);

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
        List<Climb.Moment> moments = moments(board(score("an", 15, 15), score("chi", 10, 14)), ALL);

        assertThat(moments.get(1).step().rows().getLast().text()).isEqualTo("10 câu đúng");
        assertThat(moments.get(2).step().rows().getLast().text()).isEqualTo("14 câu đúng");
    }

    @Test
    void a_row_says_whether_it_is_told_as_it_truly_is() {
        List<Climb.Moment> moments = moments(board(score("an", 15, 15), score("chi", 10, 14)), ALL);

        assertThat(moments)
                .extracting(moment -> moment.step().rows().stream()
                        .filter(Step.ClimbRow::told)
                        .map(Step.ClimbRow::key)
                        .toList())
                .containsExactly(List.of(), List.of(), List.of("chi"), List.of("an", "chi"), List.of("an", "chi"));
    }

    @Test
    void equal_people_share_a_rank_and_the_next_one_is_left_out() {
        Climb.Moment last = moments(board(score("an", 15, 15), score("binh", 15, 15), score("chi", 10, 10)), ALL)
                .getLast();

        assertThat(last.step().rows()).extracting(Step.ClimbRow::rank).containsExactly(1L, 1L, 3L);
    }

    @Test
    void who_is_no_longer_in_the_ranking_leaves_the_board() {
        List<Climb.Moment> moments = moments(board(score("ra", 19, null), score("an", 15, 15)), ALL);

        assertThat(moments.getLast().step().to()).containsExactly("an");
    }

    private static final List<BoardPlace> FIVE = board(
            score("an", 15, 15),
            score("binh", 13, 13),
            score("chi", 11, 11),
            score("dung", 2, 17),
            score("em", null, 14));

    @Test
    void the_first_picture_is_the_public_board_and_gives_nobody_away_who_will_rise() {
        assertThat(lines(moments(FIVE, 3).getFirst()))
                .containsExactly("1 an 15 câu đúng", "2 binh 13 câu đúng", "3 chi 11 câu đúng");
    }

    @Test
    void who_comes_from_below_enters_in_their_own_step_as_the_public_saw_them() {
        List<Climb.Moment> moments = moments(FIVE, 3);

        assertThat(lines(moments.get(1))).last().isEqualTo("null em");
        assertThat(moments.get(1).step().highlight()).isEqualTo("em");
        assertThat(moments.get(1).stops()).isTrue();
        assertThat(moments.get(2).step().to()).containsExactly("an", "em", "binh", "chi");
        assertThat(lines(moments.get(3))).last().isEqualTo("4 dung 2 câu đúng");
        assertThat(moments.get(4).step().to()).containsExactly("dung", "an", "em", "binh", "chi");
    }

    @Test
    void the_last_picture_has_the_first_of_the_final_ranking_with_their_ranks() {
        assertThat(lines(moments(FIVE, 3).getLast()))
                .containsExactly("1 dung 17 câu đúng", "2 an 15 câu đúng", "3 em 14 câu đúng");
    }

    @Test
    void who_falls_far_has_the_rank_among_everybody_not_among_those_shown() {
        BoardPlace faller = new BoardPlace(
                "ha", "Hà", "", new Standing("05", 5, "20 câu đúng"), new Standing("57", 57, "9 câu đúng"));
        List<BoardPlace> board = Stream.concat(
                        Stream.of(faller),
                        board(score("an", 98, 98), score("binh", 97, 97), score("chi", 2, 96)).stream())
                .toList();

        List<Climb.Moment> moments = moments(board, 3);

        assertThat(moments)
                .filteredOn(moment -> "ha".equals(moment.step().highlight()))
                .extracting(ClimbTest::lines)
                .last()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .last()
                .isEqualTo("57 ha 9 câu đúng");
        assertThat(moments.getLast().step().to()).containsExactly("an", "binh", "chi");
    }

    @Property(tries = 300)
    void it_leads_from_the_first_of_the_public_board_to_the_first_of_the_final_one_and_tells_nothing_before_its_turn(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int people,
            @ForAll @IntRange(min = 3, max = 12) int top) {
        Random random = new Random(seed);
        List<BoardPlace> board = board(IntStream.range(0, people)
                .mapToObj(i -> score(
                        "p%02d".formatted(i),
                        random.nextInt(6) == 0 ? null : random.nextInt(20),
                        random.nextInt(8) == 0 ? null : random.nextInt(20)))
                .toList());

        List<Climb.Moment> moments = moments(board, top);

        assertThat(moments.getFirst().step().to()).isEqualTo(first(board, BoardPlace::shown, top));
        assertThat(moments.getLast().step().to()).isEqualTo(first(board, BoardPlace::truly, top));
        assertThat(moments.getLast().step().rows())
                .allSatisfy(row -> assertThat(row.rank()).isLessThanOrEqualTo((long) top));
        for (int i = 1; i < moments.size(); i++) {
            Step.Climb step = moments.get(i).step();
            Step.Climb before = moments.get(i - 1).step();
            assertThat(step.from()).isEqualTo(before.to());
            assertThat(step.rows())
                    .filteredOn(row -> !row.key().equals(step.highlight()))
                    .allSatisfy(row -> assertThat(before.rows()).contains(row));
        }
    }

    private static List<String> first(List<BoardPlace> board, Function<BoardPlace, @Nullable Standing> as, int top) {
        return board.stream()
                .filter(place -> as.apply(place) != null)
                .sorted(Comparator.comparing((BoardPlace place) ->
                                Objects.requireNonNull(as.apply(place)).order())
                        .thenComparing(BoardPlace::key))
                .limit(top)
                .map(BoardPlace::key)
                .toList();
    }
}
