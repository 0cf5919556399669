package vn.mocson.standings.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.mocson.contest.Rules.RankKey;
import vn.mocson.standings.ranking.SortKey.Scale;

class SortKeyTest {

    private static final Instant OPENING = Instant.parse("2024-09-10T01:00:00Z");

    record Figures(Candidate attempt, @Nullable BigDecimal gap) {}

    @Provide
    Arbitrary<Figures> figures() {
        Arbitrary<@Nullable BigDecimal> gap = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999"))
                .ofScale(5)
                .injectNull(0.2);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-999999"), new BigDecimal("999999"))
                                .ofScale(4),
                        Arbitraries.longs().between(0, 10_000_000),
                        Arbitraries.longs().between(0, 10_000_000),
                        gap)
                .as((correct, points, start, duration, g) -> new Figures(
                        new Candidate(
                                "a",
                                "p",
                                "u",
                                OPENING.plusMillis(start),
                                OPENING.plusMillis(start + duration),
                                Duration.ZERO,
                                correct,
                                points,
                                null),
                        g));
    }

    private static SortKey key(RankKey by, Figures figures) {
        return SortKey.of(List.of(by), figures.attempt(), figures.gap(), true, Scale.STORED);
    }

    private static int sign(int order) {
        return Integer.signum(order);
    }

    @Property
    void more_points_come_first(@ForAll("figures") Figures a, @ForAll("figures") Figures b) {
        assertThat(sign(key(RankKey.POINTS, a).compareTo(key(RankKey.POINTS, b))))
                .isEqualTo(b.attempt().points().compareTo(a.attempt().points()));
    }

    @Property
    void more_right_answers_come_first(@ForAll("figures") Figures a, @ForAll("figures") Figures b) {
        assertThat(sign(key(RankKey.CORRECT, a).compareTo(key(RankKey.CORRECT, b))))
                .isEqualTo(Integer.compare(b.attempt().correct(), a.attempt().correct()));
    }

    @Property
    void the_smaller_gap_comes_first_and_none_last(@ForAll("figures") Figures a, @ForAll("figures") Figures b) {
        BigDecimal x = a.gap();
        BigDecimal y = b.gap();
        int expected = x == null ? (y == null ? 0 : 1) : y == null ? -1 : x.compareTo(y);

        assertThat(sign(key(RankKey.PREDICTION_GAP, a).compareTo(key(RankKey.PREDICTION_GAP, b))))
                .isEqualTo(expected);
    }

    @Property
    void the_earlier_and_the_quicker_come_first(@ForAll("figures") Figures a, @ForAll("figures") Figures b) {
        assertThat(sign(key(RankKey.SUBMITTED_AT, a).compareTo(key(RankKey.SUBMITTED_AT, b))))
                .isEqualTo(sign(a.attempt().submittedAt().compareTo(b.attempt().submittedAt())));
        assertThat(sign(key(RankKey.STARTED_AT, a).compareTo(key(RankKey.STARTED_AT, b))))
                .isEqualTo(sign(a.attempt().startedAt().compareTo(b.attempt().startedAt())));
        assertThat(sign(key(RankKey.DURATION, a).compareTo(key(RankKey.DURATION, b))))
                .isEqualTo(sign(duration(a).compareTo(duration(b))));
    }

    private static Long duration(Figures figures) {
        return figures.attempt().submittedAt().toEpochMilli()
                - figures.attempt().startedAt().toEpochMilli();
    }

    @Property
    void a_tuple_is_compared_from_left_to_right(
            @ForAll("figures") Figures a, @ForAll("figures") Figures b, @ForAll("orders") List<RankKey> order) {
        int expected = 0;
        for (RankKey by : order) {
            if (expected == 0) {
                expected = sign(key(by, a).compareTo(key(by, b)));
            }
        }

        assertThat(sign(SortKey.of(order, a.attempt(), a.gap(), true, Scale.STORED)
                        .compareTo(SortKey.of(order, b.attempt(), b.gap(), true, Scale.STORED))))
                .isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<RankKey>> orders() {
        return Arbitraries.shuffle(RankKey.values());
    }

    @Test
    void points_written_with_and_without_zeros_are_the_same_points() {
        assertThat(key(RankKey.POINTS, points("5"))).isEqualTo(key(RankKey.POINTS, points("5.0000")));
    }

    private static Figures points(String points) {
        return new Figures(
                new Candidate("a", "p", "u", OPENING, OPENING, Duration.ZERO, 0, new BigDecimal(points), null), null);
    }

    @Test
    void a_whole_tuple_fits_the_column_it_is_kept_in() {
        SortKey key = SortKey.of(
                List.of(RankKey.values()),
                points("5").attempt(),
                new BigDecimal("999999999.99999"),
                true,
                Scale.STORED);

        assertThat(key.bytes().length).isLessThanOrEqualTo(96);
    }
}
