package vn.mocson.scoring.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionId;

/**
 * How often each option of one question was chosen, by those who did well, middling and badly on the whole
 * paper: the upper and lower 27 % of T. L. Kelley, “The selection of upper and lower groups for the
 * validation of test items”, Journal of Educational Psychology 30 (1939), pp. 17–24. A wrong option that
 * nobody takes, or that the best take more often than the worst, deserves a look.
 *
 * @param asked sittings that had the question on their paper
 * @param unanswered of these, the ones without a choice
 * @param chosen per option that somebody chose
 */
public record DistractorCounts(
        QuestionId question, Groups asked, Groups unanswered, SortedMap<OptionId, Groups> chosen) {

    private static final BigDecimal SHARE = new BigDecimal("0.27");

    /**
     * One sitting's choices.
     *
     * @param chosen for every question of the paper; empty where it was left out
     */
    public record Choices(BigDecimal total, Map<QuestionId, Set<OptionId>> chosen) {}

    /** How many of each group. */
    public record Groups(int top, int middle, int bottom) {

        public static final Groups NONE = new Groups(0, 0, 0);

        public int all() {
            return top + middle + bottom;
        }
    }

    private enum Group {
        TOP,
        MIDDLE,
        BOTTOM
    }

    /**
     * By the question's number. 27 % of the sittings, rounded half up, are the top, as many the bottom; who has
     * the same total as the last of a group belongs to it too, so that nobody is put below an equal.
     */
    public static List<DistractorCounts> of(List<Choices> sittings) {
        List<BigDecimal> totals = sittings.stream()
                .map(Choices::total)
                .sorted(Comparator.reverseOrder())
                .toList();
        int share = SHARE.multiply(BigDecimal.valueOf(totals.size()))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        Map<QuestionId, Tally> tallies = new TreeMap<>();
        for (Choices sitting : sittings) {
            Group group = group(sitting.total(), totals, share);
            sitting.chosen().forEach((question, options) -> tallies.computeIfAbsent(question, key -> new Tally())
                    .add(group, options));
        }
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().counts(entry.getKey()))
                .toList();
    }

    private static Group group(BigDecimal total, List<BigDecimal> descending, int share) {
        if (share > 0 && total.compareTo(descending.get(share - 1)) >= 0) {
            return Group.TOP;
        }
        int aboveBottom = descending.size() - share;
        return total.compareTo(descending.get(aboveBottom - 1)) >= 0 ? Group.MIDDLE : Group.BOTTOM;
    }

    private static final class Tally {

        private final Counter asked = new Counter();
        private final Counter unanswered = new Counter();
        private final SortedMap<OptionId, Counter> chosen = new TreeMap<>();

        void add(Group group, Set<OptionId> options) {
            asked.add(group);
            if (options.isEmpty()) {
                unanswered.add(group);
            }
            options.forEach(option ->
                    chosen.computeIfAbsent(option, key -> new Counter()).add(group));
        }

        DistractorCounts counts(QuestionId question) {
            SortedMap<OptionId, Groups> groups = new TreeMap<>();
            chosen.forEach((option, counter) -> groups.put(option, counter.groups()));
            return new DistractorCounts(question, asked.groups(), unanswered.groups(), groups);
        }
    }

    private static final class Counter {

        private final Map<Group, Integer> counts = new EnumMap<>(Group.class);

        void add(Group group) {
            counts.merge(group, 1, Integer::sum);
        }

        Groups groups() {
            return new Groups(of(Group.TOP), of(Group.MIDDLE), of(Group.BOTTOM));
        }

        private int of(Group group) {
            return counts.getOrDefault(group, 0);
        }
    }
}
