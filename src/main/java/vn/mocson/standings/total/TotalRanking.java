package vn.mocson.standings.total;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.mocson.contest.Rules.Total;
import vn.mocson.contest.Rules.TotalBy;
import vn.mocson.contest.Rules.TotalKey;

/**
 * The ranking over all rounds. Of each person the best rounds are taken in, as many as the rules say: by
 * points, or by prizes and then points; between equal ones the shorter duration, then the earlier
 * submission, then the round's own name. Points rank by their sum, prizes by the number of first ones, then
 * of second ones, and so on; what decides between equal totals is a sum over the rounds taken in, and the
 * latest submission.
 */
public final class TotalRanking {

    private static final Comparator<RoundResult> BY_POINTS = Comparator.comparing(
                    RoundResult::points, Comparator.reverseOrder())
            .thenComparing(RoundResult::duration)
            .thenComparing(RoundResult::submittedAt)
            .thenComparing(RoundResult::round);

    private static final Comparator<RoundResult> BY_PRIZES = Comparator.comparingInt(
                    (RoundResult result) -> result.prize() == null ? Integer.MAX_VALUE : result.prize())
            .thenComparing(BY_POINTS);

    private final Total rules;
    private final int prizes;

    /** @param prizes how many kinds of prizes there are */
    public TotalRanking(Total rules, int prizes) {
        this.rules = rules;
        this.prizes = prizes;
    }

    /**
     * A person's place.
     *
     * @param prizes how many of each prize, the highest first
     * @param rounds those taken in, the best first
     */
    public record Place(
            int rank,
            boolean tied,
            String participant,
            BigDecimal points,
            List<Integer> prizes,
            int correct,
            Duration duration,
            Instant submittedAt,
            List<String> rounds) {}

    /** @param results of each person, at least one; everybody's place in order of rank and then participant */
    public List<Place> rank(Map<String, ? extends Collection<RoundResult>> results) {
        Comparator<Place> order = order();
        List<Place> sums = new ArrayList<>(results.size());
        results.forEach((participant, rounds) -> sums.add(sum(participant, rounds)));
        sums.sort(order.thenComparing(Place::participant));
        List<Place> places = new ArrayList<>(sums.size());
        int rank = 0;
        for (int i = 0; i < sums.size(); i++) {
            Place sum = sums.get(i);
            boolean likePrevious = i > 0 && order.compare(sums.get(i - 1), sum) == 0;
            boolean likeNext = i + 1 < sums.size() && order.compare(sum, sums.get(i + 1)) == 0;
            rank = likePrevious ? rank : i + 1;
            places.add(new Place(
                    rank,
                    likePrevious || likeNext,
                    sum.participant(),
                    sum.points(),
                    sum.prizes(),
                    sum.correct(),
                    sum.duration(),
                    sum.submittedAt(),
                    sum.rounds()));
        }
        return places;
    }

    private Place sum(String participant, Collection<RoundResult> results) {
        Integer best = rules.best();
        List<RoundResult> taken = results.stream()
                .sorted(rules.by() == TotalBy.PRIZES ? BY_PRIZES : BY_POINTS)
                .limit(best == null ? Long.MAX_VALUE : best)
                .toList();
        Integer[] won = new Integer[prizes];
        Arrays.fill(won, 0);
        BigDecimal points = BigDecimal.ZERO;
        int correct = 0;
        Duration duration = Duration.ZERO;
        Instant last = Instant.MIN;
        for (RoundResult result : taken) {
            points = points.add(result.points());
            correct += result.correct();
            duration = duration.plus(result.duration());
            last = result.submittedAt().isAfter(last) ? result.submittedAt() : last;
            if (result.prize() != null) {
                won[result.prize()]++;
            }
        }
        return new Place(
                0,
                false,
                participant,
                points,
                List.of(won),
                correct,
                duration,
                last,
                taken.stream().map(RoundResult::round).toList());
    }

    private Comparator<Place> order() {
        Comparator<Place> order =
                switch (rules.by()) {
                    case POINTS -> Comparator.comparing(Place::points, Comparator.reverseOrder());
                    case PRIZES -> TotalRanking::comparePrizes;
                };
        for (TotalKey key : rules.thenBy()) {
            order = order.thenComparing(
                    switch (key) {
                        case CORRECT -> Comparator.comparingInt(Place::correct).reversed();
                        case DURATION -> Comparator.comparing(Place::duration);
                        case SUBMITTED_AT -> Comparator.comparing(Place::submittedAt);
                    });
        }
        return order;
    }

    /** The first prize of which one has more decides. */
    private static int comparePrizes(Place a, Place b) {
        for (int i = 0; i < a.prizes().size(); i++) {
            int more = Integer.compare(b.prizes().get(i), a.prizes().get(i));
            if (more != 0) {
                return more;
            }
        }
        return 0;
    }
}
