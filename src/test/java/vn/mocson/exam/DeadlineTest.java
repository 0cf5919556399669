package vn.mocson.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final Instant START = Instant.parse("2024-09-10T01:00:00.123Z");

    @ParameterizedTest(name = "{0} with {1} more, the round closing after {2}, ends after {3}")
    @CsvSource({
        // duration, extra, close after the start, deadline after the start
        "PT15M, PT0S,    PT24H,        PT15M",
        "PT15M, PT7M30S, PT24H,        PT22M30S",
        "PT15M, PT0S,    PT15M,        PT15M",
        "PT15M, PT0S,    PT14M59.999S, PT14M59.999S",
        "PT15M, PT0S,    PT15M0.001S,  PT15M",
        "PT15M, PT5M,    PT18M,        PT18M",
        ",      PT0S,    PT24H,        PT24H",
        ",      PT5M,    PT24H,        PT24H",
        "PT15M, PT0S,    PT0.001S,     PT0.001S"
    })
    void it_is_the_earlier_of_the_own_time_and_the_rounds_close(
            @Nullable Duration duration, Duration extra, Duration close, Duration expected) {
        assertThat(Deadline.of(START, duration, extra, START.plus(close)))
                .isEqualTo(new Deadline(START.plus(expected)));
    }

    @ParameterizedTest(name = "an arrival {0} ms after the deadline: taken {1}")
    @CsvSource({"-900000, true", "-1, true", "0, true", "1, true", "4999, true", "5000, true", "5001, false"})
    void an_arrival_is_taken_until_five_seconds_after_it(long millis, boolean taken) {
        assertThat(new Deadline(START).accepts(START.plusMillis(millis))).isEqualTo(taken);
    }

    @ParameterizedTest(name = "a hand-in {0} ms after the deadline counts as {1} ms after it")
    @CsvSource({"-1, -1", "0, 0", "1, 0", "5000, 0"})
    void a_hand_in_never_counts_behind_it(long millis, long counted) {
        assertThat(new Deadline(START).countsAs(START.plusMillis(millis))).isEqualTo(START.plusMillis(counted));
    }

    @Property
    void more_extra_time_never_shortens_anybodys_time(
            @ForAll @LongRange(min = 0, max = 7200) long extra,
            @ForAll @LongRange(min = 1, max = 7200) long duration,
            @ForAll @LongRange(min = 1, max = 7200) long close) {
        Instant without = Deadline.of(START, Duration.ofSeconds(duration), Duration.ZERO, START.plusSeconds(close))
                .planned();
        Instant with = Deadline.of(
                        START, Duration.ofSeconds(duration), Duration.ofSeconds(extra), START.plusSeconds(close))
                .planned();

        assertThat(with).isAfterOrEqualTo(without).isBeforeOrEqualTo(START.plusSeconds(close));
    }
}
