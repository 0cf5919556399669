package vn.mocson.standings.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.mocson.contest.Rules.Total;
import vn.mocson.contest.Rules.TotalBy;
import vn.mocson.contest.Rules.TotalKey;
import vn.mocson.standings.total.TotalRanking.Place;

class TotalRankingTest {

    private static final Instant START = Instant.parse("2024-09-10T01:00:00Z");

    private static RoundResult result(String round, int points, int seconds, int minute, @Nullable Integer prize) {
        return new RoundResult(
                round,
                BigDecimal.valueOf(points),
                points,
                Duration.ofSeconds(seconds),
                START.plus(Duration.ofMinutes(minute)),
                prize);
    }

    private static Total rules(TotalBy by, @Nullable Integer best, TotalKey... thenBy) {
        return new Total(by, best, List.of(thenBy));
    }

    private static List<String> lines(Total rules, Map<String, List<RoundResult>> results) {
        return new TotalRanking(rules, 3)
                .rank(results).stream()
                        .map(place -> place.rank() + " " + place.participant() + " " + place.points() + " "
                                + place.rounds() + (place.tied() ? " =" : ""))
                        .toList();
    }

    @Test
    void the_sum_of_all_rounds_decides() {
        assertThat(lines(
                        rules(TotalBy.POINTS, null),
                        Map.of(
                                "an", List.of(result("1", 50, 60, 1, null), result("2", 50, 60, 2, null)),
                                "binh", List.of(result("1", 99, 60, 1, null)),
                                "cuong", List.of(result("2", 40, 60, 1, null), result("3", 60, 60, 2, null)))))
                .containsExactly("1 an 100 [1, 2] =", "1 cuong 100 [3, 2] =", "3 binh 99 [1]");
    }

    @Test
    void of_many_rounds_the_best_are_taken_and_of_equal_ones_the_quicker() {
        assertThat(lines(
                        rules(TotalBy.POINTS, 2),
                        Map.of(
                                "an",
                                List.of(
                                        result("1", 80, 90, 1, null),
                                        result("2", 95, 60, 2, null),
                                        result("3", 80, 30, 3, null)))))
                .containsExactly("1 an 175 [2, 3]");
    }

    @Test
    void equal_sums_are_decided_by_what_the_rules_name_next() {
        Map<String, List<RoundResult>> results = Map.of(
                "an", List.of(result("1", 50, 60, 9, null)),
                "binh", List.of(result("1", 50, 50, 12, null)),
                "cuong", List.of(result("1", 50, 60, 8, null)));

        assertThat(lines(rules(TotalBy.POINTS, null, TotalKey.DURATION, TotalKey.SUBMITTED_AT), results))
                .containsExactly("1 binh 50 [1]", "2 cuong 50 [1]", "3 an 50 [1]");
        assertThat(lines(rules(TotalBy.POINTS, null, TotalKey.SUBMITTED_AT), results))
                .containsExactly("1 cuong 50 [1]", "2 an 50 [1]", "3 binh 50 [1]");
    }

    @Test
    void one_first_prize_outweighs_any_number_of_second_ones() {
        assertThat(lines(
                        rules(TotalBy.PRIZES, null),
                        Map.of(
                                "an", List.of(result("1", 10, 60, 1, 0)),
                                "binh", List.of(result("1", 90, 60, 1, 1), result("2", 90, 60, 1, 1)),
                                "cuong", List.of(result("1", 99, 60, 1, null)),
                                "dung", List.of(result("2", 20, 60, 1, 1), result("3", 10, 60, 1, 2)))))
                .containsExactly("1 an 10 [1]", "2 binh 180 [1, 2]", "3 dung 30 [2, 3]", "4 cuong 99 [1]");
    }

    @Test
    void ranked_by_prizes_the_best_rounds_are_those_with_the_higher_ones() {
        assertThat(lines(
                        rules(TotalBy.PRIZES, 1),
                        Map.of("an", List.of(result("1", 99, 60, 1, null), result("2", 10, 60, 1, 2)))))
                .containsExactly("1 an 10 [2]");
    }

    // ---- whatever the results are

    @Provide
    Arbitrary<Map<String, List<RoundResult>>> people() {
        Arbitrary<RoundResult> any = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 2).injectNull(0.5))
                .as((points, seconds, minute, prize) -> result("", points, seconds, minute, prize));
        return any.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(7).map(lists -> {
            Map<String, List<RoundResult>> people = new LinkedHashMap<>();
            for (List<RoundResult> list : lists) {
                List<RoundResult> rounds = new ArrayList<>();
                for (RoundResult each : list) {
                    rounds.add(new RoundResult(
                            "r" + rounds.size(),
                            each.points(),
                            each.correct(),
                            each.duration(),
                            each.submittedAt(),
                            each.prize()));
                }
                people.put("p" + people.size(), rounds);
            }
            return people;
        });
    }

    @Provide
    Arbitrary<Total> rules() {
        return Combinators.combine(
                        Arbitraries.of(TotalBy.class),
                        Arbitraries.integers().between(1, 4).injectNull(0.3),
                        Arbitraries.of(TotalKey.class).list().uniqueElements())
                .as(Total::new);
    }

    @Property
    void nobody_is_lost_and_the_order_they_come_in_does_not_matter(
            @ForAll("people") Map<String, List<RoundResult>> people, @ForAll("rules") Total rules, @ForAll long seed) {
        List<String> names = new ArrayList<>(people.keySet());
        Collections.shuffle(names, new Random(seed));
        Map<String, List<RoundResult>> shuffled = new LinkedHashMap<>();
        for (String name : names) {
            List<RoundResult> rounds = new ArrayList<>(people.getOrDefault(name, List.of()));
            Collections.shuffle(rounds, new Random(seed));
            shuffled.put(name, rounds);
        }

        List<Place> places = new TotalRanking(rules, 3).rank(people);

        assertThat(places).extracting(Place::participant).containsExactlyInAnyOrderElementsOf(people.keySet());
        assertThat(new TotalRanking(rules, 3).rank(shuffled)).isEqualTo(places);
    }

    @Property
    void no_other_choice_of_rounds_would_have_brought_more_points(
            @ForAll("people") Map<String, List<RoundResult>> people) {
        for (Place place : new TotalRanking(rules(TotalBy.POINTS, 2), 3).rank(people)) {
            List<RoundResult> rounds = people.getOrDefault(place.participant(), List.of());
            for (RoundResult a : rounds) {
                for (RoundResult b : rounds) {
                    BigDecimal both = a == b ? a.points() : a.points().add(b.points());
                    assertThat(place.points()).isGreaterThanOrEqualTo(both);
                }
            }
        }
    }

    @Property
    void a_rank_is_one_more_than_the_people_before_it(
            @ForAll("people") Map<String, List<RoundResult>> people, @ForAll("rules") Total rules) {
        List<Place> places = new TotalRanking(rules, 3).rank(people);
        for (Place place : places) {
            assertThat(places.stream()
                            .filter(other -> other.rank() < place.rank())
                            .count())
                    .isEqualTo(place.rank() - 1);
            assertThat(place.tied())
                    .isEqualTo(places.stream()
                                    .filter(other -> other.rank() == place.rank())
                                    .count()
                            > 1);
        }
    }
}
