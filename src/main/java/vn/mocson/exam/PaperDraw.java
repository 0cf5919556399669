package vn.mocson.exam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.mocson.contest.Rules;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.PaperQuestion;
import vn.mocson.questionbank.PaperQuestion.PaperOption;
import vn.mocson.questionbank.PoolEntry;
import vn.mocson.questionbank.QuestionId;

/**
 * Draws a paper by blueprint, with the questions first that the person was asked least often. While the
 * questions they have not seen fill several papers, it takes one that leaves the others whole, so that as many
 * attempts as possible share no question. The same pool, uses and seed give the same paper, so that any paper
 * can be rebuilt and any draw explained; {@link Random} because its sequence is specified.
 */
final class PaperDraw {

    /** Looking further ahead costs time at every start and helps only who sits more often than this. */
    private static final int MOST_AHEAD = 4;

    private PaperDraw() {}

    /**
     * @param pool approved questions in a fixed order
     * @param uses how often the person was asked a question before; not named is never
     * @param contents looks up what the options of the chosen questions are
     * @throws PaperNotSolvable where the pool cannot fill the blueprint
     */
    static Paper draw(
            Rules.Paper rules,
            List<PoolEntry> pool,
            Map<QuestionId, Integer> uses,
            Function<List<QuestionId>, List<PaperQuestion>> contents,
            long seed) {
        Random random = new Random(seed);
        List<QuestionId> chosen = new ArrayList<>(
                choose(rules, pool, uses, random).stream().map(PoolEntry::id).toList());
        if (rules.shuffleQuestions()) {
            Collections.shuffle(chosen, random);
        } else {
            Collections.sort(chosen);
        }
        List<Paper.Item> items = new ArrayList<>();
        for (PaperQuestion question : contents.apply(chosen)) {
            items.add(new Paper.Item(question.id(), order(question.options(), rules.shuffleOptions(), random)));
        }
        return new Paper(items);
    }

    /** The questions that people who sit for the first time get with the seeds from 0 on, each in no order. */
    static Stream<List<PoolEntry>> firstPapers(Rules.Paper rules, List<PoolEntry> pool) {
        int papers = separatePapers(rules, pool);
        return LongStream.iterate(0, seed -> seed + 1).mapToObj(seed -> oneOf(papers, rules, pool, new Random(seed)));
    }

    /** Whether the pool can fill the blueprint. */
    static boolean solvable(Rules.Paper rules, List<PoolEntry> pool) {
        return filled(rules, 1, pool).full();
    }

    private static List<PoolEntry> choose(
            Rules.Paper rules, List<PoolEntry> pool, Map<QuestionId, Integer> uses, Random random) {
        List<PoolEntry> unseen =
                pool.stream().filter(entry -> !uses.containsKey(entry.id())).toList();
        int papers = separatePapers(rules, unseen);
        return papers == 0 ? leastUsed(rules, pool, uses, random) : oneOf(papers, rules, unseen, random);
    }

    /** How many papers without a question in common there are in the pool, as far as it looks ahead. */
    private static int separatePapers(Rules.Paper rules, List<PoolEntry> pool) {
        int papers = MOST_AHEAD;
        while (papers > 0 && !filled(rules, papers, pool).full()) {
            papers--;
        }
        return papers;
    }

    /** Fills that many papers at random and takes one of them: what the others have is left for later attempts. */
    private static List<PoolEntry> oneOf(int papers, Rules.Paper rules, List<PoolEntry> pool, Random random) {
        List<PoolEntry> order = new ArrayList<>(pool);
        Collections.shuffle(order, random);
        Allotment allotment = filled(rules, papers, order);
        List<PoolEntry> paper = new ArrayList<>();
        for (int line = 0; line < rules.lines().size(); line++) {
            List<PoolEntry> own = new ArrayList<>(allotment.given.get(line));
            Collections.shuffle(own, random);
            paper.addAll(own.subList(0, rules.lines().get(line).count()));
        }
        return paper;
    }

    /**
     * Takes the questions in the order of their uses, among equals in a random one, each where the blueprint
     * can still be filled with it. What can be taken together is a matroid, so that no other paper has fewer
     * uses in all.
     */
    private static List<PoolEntry> leastUsed(
            Rules.Paper rules, List<PoolEntry> pool, Map<QuestionId, Integer> uses, Random random) {
        List<PoolEntry> order = new ArrayList<>(pool);
        Collections.shuffle(order, random);
        order.sort(Comparator.comparing((PoolEntry entry) -> uses.getOrDefault(entry.id(), 0)));
        Allotment allotment = filled(rules, 1, order);
        if (!allotment.full()) {
            throw new PaperNotSolvable();
        }
        return allotment.given.stream().flatMap(List::stream).toList();
    }

    private static Allotment filled(Rules.Paper rules, int papers, List<PoolEntry> order) {
        Allotment allotment = new Allotment(rules.lines(), papers);
        for (PoolEntry entry : order) {
            if (allotment.full()) {
                break;
            }
            allotment.take(entry);
        }
        return allotment;
    }

    private static List<OptionId> order(List<PaperOption> options, boolean shuffle, Random random) {
        List<OptionId> loose = new ArrayList<>();
        List<OptionId> pinned = new ArrayList<>();
        for (PaperOption option : options) {
            (option.pinned() ? pinned : loose).add(option.id());
        }
        if (shuffle) {
            Collections.shuffle(loose, random);
            loose.addAll(pinned);
            return loose;
        }
        return options.stream().map(PaperOption::id).toList();
    }

    /**
     * Questions given to the lines of a blueprint, for one paper or several. Where a line that wants a question is full, it hands one
     * of its own over to another line that has room or can make some (augmenting paths in a bipartite graph).
     */
    private static final class Allotment {

        private final List<Rules.BlueprintLine> lines;
        private final int papers;
        private final List<List<PoolEntry>> given = new ArrayList<>();
        private final Map<Kind, boolean[]> fitting = new HashMap<>();
        /** Where one question of a kind found no place, no other one will: places only get fewer. */
        private final Set<Kind> exhausted = new HashSet<>();

        /** Questions that the same lines take. */
        private record Kind(String topic, Difficulty difficulty) {

            private static Kind of(PoolEntry entry) {
                return new Kind(entry.topic(), entry.difficulty());
            }
        }

        private Allotment(List<Rules.BlueprintLine> lines, int papers) {
            this.lines = lines;
            this.papers = papers;
            lines.forEach(line -> given.add(new ArrayList<>()));
        }

        /** Adds a question where there is a way to; the questions taken before stay. */
        private void take(PoolEntry entry) {
            Kind kind = Kind.of(entry);
            if (!exhausted.contains(kind) && !place(entry, new boolean[lines.size()])) {
                exhausted.add(kind);
            }
        }

        private boolean place(PoolEntry entry, boolean[] asked) {
            boolean[] fits = fitting.computeIfAbsent(Kind.of(entry), this::fits);
            for (int line = 0; line < lines.size(); line++) {
                if (!asked[line] && fits[line] && hasRoom(line)) {
                    given.get(line).add(entry);
                    return true;
                }
            }
            for (int line = 0; line < lines.size(); line++) {
                if (!asked[line] && fits[line]) {
                    asked[line] = true;
                    List<PoolEntry> own = given.get(line);
                    for (int i = 0; i < own.size(); i++) {
                        if (place(own.get(i), asked)) {
                            own.set(i, entry);
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private boolean[] fits(Kind kind) {
            boolean[] fits = new boolean[lines.size()];
            for (int line = 0; line < lines.size(); line++) {
                fits[line] = lines.get(line).need().fits(kind.topic(), kind.difficulty());
            }
            return fits;
        }

        private boolean full() {
            for (int line = 0; line < lines.size(); line++) {
                if (hasRoom(line)) {
                    return false;
                }
            }
            return true;
        }

        private boolean hasRoom(int line) {
            return given.get(line).size() < papers * lines.get(line).count();
        }
    }
}
