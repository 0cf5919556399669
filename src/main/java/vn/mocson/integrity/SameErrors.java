package vn.mocson.integrity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Pairs with more equal wrong answers than chance makes. Only questions that both answered wrongly count: right answers
 * are equal because they are right. For each it is known how often two of all others meet in the same wrong answer; two
 * who know nothing of each other meet as often. How unlikely it is to meet as often as they did is computed exactly,
 * as in the generalized binomial test of van der Linden and Sotaridona (Journal of Educational and Behavioral
 * Statistics 31, 2006). What is not known well is taken in favour of the pair.
 */
final class SameErrors {

    /** Fewer are nothing anybody could be asked about. */
    private static final int FEWEST = 4;
    /**
     * So rarely may chance alone put anybody of a round onto the list: once in a hundred rounds. Each pair's chance is
     * compared with this divided by the number of pairs (Bonferroni), which holds however pairs depend on each other.
     */
    private static final double BY_CHANCE = 0.01;
    /** Others of the same unit with a wrong answer, from which on it is asked what is usual among them. */
    private static final int ENOUGH_OF_A_UNIT = 10;
    /** People of one unit that are compared each with each; half a million pairs. */
    static final int MOST_OF_A_UNIT = 1000;

    /**
     * The wrong answers of one paper.
     *
     * @param who an index that the caller knows
     * @param questions of wrong answers, ascending
     * @param answers what was chosen there, as numbers that are equal for equal answers of a question
     */
    record Sheet(int who, long unit, int[] questions, int[] answers) {}

    /**
     * @param same wrong answers in common
     * @param both questions that both have wrong
     * @param expected how many of them would be the same by chance, at most
     * @param oneIn once in so many pairs like this one
     * @param compared pairs in the whole round
     */
    record Pair(int one, int other, int same, int both, double expected, double oneIn, long compared) {}

    /** The wrong answers of many people to one question. */
    private static final class Chosen {

        private final Map<Integer, Integer> counts = new HashMap<>();
        private int people;
        /** Ordered pairs of people who chose the same. */
        private long meetings;

        void add(int answer) {
            int before = counts.merge(answer, 1, Integer::sum) - 1;
            meetings += 2L * before;
            people++;
        }

        int others() {
            return people - 2;
        }

        /** The share of pairs that meet, among all but two who chose these; from two others on. */
        double share(int ofOne, int ofOther) {
            int first = counts.getOrDefault(ofOne, 1);
            int second = counts.getOrDefault(ofOther, 1) - (ofOne == ofOther ? 1 : 0);
            long without = meetings - 2L * (first - 1) - 2L * (second - 1);
            return (double) without / ((double) others() * (others() - 1));
        }
    }

    private final Map<Integer, Chosen> chosen = new HashMap<>();
    private final Map<Long, Map<Integer, Chosen>> chosenOfUnit = new HashMap<>();
    private final Map<Long, List<Sheet>> units = new HashMap<>();
    private int leftOut;

    void add(Sheet sheet) {
        Map<Integer, Chosen> ofUnit = chosenOfUnit.computeIfAbsent(sheet.unit(), unit -> new HashMap<>());
        for (int i = 0; i < sheet.questions().length; i++) {
            int question = sheet.questions()[i];
            chosen.computeIfAbsent(question, each -> new Chosen()).add(sheet.answers()[i]);
            ofUnit.computeIfAbsent(question, each -> new Chosen()).add(sheet.answers()[i]);
        }
        units.computeIfAbsent(sheet.unit(), unit -> new ArrayList<>()).add(sheet);
    }

    /** Sheets that {@link #pairs} did not compare. */
    int leftOut() {
        return leftOut;
    }

    List<Pair> pairs() {
        long compared = 0;
        for (List<Sheet> unit : units.values()) {
            long people = Math.min(unit.size(), MOST_OF_A_UNIT);
            compared += people * (people - 1) / 2;
            leftOut += Math.max(0, unit.size() - MOST_OF_A_UNIT);
        }
        long all = compared;
        List<Pair> pairs = new ArrayList<>();
        for (List<Sheet> unit : units.values()) {
            List<Sheet> people = unit.subList(0, Math.min(unit.size(), MOST_OF_A_UNIT));
            each(people, (one, other) -> {
                Pair pair = compare(one, other, all);
                if (pair != null) {
                    pairs.add(pair);
                }
            });
        }
        return pairs;
    }

    private static void each(List<Sheet> people, BiConsumer<Sheet, Sheet> pair) {
        for (int i = 0; i < people.size(); i++) {
            for (int k = i + 1; k < people.size(); k++) {
                pair.accept(people.get(i), people.get(k));
            }
        }
    }

    private @Nullable Pair compare(Sheet one, Sheet other, long compared) {
        int same = 0;
        int both = 0;
        for (int i = 0, k = 0; i < one.questions().length && k < other.questions().length; ) {
            int order = Integer.compare(one.questions()[i], other.questions()[k]);
            if (order == 0) {
                both++;
                same += one.answers()[i] == other.answers()[k] ? 1 : 0;
                i++;
                k++;
            } else if (order < 0) {
                i++;
            } else {
                k++;
            }
        }
        return same < FEWEST ? null : weigh(one, other, same, both, compared);
    }

    private @Nullable Pair weigh(Sheet one, Sheet other, int same, int both, long compared) {
        double[] chances = new double[both];
        double expected = 0;
        int at = 0;
        for (int i = 0, k = 0; i < one.questions().length && k < other.questions().length; ) {
            int order = Integer.compare(one.questions()[i], other.questions()[k]);
            if (order == 0) {
                chances[at] = meeting(one.unit(), one.questions()[i], one.answers()[i], other.answers()[k]);
                expected += chances[at++];
                i++;
                k++;
            } else if (order < 0) {
                i++;
            } else {
                k++;
            }
        }
        double chance = atLeast(same, chances);
        return chance >= BY_CHANCE / compared
                ? null
                : new Pair(one.who(), other.who(), same, both, expected, chance == 0 ? 1e12 : 1 / chance, compared);
    }

    /**
     * The chance that two of a unit who are both wrong there chose the same, judged by all the others; or by the others
     * of their unit, where that is higher: a unit that learned the same mistake is no pair that copied.
     */
    private double meeting(long unit, int question, int ofOne, int ofOther) {
        Chosen all = Objects.requireNonNull(chosen.get(question));
        Chosen near = Objects.requireNonNull(
                Objects.requireNonNull(chosenOfUnit.get(unit)).get(question));
        double everywhere = all.others() < 2 ? 1 : atMost(all.share(ofOne, ofOther), all.others() / 2);
        double here = near.others() < ENOUGH_OF_A_UNIT ? 0 : near.share(ofOne, ofOther);
        return Math.min(1, Math.max(everywhere, here));
    }

    /**
     * A share that was seen in so many independent cases, and one standard error more (the upper end of Wilson's
     * interval). Pairs that share nobody are independent, and of all pairs the share is known no worse than of those.
     * One for each question is much for all of them together, whose errors partly cancel each other out.
     */
    static double atMost(double share, int cases) {
        double n = cases;
        return (share + 0.5 / n + Math.sqrt(share * (1 - share) / n + 0.25 / (n * n))) / (1 + 1 / n);
    }

    /** The chance of at least so many, each with its own: the exact distribution, question by question. */
    static double atLeast(int wanted, double[] chances) {
        double[] exactly = new double[chances.length + 1];
        exactly[0] = 1;
        for (int n = 0; n < chances.length; n++) {
            for (int k = n + 1; k > 0; k--) {
                exactly[k] = exactly[k] * (1 - chances[n]) + exactly[k - 1] * chances[n];
            }
            exactly[0] *= 1 - chances[n];
        }
        double sum = 0;
        for (int k = wanted; k <= chances.length; k++) {
            sum += exactly[k];
        }
        return sum;
    }
}
