package vn.mocson.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.mocson.integrity.GuessLadders.Guess;

class GuessLaddersTest {

    private static final Instant START = Instant.parse("2026-09-01T01:00:00Z");

    /** Registered so many minutes apart, with these predictions. */
    private static List<Guess> every(int minutes, int... numbers) {
        List<Guess> guesses = new ArrayList<>();
        for (int number : numbers) {
            guesses.add(new Guess(
                    guesses.size(),
                    START.plus(Duration.ofMinutes((long) minutes * guesses.size())),
                    BigDecimal.valueOf(number)));
        }
        return guesses;
    }

    private static List<List<Integer>> rungs(List<Guess> guesses) {
        return rungs(guesses, i -> 10_000 + 7 * i);
    }

    /** In a round where two hundred others have predicted these. */
    private static List<List<Integer>> rungs(List<Guess> guesses, IntUnaryOperator others) {
        GuessLadders ladders = new GuessLadders();
        guesses.forEach(guess -> ladders.add(guess.number()));
        IntStream.range(0, 200).map(others).forEach(number -> ladders.add(BigDecimal.valueOf(number)));
        return ladders.of(guesses).stream()
                .map(ladder -> ladder.rungs().stream()
                        .map(guess -> guess.number().intValue())
                        .toList())
                .toList();
    }

    @Test
    void five_registrations_in_a_row_that_climb_evenly_are_a_ladder() {
        assertThat(rungs(every(3, 700, 1210, 1220, 1230, 1240, 1250, 90)))
                .containsExactly(List.of(1210, 1220, 1230, 1240, 1250));
    }

    @Test
    void downwards_too() {
        assertThat(rungs(every(3, 50, 49, 48, 47, 46))).hasSize(1);
    }

    @Test
    void four_are_not_enough() {
        assertThat(rungs(every(3, 1210, 1220, 1230, 1240, 5))).isEmpty();
    }

    @Test
    void the_same_number_many_times_is_no_ladder() {
        assertThat(rungs(every(3, 500, 500, 500, 500, 500, 500))).isEmpty();
    }

    @Test
    void who_registers_hours_apart_does_not_belong_together() {
        assertThat(rungs(every(45, 10, 20, 30, 40, 50, 60))).isEmpty();
    }

    @Test
    void nobody_and_somebody_alone_make_none() {
        assertThat(rungs(every(3))).isEmpty();
        assertThat(rungs(every(3, 10))).isEmpty();
    }

    @Test
    void round_numbers_that_everybody_likes_come_in_a_row_by_themselves() {
        assertThat(rungs(every(3, 100, 200, 300, 400, 500), i -> 100 * (1 + i % 10)))
                .isEmpty();
        assertThat(rungs(every(3, 101, 201, 301, 401, 501), i -> 100 * (1 + i % 10)))
                .hasSize(1);
    }

    @Test
    void among_few_predictions_nothing_can_be_said() {
        GuessLadders ladders = new GuessLadders();
        List<Guess> guesses = every(3, 10, 20, 30, 40, 50);
        guesses.forEach(guess -> ladders.add(guess.number()));

        assertThat(ladders.of(guesses)).isEmpty();
    }
}
