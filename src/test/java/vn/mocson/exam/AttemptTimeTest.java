package vn.mocson.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mocson.exam.AttemptTime.Stop;

/** Minutes are counted from the start of the attempt; a stop is written {@code 5-10}, one that lasts {@code 5-}. */
class AttemptTimeTest {

    private static final Instant START = Instant.parse("2024-09-10T01:00:00Z");

    private static Instant minute(long minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static Stop stop(String text, boolean closeMoved) {
        String[] ends = text.strip().split("(?<=\\d)-", -1);
        return new Stop(
                minute(Long.parseLong(ends[0])),
                ends[1].isEmpty() ? null : minute(Long.parseLong(ends[1])),
                closeMoved);
    }

    private static List<Stop> stops(@Nullable String text) {
        List<Stop> stops = new ArrayList<>();
        if (text != null) {
            for (String each : text.split(" ", -1)) {
                stops.add(stop(each, false));
            }
        }
        return stops;
    }

    private static AttemptTime time(@Nullable Integer own, int close, List<Stop> stops, int granted) {
        return new AttemptTime(
                START, own == null ? null : Duration.ofMinutes(own), minute(close), stops, Duration.ofMinutes(granted));
    }

    @ParameterizedTest(name = "{0} minutes, close at {1}, stood {2}, {3} minutes more: ends at {4}")
    @CsvSource({
        // own, close, stops, granted, end
        "15, 60, ,                 0, 15",
        "15, 60, 5-10,             0, 20",
        "15, 60, 5-10 8-12,        0, 22",
        "15, 60, 5-10 5-10,        0, 20",
        "15, 60, 5-10 20-25,       0, 20",
        "15, 60, 5-10 19-25,       0, 26",
        "15, 60, 15-25,            0, 15",
        "15, 60, 14-25,            0, 26",
        "15, 60, -10-5,            0, 20",
        "15, 60, -10--5,           0, 15",
        "15, 60, ,                 10, 25",
        "15, 60, 5-10,             10, 30",
        "15, 10, ,                 0, 10",
        "15, 10, 5-10,             0, 15",
        "15, 10, ,                 5, 15",
        "  , 30, 5-10,             0, 35",
        "15, 60, 5-,               0, 15",
        "15, 60, 5-10 12-,         0, 20",
        "15, 60, 5-20 12-,         0, 22"
    })
    void the_clock_stands_in_every_stop_once(
            @Nullable Integer own, int close, @Nullable String stops, int granted, int end) {
        assertThat(time(own, close, stops(stops), granted).planned()).isEqualTo(minute(end));
    }

    @ParameterizedTest(name = "{0} minutes, stood {1}, {2} minutes more, ended at {3}: {4} are no working time")
    @CsvSource({
        // own, stops, granted, end, compensated
        "15, ,            0, 12, 0",
        "15, 5-10,        0, 12, 5",
        "15, 5-10,        0, 8,  3",
        "15, 5-,          0, 12, 7",
        "15, 5-10 8-12,   0, 20, 7",
        "15, 20-30,       0, 12, 0",
        "15, ,            10, 12, 0",
        "15, ,            10, 15, 0",
        "15, ,            10, 18, 3",
        "15, ,            10, 25, 10",
        "15, 5-10,        10, 22, 7",
        "  , 5-10,        10, 22, 5"
    })
    void only_stops_and_minutes_really_used_are_taken_out(
            @Nullable Integer own, @Nullable String stops, int granted, int end, int compensated) {
        assertThat(time(own, 60, stops(stops), granted).compensated(minute(end)))
                .isEqualTo(Duration.ofMinutes(compensated));
    }

    @Test
    void where_the_close_was_moved_by_a_pause_nobody_gets_more_than_they_had() {
        // ten minutes to the close at 10 when it paused from 5 to 25; the close moved to 30
        AttemptTime time = time(15, 30, List.of(stop("5-25", true)), 0);

        assertThat(time.planned()).isEqualTo(minute(30));
    }

    @Test
    void who_starts_after_a_pause_has_nothing_of_it() {
        AttemptTime time = time(15, 30, List.of(stop("-20--10", true)), 0);

        assertThat(time.planned()).isEqualTo(minute(15));
        assertThat(time.compensated(minute(12))).isZero();
    }

    // ---- whatever the stops

    @Provide
    Arbitrary<List<Stop>> anyStops() {
        Arbitrary<Integer> from = Arbitraries.integers().between(-30, 90);
        Arbitrary<Integer> length = Arbitraries.integers().between(1, 40);
        return Combinators.combine(from, length)
                .as((f, l) -> new Stop(minute(f), minute(f + l), false))
                .list()
                .ofMaxSize(5);
    }

    @Property
    void the_order_of_stops_does_not_matter(@ForAll("anyStops") List<Stop> stops, @ForAll long seed) {
        List<Stop> shuffled = new ArrayList<>(stops);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(time(15, 60, shuffled, 5).planned())
                .isEqualTo(time(15, 60, stops, 5).planned());
        assertThat(time(15, 60, shuffled, 5).compensated(minute(50)))
                .isEqualTo(time(15, 60, stops, 5).compensated(minute(50)));
    }

    @Property
    void no_working_time_is_negative_and_nobody_is_slower_for_it(
            @ForAll("anyStops") List<Stop> stops,
            @ForAll @IntRange(max = 30) int granted,
            @ForAll @IntRange(max = 120) int end) {
        Duration compensated = time(15, 60, stops, granted).compensated(minute(end));

        assertThat(compensated).isBetween(Duration.ZERO, Duration.ofMinutes(end));
    }

    @Property
    void more_stops_and_minutes_never_make_an_attempt_end_earlier(
            @ForAll("anyStops") List<Stop> stops,
            @ForAll("anyStops") List<Stop> more,
            @ForAll @IntRange(max = 30) int granted) {
        List<Stop> all = new ArrayList<>(stops);
        all.addAll(more);

        assertThat(time(15, 60, all, granted).planned())
                .isAfterOrEqualTo(time(15, 60, stops, 0).planned());
    }

    /** Without minutes more, the time between start and end that is working time is the paper's limit exactly. */
    @Property
    void whoever_works_to_the_end_has_worked_their_own_time(@ForAll("anyStops") List<Stop> stops) {
        AttemptTime time = time(15, 600, stops, 0);
        Instant end = time.planned();

        assertThat(Duration.between(START, end).minus(time.compensated(end))).isEqualTo(Duration.ofMinutes(15));
    }

    /** Extra minutes give time, and at the most the paper's limit counts as working time. */
    @Property
    void extra_minutes_make_nobody_faster_than_they_were(
            @ForAll @IntRange(max = 30) int granted, @ForAll @IntRange(max = 45) int end) {
        Duration elapsed = Duration.ofMinutes(end);
        Duration working = elapsed.minus(time(15, 60, List.of(), granted).compensated(minute(end)));

        assertThat(working)
                .isGreaterThanOrEqualTo(
                        elapsed.compareTo(Duration.ofMinutes(15)) < 0 ? elapsed : Duration.ofMinutes(15));
    }

    @Property
    void while_the_clock_stands_everything_is_in_time(
            @ForAll @IntRange(min = 1, max = 600) int heldAfter, @ForAll @IntRange(max = 600) int later) {
        Deadline deadline = new Deadline(START.plusSeconds(600), START.plusSeconds(600 - Math.min(heldAfter, 600)));
        Instant arrival = minute(10 + later);

        assertThat(deadline.accepts(arrival)).isTrue();
        assertThat(deadline.countsAs(arrival)).isEqualTo(arrival);
        assertThat(Duration.between(arrival, deadline.at(arrival)))
                .isEqualTo(Duration.ofSeconds(Math.min(heldAfter, 600)));
    }
}
