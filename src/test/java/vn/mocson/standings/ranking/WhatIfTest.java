package vn.mocson.standings.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.RankingRules;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.PrizeBorder;
import vn.mocson.contest.Rules.RankKey;

class WhatIfTest {

    private static final Instant OPENING = Instant.parse("2024-09-10T01:00:00Z");
    private static final RankingRules RULES = new RankingRules(
            3,
            new Rules.Prediction(
                    Rules.PredictionOf.PEOPLE_ALL_CORRECT,
                    Rules.PredictionLock.PER_ATTEMPT,
                    Rules.TrueValue.RECOMPUTED),
            Rules.Counted.BEST,
            new Rules.Gate.None(),
            List.of(RankKey.CORRECT, RankKey.PREDICTION_GAP, RankKey.SUBMITTED_AT),
            null);
    private static final List<Prize> PRIZES =
            List.of(new Prize(PrizeScope.INDIVIDUAL, "Nhất", 1, 0), new Prize(PrizeScope.INDIVIDUAL, "Nhì", 2, 0));

    private static Candidate attempt(String person, int number, int correct, int prediction, int minute) {
        return new Candidate(
                person + number,
                person,
                "u",
                OPENING,
                OPENING.plus(Duration.ofMinutes(minute)),
                Duration.ZERO,
                correct,
                BigDecimal.valueOf(correct),
                BigDecimal.valueOf(prediction));
    }

    private static WhatIf.Side side(List<Candidate> attempts) {
        return side(attempts, Ranking.actual(RULES, attempts));
    }

    private static WhatIf.Side side(List<Candidate> attempts, @Nullable BigDecimal actual) {
        return new WhatIf.Side(RULES, actual, attempts, PRIZES, PrizeBorder.SHARE, person -> true);
    }

    private static List<Candidate> without(List<Candidate> attempts, String person) {
        return attempts.stream()
                .filter(attempt -> !attempt.participantId().equals(person))
                .toList();
    }

    private static List<String> told(WhatIf whatIf) {
        List<String> told = new ArrayList<>();
        for (WhatIf.Change change : whatIf.changes()) {
            told.add(change.participant() + ": " + told(change.before()) + " → " + told(change.after()));
        }
        return told;
    }

    private static String told(WhatIf.@Nullable Held held) {
        return held == null
                ? "–"
                : held.rank()
                        + (held.prize() == null
                                ? ""
                                : " " + held.prize().prize().name());
    }

    /** Three are all correct: An guessed 3, Bình 2, Cường 4; Dung is not. Without An two are. */
    private static final List<Candidate> ROUND = List.of(
            attempt("An", 1, 3, 3, 1),
            attempt("Bình", 1, 3, 2, 2),
            attempt("Cường", 1, 3, 4, 3),
            attempt("Dung", 1, 2, 3, 4));

    @Test
    void one_person_out_moves_the_true_value_and_with_it_the_others() {
        WhatIf whatIf = WhatIf.of(side(ROUND), side(without(ROUND, "An")));

        assertThat(told(whatIf))
                .containsExactly("An: 1 Nhất → –", "Bình: 2 Nhì → 1 Nhất", "Cường: 3 Nhì → 2 Nhì", "Dung: 4 → 3 Nhì");
        assertThat(whatIf.unchanged()).isZero();
    }

    @Test
    void a_true_value_that_stays_keeps_the_order_of_the_others() {
        List<Candidate> round =
                List.of(attempt("An", 1, 3, 9, 1), attempt("Bình", 1, 3, 3, 2), attempt("Cường", 1, 3, 2, 3));

        WhatIf frozen = WhatIf.of(side(round), side(without(round, "An"), Ranking.actual(RULES, round)));
        WhatIf recomputed = WhatIf.of(side(round), side(without(round, "An")));

        assertThat(told(frozen)).containsExactly("An: 3 Nhì → –");
        assertThat(frozen.unchanged()).isEqualTo(2);
        assertThat(told(recomputed)).containsExactly("Bình: 1 Nhất → 2 Nhì", "Cường: 2 Nhì → 1 Nhất", "An: 3 Nhì → –");
    }

    @Test
    void another_attempt_that_counts_is_a_change_though_the_rank_stays() {
        List<Candidate> before = List.of(attempt("An", 1, 3, 1, 1), attempt("An", 2, 3, 1, 5));

        WhatIf whatIf = WhatIf.of(side(before), side(before.subList(1, 2)));

        assertThat(whatIf.changes()).singleElement().satisfies(change -> {
            assertThat(change.ofRank()).isFalse();
            assertThat(change.ofPrize()).isFalse();
        });
    }

    // ---- for any round

    @Provide
    Arbitrary<List<Candidate>> rounds() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e", "f"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 9))
                .as((person, correct, prediction, minute) -> attempt(person, 0, correct, prediction, minute))
                .list()
                .ofMaxSize(14)
                .map(WhatIfTest::numbered);
    }

    private static List<Candidate> numbered(List<Candidate> attempts) {
        List<Candidate> numbered = new ArrayList<>();
        for (Candidate each : attempts) {
            numbered.add(new Candidate(
                    each.participantId() + numbered.size(),
                    each.participantId(),
                    each.unit(),
                    each.startedAt(),
                    each.submittedAt(),
                    each.compensated(),
                    each.correct(),
                    each.points(),
                    each.prediction()));
        }
        return numbered;
    }

    @Property
    void where_nothing_is_changed_nothing_changes(@ForAll("rounds") List<Candidate> round) {
        WhatIf whatIf = WhatIf.of(side(round), side(round));

        assertThat(whatIf.changes()).isEmpty();
        assertThat(whatIf.prizesAfter()).isEqualTo(whatIf.prizesBefore());
    }

    @Property
    void out_and_back_again_is_as_it_was(@ForAll("rounds") List<Candidate> round, @ForAll("people") String person) {
        List<Candidate> back = new ArrayList<>(without(round, person));
        round.stream().filter(attempt -> attempt.participantId().equals(person)).forEach(back::add);

        assertThat(new Ranking(RULES, Ranking.actual(RULES, back)).standings(back))
                .isEqualTo(new Ranking(RULES, Ranking.actual(RULES, round)).standings(round));
        assertThat(WhatIf.of(side(round), side(back)).changes()).isEmpty();
    }

    @Property
    void changed_and_unchanged_are_everybody(@ForAll("rounds") List<Candidate> round, @ForAll("people") String person) {
        WhatIf whatIf = WhatIf.of(side(round), side(without(round, person)));

        Set<String> everybody = new HashSet<>();
        round.forEach(attempt -> everybody.add(attempt.participantId()));
        assertThat(whatIf.changes().size() + whatIf.unchanged()).isEqualTo(everybody.size());
        assertThat(whatIf.changes()).extracting(WhatIf.Change::participant).doesNotHaveDuplicates();
        assertThat(everybody)
                .containsAll(whatIf.changes().stream()
                        .map(WhatIf.Change::participant)
                        .toList());
    }

    @Property
    void who_leaves_is_told_and_nobody_else_leaves(
            @ForAll("rounds") List<Candidate> round, @ForAll("people") String person) {
        WhatIf whatIf = WhatIf.of(side(round), side(without(round, person)));

        assertThat(whatIf.changes().stream().filter(change -> change.after() == null))
                .extracting(WhatIf.Change::participant)
                .isSubsetOf(person);
    }

    @Provide
    Arbitrary<String> people() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f");
    }
}
