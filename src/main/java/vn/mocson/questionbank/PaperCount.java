package vn.mocson.questionbank;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.mocson.questionbank.Coverage.Classified;
import vn.mocson.questionbank.PaperNeed.Line;

/**
 * How many different sets of questions fill a blueprint.
 *
 * <p>Questions that the same lines want are alike. For each way to take so many of each kind, Hall's
 * theorem says whether the lines can be served; the ways that can are summed. Lines that share no
 * question, directly or over others, are counted apart and multiplied.
 *
 * @param exact false where the ways were too many to go through: then at least so many
 */
record PaperCount(BigInteger papers, boolean exact) {

    private static final int MOST_LINES = 16;
    private static final int MOST_WAYS = 200_000;

    static PaperCount of(List<Line> lines, List<Classified> questions) {
        BigInteger papers = BigInteger.ONE;
        boolean exact = true;
        for (List<Line> together : sharing(lines, questions)) {
            PaperCount part = new Kinds(together, questions).count();
            papers = papers.multiply(part.papers());
            exact &= part.exact();
        }
        return new PaperCount(papers, exact);
    }

    /** The lines in groups that share questions. */
    private static List<List<Line>> sharing(List<Line> lines, List<Classified> questions) {
        int[] group = new int[lines.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (Classified question : questions) {
            int first = -1;
            for (int i = 0; i < group.length; i++) {
                if (lines.get(i).fits(question.topic(), question.difficulty())) {
                    if (first >= 0 && group[i] != group[first]) {
                        int from = group[i];
                        for (int j = 0; j < group.length; j++) {
                            group[j] = group[j] == from ? group[first] : group[j];
                        }
                    }
                    first = i;
                }
            }
        }
        Map<Integer, List<Line>> groups = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(group[i], g -> new ArrayList<>()).add(lines.get(i));
        }
        return List.copyOf(groups.values());
    }

    /** n over k; zero where there are too few. */
    static BigInteger binomial(int n, int k) {
        BigInteger result = k > n ? BigInteger.ZERO : BigInteger.ONE;
        for (int i = 1; i <= k && result.signum() > 0; i++) {
            result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return result;
    }

    /** The questions that some lines want, by which of the lines want them. */
    private static final class Kinds {

        private final List<Line> lines;
        /** One bit for each line. */
        private final int[] wantedBy;

        private final int[] available;
        private int ways;
        private BigInteger papers = BigInteger.ZERO;

        private Kinds(List<Line> lines, List<Classified> questions) {
            this.lines = lines;
            Map<Integer, Integer> kinds = new TreeMap<>();
            for (Classified question : questions) {
                int mask = 0;
                for (int i = 0; i < lines.size() && i < MOST_LINES; i++) {
                    mask |= lines.get(i).fits(question.topic(), question.difficulty()) ? 1 << i : 0;
                }
                if (mask != 0) {
                    kinds.merge(mask, 1, Integer::sum);
                }
            }
            wantedBy = kinds.keySet().stream().mapToInt(Integer::intValue).toArray();
            available = kinds.values().stream().mapToInt(Integer::intValue).toArray();
        }

        private PaperCount count() {
            if (lines.size() > MOST_LINES) {
                return new PaperCount(BigInteger.ONE, false);
            }
            if (!serves(available)) {
                return new PaperCount(BigInteger.ZERO, true);
            }
            if (lines.size() == 1) {
                int all = 0;
                for (int n : available) {
                    all += n;
                }
                return new PaperCount(binomial(all, lines.getFirst().count()), true);
            }
            int total = lines.stream().mapToInt(Line::count).sum();
            boolean all = goThrough(0, total, new int[available.length], BigInteger.ONE);
            return new PaperCount(papers.max(BigInteger.ONE), all);
        }

        /** Whether all ways were gone through. */
        private boolean goThrough(int kind, int left, int[] taken, BigInteger product) {
            if (ways > MOST_WAYS) {
                return false;
            }
            if (kind == available.length) {
                ways++;
                if (left == 0 && serves(taken)) {
                    papers = papers.add(product);
                }
                return true;
            }
            boolean all = true;
            for (int n = Math.min(left, available[kind]); n >= 0; n--) {
                taken[kind] = n;
                all &= goThrough(kind + 1, left - n, taken, product.multiply(binomial(available[kind], n)));
            }
            return all;
        }

        /** Hall: every group of lines finds among the questions that any of them wants as many as they need together. */
        private boolean serves(int[] taken) {
            for (int group = 1; group < 1 << lines.size(); group++) {
                int needed = 0;
                for (int i = 0; i < lines.size(); i++) {
                    needed += (group & 1 << i) != 0 ? lines.get(i).count() : 0;
                }
                int found = 0;
                for (int kind = 0; kind < taken.length; kind++) {
                    found += (wantedBy[kind] & group) != 0 ? taken[kind] : 0;
                }
                if (found < needed) {
                    return false;
                }
            }
            return true;
        }
    }
}
