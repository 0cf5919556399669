package vn.mocson.standings.collective;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.mocson.contest.Rules.Collective;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.contest.Rules.League;
import vn.mocson.standings.collective.CollectiveRanking.Row;

class CollectiveRankingTest {

    private static UnitTally unit(
            String code, int headcount, long entrants, long entries, long counted, String points) {
        return new UnitTally(
                code, "Đơn vị " + code, headcount, entrants, entries, counted, new BigDecimal(points), 0, 0L);
    }

    private static Collective by(CollectiveKey... keys) {
        return new Collective(List.of(keys), Map.of(), 0, 0, List.of());
    }

    private static List<String> lines(Collective rules, UnitTally... units) {
        return new CollectiveRanking(rules)
                .rank(List.of(units)).stream().map(CollectiveRankingTest::line).toList();
    }

    private static String line(Row row) {
        return (row.league() == null ? "" : row.league() + ": ")
                + (row.rank() == null ? row.reason() : row.rank()) + " "
                + row.unit().code() + (row.tied() ? " =" : "");
    }

    @Test
    void most_people_first_then_the_better_mean() {
        assertThat(lines(
                        by(CollectiveKey.ENTRANTS, CollectiveKey.MEAN_POINTS),
                        unit("A", 50, 2, 9, 2, "7"),
                        unit("B", 40, 3, 3, 3, "3"),
                        unit("C", 40, 2, 2, 2, "8")))
                .containsExactly("1 B", "2 C", "3 A");
    }

    @Test
    void equal_units_share_a_rank_and_the_next_one_is_left_out() {
        assertThat(lines(
                        by(CollectiveKey.ENTRIES),
                        unit("A", 0, 1, 5, 1, "1"),
                        unit("B", 0, 1, 7, 1, "1"),
                        unit("C", 0, 1, 5, 1, "1"),
                        unit("D", 0, 1, 2, 1, "1")))
                .containsExactly("1 B", "2 A =", "2 C =", "4 D");
    }

    @Test
    void a_rate_is_compared_as_the_fraction_it_is() {
        // 333333/1000000 and 333334/1000000 differ in the seventh digit; one third lies between them
        assertThat(lines(
                        by(CollectiveKey.RATE),
                        unit("A", 1_000_000, 333_333, 1, 1, "1"),
                        unit("B", 3, 1, 1, 1, "1"),
                        unit("C", 6, 2, 1, 1, "1"),
                        unit("D", 1_000_000, 333_334, 1, 1, "1")))
                .containsExactly("1 D", "2 B =", "2 C =", "4 A");
    }

    @Test
    void a_rate_without_a_headcount_and_a_mean_without_an_attempt_come_last() {
        assertThat(lines(by(CollectiveKey.RATE), unit("A", 0, 90, 90, 90, "9"), unit("B", 100, 1, 1, 1, "1")))
                .containsExactly("1 B", "2 A");
        assertThat(lines(by(CollectiveKey.MEAN_POINTS), unit("A", 9, 5, 5, 0, "0"), unit("B", 9, 1, 1, 1, "-3")))
                .containsExactly("1 B", "2 A");
    }

    @Test
    void a_mean_is_of_counted_attempts_and_not_rounded_before_it_is_compared() {
        assertThat(lines(
                        by(CollectiveKey.MEAN_POINTS),
                        unit("A", 0, 1, 1, 3, "10"),
                        unit("B", 0, 1, 1, 300_000, "1000001"),
                        unit("C", 0, 1, 1, 6, "20")))
                .containsExactly("1 B", "2 A =", "2 C =");
    }

    @Test
    void winners_and_all_correct_rank_by_people() {
        UnitTally two = new UnitTally("A", "A", 0, 5, 5, 5, BigDecimal.TEN, 1, 2L);
        UnitTally one = new UnitTally("B", "B", 0, 5, 5, 5, BigDecimal.TEN, 3, 1L);
        assertThat(lines(by(CollectiveKey.WINNERS), two, one)).containsExactly("1 A", "2 B");
        assertThat(lines(by(CollectiveKey.ALL_CORRECT), two, one)).containsExactly("1 B", "2 A");
    }

    @Test
    void prizes_that_are_not_decided_yet_decide_nothing() {
        UnitTally a = new UnitTally("A", "A", 0, 5, 9, 5, BigDecimal.TEN, 1, null);
        UnitTally b = new UnitTally("B", "B", 0, 5, 5, 5, BigDecimal.TEN, 3, null);
        assertThat(lines(by(CollectiveKey.WINNERS, CollectiveKey.ENTRIES), b, a))
                .containsExactly("1 A", "2 B");
    }

    @Test
    void the_weighted_sum_is_of_the_figures_as_they_are_told() {
        Collective rules = new Collective(
                List.of(CollectiveKey.WEIGHTED),
                Map.of(
                        CollectiveKey.RATE, new BigDecimal("0.5"),
                        CollectiveKey.WINNERS, new BigDecimal("10"),
                        CollectiveKey.MEAN_POINTS, BigDecimal.ONE),
                0,
                0,
                List.of());
        UnitTally unit = new UnitTally("A", "A", 40, 10, 12, 10, new BigDecimal("805"), 1, 2L);

        Row row = new CollectiveRanking(rules).rank(List.of(unit)).getFirst();

        // 0,5 × 25 % + 10 × 2 + 80,5
        assertThat(row.values().get(CollectiveKey.WEIGHTED)).isEqualByComparingTo("113");
    }

    @Test
    void units_below_a_minimum_are_shown_without_a_rank() {
        Collective rules = new Collective(List.of(CollectiveKey.RATE), Map.of(), 3, 10, List.of());
        assertThat(lines(
                        rules,
                        unit("A", 3, 3, 3, 3, "1"),
                        unit("B", 50, 2, 2, 2, "1"),
                        unit("C", 50, 3, 3, 3, "1"),
                        unit("D", 10, 3, 3, 3, "1")))
                .containsExactly("1 D", "2 C", "TOO_SMALL A", "TOO_FEW_ENTRANTS B");
    }

    @Test
    void each_league_has_its_own_first_place() {
        Collective rules = new Collective(
                List.of(CollectiveKey.ENTRANTS),
                Map.of(),
                0,
                0,
                List.of(
                        new League("Khối sở", List.of("B", "D"), null, null),
                        new League("Đơn vị lớn", List.of(), 50, null),
                        new League("Đơn vị nhỏ", List.of(), 1, 49)));
        assertThat(lines(
                        rules,
                        unit("A", 60, 4, 4, 4, "1"),
                        unit("B", 99, 1, 1, 1, "1"),
                        unit("C", 50, 9, 9, 9, "1"),
                        unit("D", 5, 2, 2, 2, "1"),
                        unit("E", 49, 1, 1, 1, "1"),
                        unit("F", 0, 8, 8, 8, "1")))
                .containsExactly(
                        "Khối sở: 1 D",
                        "Khối sở: 2 B",
                        "Đơn vị lớn: 1 C",
                        "Đơn vị lớn: 2 A",
                        "Đơn vị nhỏ: 1 E",
                        "NO_LEAGUE F");
    }

    // ---- whatever the figures are

    private static final League SMALL = new League("Nhỏ", List.of(), null, 20);
    private static final League NAMED = new League("Nêu tên", List.of("u0", "u1", "u2"), null, null);

    @Provide
    Arbitrary<List<UnitTally>> units() {
        Arbitrary<@Nullable Long> winners = Arbitraries.longs().between(0, 2).injectNull(0.2);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.longs().between(0, 6),
                        Arbitraries.longs().between(0, 6),
                        Arbitraries.longs().between(0, 4),
                        Arbitraries.integers().between(-8, 8),
                        Arbitraries.longs().between(0, 3),
                        winners)
                .as((headcount, entrants, entries, counted, points, allCorrect, won) -> new UnitTally(
                        "", "", headcount, entrants, entries, counted, BigDecimal.valueOf(points), allCorrect, won))
                .list()
                .ofMaxSize(12)
                .map(CollectiveRankingTest::coded);
    }

    private static List<UnitTally> coded(List<UnitTally> units) {
        List<UnitTally> coded = new ArrayList<>();
        for (UnitTally unit : units) {
            coded.add(new UnitTally(
                    "u" + coded.size(),
                    "",
                    unit.headcount(),
                    unit.entrants(),
                    unit.entries(),
                    unit.counted(),
                    unit.points(),
                    unit.allCorrect(),
                    unit.winners()));
        }
        return coded;
    }

    @Provide
    Arbitrary<Collective> rules() {
        return Combinators.combine(
                        Arbitraries.of(CollectiveKey.class)
                                .list()
                                .uniqueElements()
                                .ofMinSize(1)
                                .ofMaxSize(4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of(List.<League>of(), List.of(SMALL), List.of(NAMED, SMALL)))
                .as((keys, entrants, headcount, leagues) -> new Collective(
                        keys,
                        Map.of(CollectiveKey.ENTRANTS, BigDecimal.ONE, CollectiveKey.RATE, new BigDecimal("0.25")),
                        entrants,
                        headcount,
                        leagues));
    }

    @Property
    void nobody_is_lost_and_the_order_they_come_in_does_not_matter(
            @ForAll("units") List<UnitTally> units, @ForAll("rules") Collective rules, @ForAll long seed) {
        List<UnitTally> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, new Random(seed));

        List<Row> rows = new CollectiveRanking(rules).rank(units);

        assertThat(rows).extracting(Row::unit).containsExactlyInAnyOrderElementsOf(units);
        assertThat(new CollectiveRanking(rules).rank(shuffled)).isEqualTo(rows);
    }

    @Property
    void a_rank_is_one_more_than_the_units_of_the_league_before_it(
            @ForAll("units") List<UnitTally> units, @ForAll("rules") Collective rules) {
        List<Row> rows = new CollectiveRanking(rules).rank(units);
        for (Row row : rows) {
            List<Row> league = rows.stream()
                    .filter(other -> other.rank() != null && Objects.equals(other.league(), row.league()))
                    .toList();
            Integer rank = row.rank();
            if (rank != null) {
                assertThat(league.stream().filter(other -> before(other, rank)).count())
                        .isEqualTo(rank - 1);
                assertThat(row.tied())
                        .isEqualTo(league.stream()
                                        .filter(other -> rank.equals(other.rank()))
                                        .count()
                                > 1);
                assertThat(row.unit().entrants()).isGreaterThanOrEqualTo(rules.minimumEntrants());
                assertThat(row.unit().headcount()).isGreaterThanOrEqualTo(rules.minimumHeadcount());
            } else {
                assertThat(row.reason()).isNotNull();
            }
        }
    }

    private static boolean before(Row other, int rank) {
        Integer its = other.rank();
        return its != null && its < rank;
    }

    @Property
    void who_has_more_in_the_first_key_is_never_behind(
            @ForAll("units") List<UnitTally> units, @ForAll("rules") Collective rules) {
        List<Row> rows = new CollectiveRanking(rules).rank(units);
        CollectiveKey first = rules.rankBy().getFirst();
        for (int i = 1; i < rows.size(); i++) {
            Row a = rows.get(i - 1);
            Row b = rows.get(i);
            BigDecimal better = a.values().get(first);
            BigDecimal worse = b.values().get(first);
            if (a.rank() != null && b.rank() != null && Objects.equals(a.league(), b.league()) && worse != null) {
                assertThat(better).isNotNull().isGreaterThanOrEqualTo(worse);
            }
        }
    }
}
