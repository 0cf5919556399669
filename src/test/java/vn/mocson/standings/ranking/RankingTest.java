package vn.mocson.standings.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mocson.contest.RankingRules;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.Counted;
import vn.mocson.contest.Rules.Gate;
import vn.mocson.contest.Rules.Prediction;
import vn.mocson.contest.Rules.PredictionLock;
import vn.mocson.contest.Rules.PredictionOf;
import vn.mocson.contest.Rules.RankKey;

/** The ranking held against a second one, written slowly and plainly from the file formats, section 3. */
class RankingTest {

    private static final int QUESTIONS = 3;
    private static final Instant OPENING = Instant.parse("2024-09-10T01:00:00Z");

    /** What the text says, one step after the other; as slow as it likes. */
    private record Oracle(RankingRules rules, List<Candidate> attempts) {

        List<String> standings() {
            BigDecimal actual = actual();
            List<Candidate> chosen = new ArrayList<>();
            for (String person : people()) {
                Candidate counted = counted(person, actual);
                if (counted != null) {
                    chosen.add(counted);
                }
            }
            List<String> lines = new ArrayList<>();
            chosen.stream()
                    .sorted(Comparator.comparingInt((Candidate attempt) -> rank(attempt, chosen, actual))
                            .thenComparing(Candidate::participantId))
                    .forEach(attempt -> lines.add(line(
                            rank(attempt, chosen, actual),
                            attempt,
                            prediction(attempt),
                            gap(attempt, actual),
                            chosen.stream()
                                            .filter(other -> compare(other, attempt, actual) == 0)
                                            .count()
                                    > 1)));
            return lines;
        }

        Set<String> people() {
            Set<String> people = new TreeSet<>();
            attempts.forEach(attempt -> people.add(attempt.participantId()));
            return people;
        }

        @Nullable
        BigDecimal actual() {
            if (rules.actual() != null || rules.prediction() == null) {
                return rules.actual();
            }
            BigDecimal people = BigDecimal.valueOf(people().size());
            BigDecimal allCorrect = BigDecimal.valueOf(people().stream()
                    .filter(person -> of(person).stream().anyMatch(attempt -> attempt.correct() == QUESTIONS))
                    .count());
            return switch (rules.prediction().of()) {
                case PEOPLE_ALL_CORRECT -> allCorrect;
                case PEOPLE -> people;
                case ENTRIES -> BigDecimal.valueOf(attempts.size());
                case PERCENT_ALL_CORRECT ->
                    people.signum() == 0
                            ? null
                            : allCorrect
                                    .multiply(BigDecimal.valueOf(100))
                                    .divide(people, MathContext.DECIMAL128)
                                    .setScale(5, RoundingMode.HALF_UP);
            };
        }

        List<Candidate> of(String person) {
            return attempts.stream()
                    .filter(attempt -> attempt.participantId().equals(person))
                    .toList();
        }

        boolean passes(Candidate attempt) {
            return switch (rules.gate()) {
                case Gate.None() -> true;
                case Gate.AllCorrect() -> attempt.correct() == QUESTIONS;
                case Gate.MinimumPoints(BigDecimal least) -> attempt.points().compareTo(least) >= 0;
            };
        }

        @Nullable
        Candidate counted(String person, @Nullable BigDecimal actual) {
            List<Candidate> own = of(person);
            if (rules.counted() == Counted.BEST) {
                Candidate best = null;
                for (Candidate attempt : own) {
                    if (passes(attempt) && (best == null || better(attempt, best, actual))) {
                        best = attempt;
                    }
                }
                return best;
            }
            Candidate chosen = own.getFirst();
            for (Candidate attempt : own) {
                boolean earlier = attempt.startedAt().isBefore(chosen.startedAt());
                boolean later = attempt.startedAt().isAfter(chosen.startedAt());
                if (rules.counted() == Counted.LAST ? later : earlier) {
                    chosen = attempt;
                }
            }
            return passes(chosen) ? chosen : null;
        }

        boolean better(Candidate a, Candidate b, @Nullable BigDecimal actual) {
            int order = compare(a, b, actual);
            if (order == 0) {
                order = a.submittedAt().compareTo(b.submittedAt());
            }
            if (order == 0) {
                order = a.attemptId().compareTo(b.attemptId());
            }
            return order < 0;
        }

        int rank(Candidate attempt, List<Candidate> all, @Nullable BigDecimal actual) {
            return 1
                    + (int) all.stream()
                            .filter(other -> compare(other, attempt, actual) < 0)
                            .count();
        }

        @Nullable
        BigDecimal prediction(Candidate attempt) {
            if (rules.prediction() == null || rules.prediction().lock() == PredictionLock.PER_ATTEMPT) {
                return attempt.prediction();
            }
            Candidate first = of(attempt.participantId()).getFirst();
            for (Candidate other : of(attempt.participantId())) {
                if (other.submittedAt().isBefore(first.submittedAt())) {
                    first = other;
                }
            }
            return first.prediction();
        }

        @Nullable
        BigDecimal gap(Candidate attempt, @Nullable BigDecimal actual) {
            BigDecimal prediction = prediction(attempt);
            return prediction == null || actual == null
                    ? null
                    : prediction.subtract(actual).abs();
        }

        /** Negative where the first ranks before the second. */
        int compare(Candidate a, Candidate b, @Nullable BigDecimal actual) {
            for (RankKey key : rules.rankBy()) {
                int order =
                        switch (key) {
                            case POINTS -> b.points().compareTo(a.points());
                            case CORRECT -> b.correct() - a.correct();
                            case SUBMITTED_AT -> a.submittedAt().compareTo(b.submittedAt());
                            case STARTED_AT -> a.startedAt().compareTo(b.startedAt());
                            case DURATION -> Long.compare(duration(a), duration(b));
                            case PREDICTION_GAP -> {
                                BigDecimal x = gap(a, actual);
                                BigDecimal y = gap(b, actual);
                                yield x == null ? (y == null ? 0 : 1) : y == null ? -1 : x.compareTo(y);
                            }
                        };
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }

        static long duration(Candidate attempt) {
            return attempt.submittedAt().toEpochMilli() - attempt.startedAt().toEpochMilli();
        }
    }

    private static String line(
            int rank, Candidate attempt, @Nullable BigDecimal prediction, @Nullable BigDecimal gap, boolean tied) {
        return rank + " " + attempt.participantId() + " " + attempt.attemptId() + " " + plain(prediction) + " "
                + plain(gap) + " " + tied;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "-" : number.stripTrailingZeros().toPlainString();
    }

    private static List<String> ranked(RankingRules rules, List<Candidate> attempts) {
        return new Ranking(rules, Ranking.actual(rules, attempts))
                .standings(attempts).stream()
                        .map(place ->
                                line(place.rank(), place.attempt(), place.prediction(), place.gap(), place.tied()))
                        .toList();
    }

    /** Few people with many attempts over few values, so that nearly everything ties somewhere. */
    @Provide
    Arbitrary<List<Candidate>> attempts() {
        Arbitrary<@Nullable BigDecimal> prediction = Arbitraries.of(
                        "0", "1", "2", "3", "33.33333", "66.66667", "50", "100", "7.5")
                .map(BigDecimal::new)
                .injectNull(0.25);
        Arbitrary<Candidate> attempt = Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, QUESTIONS),
                        Arbitraries.of("0", "-1.5", "2.5", "5.0000", "10", "15"),
                        prediction)
                .as((person, seconds, correct, points, predicted) -> new Candidate(
                        "",
                        "p" + person,
                        "u",
                        OPENING,
                        OPENING.plusSeconds(seconds),
                        Duration.ZERO,
                        correct,
                        new BigDecimal(points),
                        predicted));
        return attempt.list().ofMaxSize(14).map(RankingTest::oneAfterTheOther);
    }

    /** Nobody starts, or hands in, two attempts at the same moment; people among each other do. */
    private static List<Candidate> oneAfterTheOther(List<Candidate> raw) {
        List<Candidate> attempts = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            Candidate c = raw.get(i);
            long before = attempts.stream()
                    .filter(other -> other.participantId().equals(c.participantId()))
                    .count();
            attempts.add(new Candidate(
                    String.format(Locale.ROOT, "a%02d", (i * 7) % 100),
                    c.participantId(),
                    c.unit(),
                    c.startedAt().plusSeconds(10 * before),
                    c.submittedAt().plusSeconds(10 * before),
                    c.compensated(),
                    c.correct(),
                    c.points(),
                    c.prediction()));
        }
        return attempts;
    }

    @Provide
    Arbitrary<RankingRules> rules() {
        Arbitrary<@Nullable Prediction> prediction = Combinators.combine(
                        Arbitraries.of(PredictionOf.values()), Arbitraries.of(PredictionLock.values()))
                .as((of, lock) -> new Prediction(of, lock, Rules.TrueValue.RECOMPUTED))
                .injectNull(0.2);
        Arbitrary<Gate> gate = Arbitraries.of(
                new Gate.None(),
                new Gate.AllCorrect(),
                new Gate.MinimumPoints(new BigDecimal("5")),
                new Gate.MinimumPoints(new BigDecimal("2.50")));
        Arbitrary<List<RankKey>> rankBy = Arbitraries.shuffle(RankKey.values())
                .flatMap(keys -> Arbitraries.integers().between(1, keys.size()).map(n -> keys.subList(0, n)));
        Arbitrary<@Nullable BigDecimal> actual =
                Arbitraries.of("0", "2", "50", "33.33333").map(BigDecimal::new).injectNull(0.7);
        return Combinators.combine(prediction, gate, rankBy, actual, Arbitraries.of(Counted.values()))
                .as((p, g, r, a, c) -> rules(p, c, g, p == null ? withoutGap(r) : r, p == null ? null : a));
    }

    private static List<RankKey> withoutGap(List<RankKey> keys) {
        List<RankKey> rest =
                keys.stream().filter(key -> key != RankKey.PREDICTION_GAP).toList();
        return rest.isEmpty() ? List.of(RankKey.POINTS) : rest;
    }

    private static RankingRules rules(
            @Nullable Prediction prediction,
            Counted counted,
            Gate gate,
            List<RankKey> rankBy,
            @Nullable BigDecimal actual) {
        return new RankingRules(QUESTIONS, prediction, counted, gate, rankBy, actual);
    }

    @Property(tries = 5000)
    void it_ranks_as_the_text_says(@ForAll("rules") RankingRules rules, @ForAll("attempts") List<Candidate> attempts) {
        assertThat(ranked(rules, attempts)).isEqualTo(new Oracle(rules, attempts).standings());
    }

    @Property(tries = 500)
    void the_order_in_which_attempts_are_read_does_not_matter(
            @ForAll("rules") RankingRules rules, @ForAll("attempts") List<Candidate> attempts, @ForAll long seed) {
        List<Candidate> shuffled = new ArrayList<>(attempts);
        java.util.Collections.shuffle(shuffled, new java.util.Random(seed));

        assertThat(ranked(rules, shuffled)).isEqualTo(ranked(rules, attempts));
    }

    private static List<Ranking.Place> places(
            RankingRules rules, @Nullable BigDecimal actual, List<Candidate> attempts) {
        return new Ranking(rules, actual).standings(attempts);
    }

    private static List<String> order(List<Ranking.Place> places) {
        return places.stream().map(place -> place.attempt().participantId()).toList();
    }

    /** Every attempt's key, whatever the gate says. */
    private static List<SortKey> keys(RankingRules rules, List<Candidate> attempts) {
        BigDecimal actual = Ranking.actual(rules, attempts);
        return attempts.stream()
                .map(attempt -> SortKey.of(
                        rules.rankBy(),
                        attempt,
                        attempt.prediction() == null || actual == null
                                ? null
                                : attempt.prediction().subtract(actual).abs(),
                        actual != null,
                        SortKey.Scale.STORED))
                .toList();
    }

    @Property(tries = 500)
    void the_order_is_total_and_transitive(
            @ForAll("rules") RankingRules rules, @ForAll("attempts") List<Candidate> attempts) {
        List<SortKey> keys = keys(rules, attempts);
        for (SortKey a : keys) {
            for (SortKey b : keys) {
                assertThat(Integer.signum(a.compareTo(b)))
                        .as("one before the other, or equal")
                        .isEqualTo(-Integer.signum(b.compareTo(a)));
                assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
                for (SortKey c : keys) {
                    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
                        assertThat(a.compareTo(c)).as("transitive").isLessThanOrEqualTo(0);
                    }
                }
            }
        }
    }

    @Property(tries = 500)
    void ranks_count_the_people_before_and_equals_share_them(
            @ForAll("rules") RankingRules rules, @ForAll("attempts") List<Candidate> attempts) {
        List<Ranking.Place> places = places(rules, Ranking.actual(rules, attempts), attempts);

        for (Ranking.Place place : places) {
            assertThat(place.rank())
                    .isEqualTo(1
                            + (int) places.stream()
                                    .filter(other -> other.key().compareTo(place.key()) < 0)
                                    .count());
            assertThat(place.tied())
                    .isEqualTo(places.stream()
                                    .filter(other -> other.key().equals(place.key()))
                                    .count()
                            > 1);
        }
        assertThat(order(places)).doesNotHaveDuplicates();
    }

    /** The true value given or counted once and kept: nothing of what follows may move it. */
    @Property(tries = 1000)
    void removing_a_person_moves_no_two_others_against_each_other(
            @ForAll("rules") RankingRules rules,
            @ForAll("attempts") List<Candidate> attempts,
            @ForAll("somebody") String gone) {
        BigDecimal actual = Ranking.actual(rules, attempts);
        List<Candidate> rest = attempts.stream()
                .filter(attempt -> !attempt.participantId().equals(gone))
                .toList();

        List<String> expected = new ArrayList<>(order(places(rules, actual, attempts)));
        expected.remove(gone);

        assertThat(order(places(rules, actual, rest))).isEqualTo(expected);
    }

    @Property(tries = 1000)
    void removing_a_person_does_the_same_where_the_true_value_is_counted_anew_and_stays(
            @ForAll("rules") RankingRules rules,
            @ForAll("attempts") List<Candidate> attempts,
            @ForAll("somebody") String gone) {
        List<Candidate> rest = attempts.stream()
                .filter(attempt -> !attempt.participantId().equals(gone))
                .toList();
        BigDecimal before = Ranking.actual(rules, attempts);
        BigDecimal after = Ranking.actual(rules, rest);
        Assume.that(before == null ? after == null : after != null && before.compareTo(after) == 0);

        List<String> expected = new ArrayList<>(order(places(rules, before, attempts)));
        expected.remove(gone);

        assertThat(order(places(rules, after, rest))).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> somebody() {
        return Arbitraries.integers().between(1, 6).map(person -> "p" + person);
    }

    /**
     * A worse attempt: the person's counted one again, with nothing right, later and slower, and where the best
     * one counts or the first.
     */
    @Property(tries = 1000)
    void a_worse_attempt_changes_nobodys_place(
            @ForAll("rules") RankingRules any,
            @ForAll("attempts") List<Candidate> attempts,
            @ForAll("somebody") String who) {
        Assume.that(any.counted() != Counted.LAST);
        BigDecimal actual = Ranking.actual(any, attempts);
        List<Ranking.Place> before = places(any, actual, attempts);
        Assume.that(order(before).contains(who));
        List<Candidate> more = new ArrayList<>(attempts);
        more.add(new Candidate(
                "z",
                who,
                "u",
                OPENING.plusSeconds(1000),
                OPENING.plusSeconds(2000),
                Duration.ZERO,
                0,
                new BigDecimal("-2"),
                null));

        List<Ranking.Place> after = places(any, actual, more);

        // with one prediction for all attempts the worse one shares it: it is worse by the other keys, or equal
        assertThat(after.stream().map(place -> place.rank() + place.attempt().participantId()))
                .containsExactlyElementsOf(before.stream()
                        .map(place -> place.rank() + place.attempt().participantId())
                        .toList());
        assertThat(after)
                .extracting(Ranking.Place::key)
                .containsExactlyElementsOf(
                        before.stream().map(Ranking.Place::key).toList());
    }

    // ---- examples a person can check

    private static Candidate attempt(String id, String person, int correct, @Nullable String prediction, int second) {
        return new Candidate(
                id,
                person,
                "u",
                OPENING,
                OPENING.plusSeconds(second),
                Duration.ZERO,
                correct,
                BigDecimal.valueOf(5L * correct),
                prediction == null ? null : new BigDecimal(prediction));
    }

    @Test
    void equal_tuples_share_a_rank_and_the_next_rank_is_left_out() {
        RankingRules rules = rules(null, Counted.BEST, new Gate.None(), List.of(RankKey.CORRECT), null);

        assertThat(ranked(
                        rules,
                        List.of(
                                attempt("a1", "p1", 1, null, 1),
                                attempt("a2", "p2", 2, null, 2),
                                attempt("a3", "p3", 2, null, 3),
                                attempt("a4", "p4", 3, null, 4))))
                .containsExactly("1 p4 a4 - - false", "2 p2 a2 - - true", "2 p3 a3 - - true", "4 p1 a1 - - false");
    }

    @Test
    void the_classic_contest_all_correct_then_nearest_then_earliest() {
        RankingRules rules = rules(
                new Prediction(PredictionOf.PEOPLE_ALL_CORRECT, PredictionLock.PER_ATTEMPT, Rules.TrueValue.RECOMPUTED),
                Counted.BEST,
                new Gate.AllCorrect(),
                List.of(RankKey.POINTS, RankKey.PREDICTION_GAP, RankKey.SUBMITTED_AT),
                null);

        assertThat(ranked(
                        rules,
                        List.of(
                                attempt("a1", "p1", 3, "10", 5),
                                attempt("a2", "p2", 3, "4", 9),
                                attempt("a3", "p3", 3, "2", 8),
                                attempt("a4", "p4", 2, "3", 1),
                                attempt("a5", "p1", 3, "3", 20))))
                .as("three people are all correct; p1's second attempt guessed it")
                .containsExactly("1 p1 a5 3 0 false", "2 p3 a3 2 1 false", "3 p2 a2 4 1 false");
    }

    @Test
    void the_gate_drops_before_best_chooses_and_after_last_chose() {
        List<Candidate> attempts = List.of(
                new Candidate("a1", "p1", "u", OPENING, OPENING.plusSeconds(9), Duration.ZERO, 3, BigDecimal.TEN, null),
                new Candidate(
                        "a2",
                        "p1",
                        "u",
                        OPENING.plusSeconds(20),
                        OPENING.plusSeconds(22),
                        Duration.ZERO,
                        1,
                        BigDecimal.ONE,
                        null));
        List<RankKey> fastest = List.of(RankKey.DURATION);

        assertThat(ranked(rules(null, Counted.BEST, new Gate.AllCorrect(), fastest, null), attempts))
                .containsExactly("1 p1 a1 - - false");
        assertThat(ranked(rules(null, Counted.LAST, new Gate.AllCorrect(), fastest, null), attempts))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1} people is {2} percent")
    @CsvSource({
        "1, 3, 33.33333",
        "2, 3, 66.66667",
        "1, 8, 12.50000",
        "1, 7, 14.28571",
        "0, 5, 0.00000",
        "5, 5, 100.00000",
        "1, 6, 16.66667",
        "1, 128, 0.78125",
        "1, 256, 0.39063"
    })
    void a_percentage_is_rounded_half_up_to_five_decimals(int allCorrect, int people, BigDecimal percent) {
        List<Candidate> attempts = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            attempts.add(attempt("a" + i, "p" + i, i < allCorrect ? 3 : 0, null, i));
        }
        RankingRules rules = rules(
                new Prediction(
                        PredictionOf.PERCENT_ALL_CORRECT, PredictionLock.PER_ATTEMPT, Rules.TrueValue.RECOMPUTED),
                Counted.BEST,
                new Gate.None(),
                List.of(RankKey.PREDICTION_GAP),
                null);

        assertThat(Ranking.actual(rules, attempts)).isEqualTo(percent);
    }

    @Test
    void a_number_in_the_rules_is_the_true_one_whatever_was_counted() {
        RankingRules rules = rules(
                new Prediction(PredictionOf.ENTRIES, PredictionLock.PER_ATTEMPT, Rules.TrueValue.RECOMPUTED),
                Counted.BEST,
                new Gate.None(),
                List.of(RankKey.PREDICTION_GAP),
                new BigDecimal("7451"));

        assertThat(Ranking.actual(rules, List.of(attempt("a", "p", 1, null, 1))))
                .isEqualTo(new BigDecimal("7451"));
    }
}
