package vn.mocson.exam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import vn.mocson.contest.Rules;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.PaperQuestion;
import vn.mocson.questionbank.PaperQuestion.PaperOption;
import vn.mocson.questionbank.PoolEntry;
import vn.mocson.questionbank.QuestionId;

/**
 * Draws a paper by blueprint. The same pool and seed give the same paper, so that any paper can be
 * rebuilt and any draw explained; {@link Random} because its sequence is specified.
 */
final class PaperDraw {

    private PaperDraw() {}

    /**
     * @param pool approved questions in a fixed order
     * @param contents looks up what the options of the chosen questions are
     * @throws PaperNotSolvable where the pool cannot fill the blueprint
     */
    static Paper draw(
            Rules.Paper rules,
            List<PoolEntry> pool,
            Function<List<QuestionId>, List<PaperQuestion>> contents,
            long seed) {
        Random random = new Random(seed);
        List<QuestionId> chosen = new ArrayList<>();
        if (rules.blueprint().isEmpty()) {
            chosen.addAll(pick(pool, rules.questions(), random, Set.of()));
        } else {
            Set<QuestionId> taken = new HashSet<>();
            for (Rules.BlueprintLine line : narrowestFirst(rules.blueprint())) {
                List<PoolEntry> cell =
                        pool.stream().filter(entry -> fits(entry, line)).toList();
                List<QuestionId> picked = pick(cell, line.count(), random, taken);
                taken.addAll(picked);
                chosen.addAll(picked);
            }
        }
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

    /** Lines that name topic and difficulty draw before those that take any, which can make do with what is left. */
    private static List<Rules.BlueprintLine> narrowestFirst(List<Rules.BlueprintLine> lines) {
        List<Rules.BlueprintLine> sorted = new ArrayList<>(lines);
        sorted.sort((a, b) -> Integer.compare(breadth(a), breadth(b)));
        return sorted;
    }

    private static int breadth(Rules.BlueprintLine line) {
        return (line.topic() == null ? 2 : 0) + (line.difficulty() == null ? 1 : 0);
    }

    private static boolean fits(PoolEntry entry, Rules.BlueprintLine line) {
        return (line.topic() == null || line.topic().equals(entry.topic()))
                && (line.difficulty() == null || line.difficulty() == entry.difficulty());
    }

    private static List<QuestionId> pick(List<PoolEntry> from, int count, Random random, Set<QuestionId> taken) {
        List<QuestionId> free = new ArrayList<>();
        for (PoolEntry entry : from) {
            if (!taken.contains(entry.id())) {
                free.add(entry.id());
            }
        }
        if (free.size() < count) {
            throw new PaperNotSolvable();
        }
        Collections.shuffle(free, random);
        return List.copyOf(free.subList(0, count));
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
}
