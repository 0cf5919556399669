package vn.mocson.standings.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mocson.contest.Rules.PrizeBorder;
import vn.mocson.standings.ranking.PrizeSlots.Border;
import vn.mocson.standings.ranking.PrizeSlots.Contender;
import vn.mocson.standings.ranking.PrizeSlots.Verdict;
import vn.mocson.standings.ranking.PrizeSlots.Won;

/** The oracle of prizes: {@code a1 b2 c2} is a alone before b and c, {@code -c} may not win, prizes are N, H, B. */
class PrizeSlotsTest {

    private static final String LETTERS = "NHB";

    private static List<Contender> order(String text) {
        return Arrays.stream(text.split(" "))
                .map(each -> each.replace("-", ""))
                .map(each -> new Contender(each.substring(0, 1), Integer.parseInt(each.substring(1))))
                .toList();
    }

    private static Set<String> barred(String text) {
        return Arrays.stream(text.split(" "))
                .filter(each -> each.startsWith("-"))
                .map(each -> each.substring(1, 2))
                .collect(Collectors.toSet());
    }

    private static String shown(List<Won> won) {
        return won.stream()
                .map(each -> each.id()
                        + LETTERS.charAt(each.prize())
                        + (each.undecided() ? "?" : "")
                        + (each.byVote() ? "!" : ""))
                .collect(Collectors.joining(" "));
    }

    /** One Nhất, two Nhì, two Ba. */
    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({
        // whoever shares a rank skips the next one
        "SHARE, a1 b1 c3 d4 e5 f6, aN bN cH dB eB",
        "SHARE, a1 b2 c2 d2 e5 f6, aN bH cH dH eB",
        "SHARE, a1 b2 c3 d4 e5 f5 g5, aN bH cH dB eB fB gB",
        "SHARE, a1 b1 c1 d1 e1 f1 g1, aN bN cN dN eN fN gN",
        // a tie is cut where it stands
        "CUT, a1 b1 c3 d4 e5 f6, aN bH cH dB eB",
        "CUT, a1 b2 c3 d4 e5 f5 g5, aN bH cH dB eB",
        "CUT, a1 b1 c1 d1 e1 f1 g1, aN bH cH dB eB",
        // a tie that fits a prize needs nobody; one across a border waits
        "COMMITTEE, a1 b2 c2 d4 e4 f6, aN bH cH dB eB",
        "COMMITTEE, a1 b1 c3 d4 e5 f6, aN? bN? cH dB eB",
        "COMMITTEE, a1 b2 c3 d4 e5 f5, aN bH cH dB eB? fB?",
        // who may not win uses up no prize, and those above keep theirs
        "SHARE, a1 -b2 c3 d4 e5 f6, aN cH dH eB fB",
        "CUT, -a1 b2 c3 d4 e5 f6, bN cH dH eB fB",
        "CUT, a1 b2 c3 d4 -e5 f6, aN bH cH dB fB",
        "COMMITTEE, a1 -b1 c3 d4 e5 f6, aN cH dH eB fB",
        "SHARE, -a1 -b1 -c3, ''",
        // fewer people than prizes
        "SHARE, a1 b2, aN bH",
        "COMMITTEE, a1 b1, aN? bN?",
    })
    void prizes_follow_ranks(PrizeBorder border, String order, String expected) {
        Set<String> barred = barred(order);

        List<Won> won = PrizeSlots.give(
                order(order), List.of(1, 2, 2), border, each -> !barred.contains(each.id()), tied -> Optional.empty());

        assertThat(shown(won)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} decided as {1} → {2}")
    @CsvSource({
        // the order of the vote fills the prizes, who is not in it gets nothing
        "a1 b1 c3 d4 e5 f6, ba, bN! aH! cH dB eB",
        "a1 b2 c3 d4 e5 f5, f, aN bH cH dB fB!",
        // everybody of the tie gets the higher one
        "a1 b1 c3 d4 e5 f6, shared, aN! bN! cH dB eB",
        // a place that the vote left empty stays empty: nobody with a worse rank takes it
        "a1 b1 c3 d4 e5 f6, b, bN! cH dB eB",
    })
    void the_committee_decides_a_tie(String order, String decided, String expected) {
        List<Won> won = PrizeSlots.give(
                order(order),
                List.of(1, 2, 2),
                PrizeBorder.COMMITTEE,
                each -> true,
                tied -> Optional.of(
                        decided.equals("shared")
                                ? new Verdict(true, List.of())
                                : new Verdict(false, Arrays.asList(decided.split("")))));

        assertThat(shown(won)).isEqualTo(expected);
    }

    /** Two Nhì, three Ba under one Nhất: a vote taken at one border says nothing about another. */
    @ParameterizedTest(name = "{0}: {1} decided as {2} → {3}")
    @CsvSource({
        // all three share one Nhì; when the one above is passed over, they do not share the Nhất
        "'1,1,3', x1 a2 b2 c2 d5, H1 shared, xN aH! bH! cH! dB",
        "'1,1,3', -x1 a2 b2 c2 d5, H1 shared, aN? bN? cN? dB",
        // the same prize, but one more of it is left
        "'1,2,3', x1 y2 a3 b3 c3, H1 shared, xN yH aH! bH! cH!",
        "'1,2,3', x1 -y2 a3 b3 c3, H1 shared, xN aH? bH? cH?",
        // one of two chosen is passed over: whether the third moves up is for the committee to say
        "'1,1', a1 b1 c1, N1 ab, aN! bH!",
        "'1,1', a1 -b1 c1, N1 ab, aN? cN?",
        // a fourth was named in reserve, or everybody who is left was chosen: nothing is open
        "'1,1', a1 -b1 c1 d1, N1 abd, aN! dH!",
        "'1,1', a1 -b1 c1, N1 abc, aN! cH!",
        // who was not chosen changes nothing by leaving
        "'1,1', a1 b1 -c1 d1, N1 ab, aN! bH!",
    })
    void a_vote_holds_at_its_border_alone(String counts, String order, String vote, String expected) {
        Set<String> barred = barred(order);
        int prize = LETTERS.indexOf(vote.charAt(0));
        int places = Character.digit(vote.charAt(1), 10);
        String decided = vote.substring(3);

        List<Won> won = PrizeSlots.give(
                order(order),
                Arrays.stream(counts.split(",")).map(Integer::valueOf).toList(),
                PrizeBorder.COMMITTEE,
                each -> !barred.contains(each.id()),
                border -> border.prize() == prize && border.places() == places
                        ? Optional.of(
                                decided.equals("shared")
                                        ? new Verdict(true, List.of())
                                        : new Verdict(false, Arrays.asList(decided.split(""))))
                        : Optional.empty());

        assertThat(shown(won)).isEqualTo(expected);
    }

    // ---- whatever the order

    @Provide
    Arbitrary<List<Integer>> ties() {
        return Arbitraries.integers().between(1, 4).list().ofMaxSize(12);
    }

    /** Groups of these sizes, one rank each. */
    private static List<Contender> order(List<Integer> ties) {
        List<Contender> order = new ArrayList<>();
        for (int size : ties) {
            int rank = order.size() + 1;
            for (int i = 0; i < size; i++) {
                order.add(new Contender("p" + order.size(), rank));
            }
        }
        return order;
    }

    private static List<Won> give(List<Contender> order, List<Integer> counts, PrizeBorder border, Set<String> barred) {
        return PrizeSlots.give(order, counts, border, each -> !barred.contains(each.id()), tied -> Optional.empty());
    }

    @Provide
    Arbitrary<List<Integer>> counts() {
        return Arbitraries.integers().between(1, 5).list().ofMinSize(1).ofMaxSize(4);
    }

    @Property
    void a_cut_never_gives_more_of_a_prize_than_there_are(
            @ForAll("ties") List<Integer> ties, @ForAll("counts") List<Integer> counts) {
        List<Won> won = give(order(ties), counts, PrizeBorder.CUT, Set.of());

        for (int prize = 0; prize < counts.size(); prize++) {
            int number = prize;
            assertThat(won.stream().filter(each -> each.prize() == number).count())
                    .isLessThanOrEqualTo(counts.get(prize));
        }
    }

    @Property
    void nobody_holds_two_and_nobody_better_holds_a_lower_one(
            @ForAll("ties") List<Integer> ties, @ForAll("counts") List<Integer> counts, @ForAll PrizeBorder border) {
        List<Won> won = give(order(ties), counts, border, Set.of());

        assertThat(won).extracting(Won::id).doesNotHaveDuplicates();
        assertThat(won).isSortedAccordingTo(Comparator.comparingInt(Won::prize));
    }

    @Property
    void people_of_one_rank_share_a_prize_where_the_rules_share(
            @ForAll("ties") List<Integer> ties, @ForAll("counts") List<Integer> counts) {
        List<Contender> order = order(ties);
        List<Won> won = give(order, counts, PrizeBorder.SHARE, Set.of());

        for (Won each : won) {
            assertThat(won.stream()
                            .filter(other -> other.rank() == each.rank())
                            .map(Won::prize)
                            .distinct())
                    .hasSize(1);
            assertThat(won.stream().filter(other -> other.rank() == each.rank()).count())
                    .isEqualTo(order.stream()
                            .filter(other -> other.rank() == each.rank())
                            .count());
        }
    }

    @Property
    void who_is_passed_over_changes_nothing_for_those_above(
            @ForAll("ties") List<Integer> ties,
            @ForAll("counts") List<Integer> counts,
            @ForAll PrizeBorder border,
            @ForAll("places") Set<Integer> passed) {
        List<Contender> order = order(ties);
        Set<String> barred = new HashSet<>();
        order.stream().filter(each -> passed.contains(each.rank())).forEach(each -> barred.add(each.id()));
        int first = order.stream()
                .filter(each -> barred.contains(each.id()))
                .mapToInt(Contender::rank)
                .min()
                .orElse(Integer.MAX_VALUE);

        List<Won> all = give(order, counts, border, Set.of());
        List<Won> without = give(order, counts, border, barred);

        assertThat(without.stream().filter(each -> each.rank() < first).toList())
                .isEqualTo(all.stream().filter(each -> each.rank() < first).toList());
        assertThat(without).noneMatch(each -> barred.contains(each.id()));
    }

    @Provide
    Arbitrary<Set<Integer>> places() {
        return Arbitraries.integers().between(1, 20).set().ofMaxSize(4);
    }

    private record Vote(Border border, Verdict verdict) {

        private boolean holdsAt(Border other) {
            return border.prize() == other.prize()
                    && border.places() == other.places()
                    && border.tied().containsAll(other.tied());
        }
    }

    /** Votes about every border of the order: all share, or as many as there are prizes are chosen. */
    private static List<Vote> votes(List<Contender> order, List<Integer> counts, boolean shared) {
        List<Vote> votes = new ArrayList<>();
        int slots = counts.stream().mapToInt(Integer::intValue).sum();
        PrizeSlots.give(order, counts, PrizeBorder.COMMITTEE, each -> true, border -> {
            List<String> chosen = border.tied().stream()
                    .sorted()
                    .limit(slots - border.rank() + 1L)
                    .toList();
            votes.add(new Vote(border, new Verdict(shared, shared ? List.of() : chosen)));
            return Optional.empty();
        });
        return votes;
    }

    @Property
    void whoever_is_passed_over_after_a_vote_no_prize_vanishes_and_none_is_shared_that_was_not_voted_about(
            @ForAll("ties") List<Integer> ties,
            @ForAll("counts") List<Integer> counts,
            @ForAll boolean shared,
            @ForAll("people") Set<String> barred) {
        List<Contender> order = order(ties);
        List<Vote> votes = votes(order, counts, shared);

        List<Won> won = PrizeSlots.give(
                order, counts, PrizeBorder.COMMITTEE, each -> !barred.contains(each.id()), border -> votes.stream()
                        .filter(vote -> vote.holdsAt(border))
                        .map(Vote::verdict)
                        .findFirst());

        long mayWin = order.stream().filter(each -> !barred.contains(each.id())).count();
        int slots = counts.stream().mapToInt(Integer::intValue).sum();
        assertThat(won.size()).isGreaterThanOrEqualTo(Math.toIntExact(Math.min(slots, mayWin)));
        for (Won each : won) {
            if (shared && each.byVote()) {
                assertThat(votes)
                        .anyMatch(vote -> vote.border().tied().contains(each.id())
                                && vote.border().prize() == each.prize());
            }
        }
    }

    @Provide
    Arbitrary<Set<String>> people() {
        return Arbitraries.integers()
                .between(0, 20)
                .map(number -> "p" + number)
                .set()
                .ofMaxSize(6);
    }

    @Property
    void nobody_below_loses_because_somebody_above_is_passed_over(
            @ForAll("ties") List<Integer> ties,
            @ForAll("counts") List<Integer> counts,
            @ForAll("places") Set<Integer> passed) {
        List<Contender> order = order(ties);
        Set<String> barred = order.stream()
                .filter(each -> passed.contains(each.rank()))
                .map(Contender::id)
                .collect(Collectors.toSet());

        List<Won> without = give(order, counts, PrizeBorder.CUT, barred);

        for (Won before : give(order, counts, PrizeBorder.CUT, Set.of())) {
            if (!barred.contains(before.id())) {
                assertThat(without)
                        .anyMatch(after -> after.id().equals(before.id()) && after.prize() <= before.prize());
            }
        }
    }
}
