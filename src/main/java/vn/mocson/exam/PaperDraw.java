package vn.mocson.exam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<Rules.BlueprintLine> lines = narrowestFirst(rules.lines());
        List<QuestionId> chosen = new Allotment(pool, lines, random).fill();
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
        return line.need().fits(entry.topic(), entry.difficulty());
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
     * Gives each line its questions. Where lines compete for the same ones, such as a topic and a
     * difficulty, an earlier line hands over what it can replace, so that every seed finds a paper
     * where there is one (augmenting paths in a bipartite graph).
     */
    private static final class Allotment {

        private final List<Rules.BlueprintLine> lines;
        /** Per line, in the order in which it would like to have them. */
        private final List<List<QuestionId>> candidates = new ArrayList<>();

        private final Map<QuestionId, Integer> lineOf = new LinkedHashMap<>();

        private Allotment(List<PoolEntry> pool, List<Rules.BlueprintLine> lines, Random random) {
            this.lines = lines;
            for (Rules.BlueprintLine line : lines) {
                List<QuestionId> fitting = new ArrayList<>();
                for (PoolEntry entry : pool) {
                    if (fits(entry, line)) {
                        fitting.add(entry.id());
                    }
                }
                Collections.shuffle(fitting, random);
                candidates.add(fitting);
            }
        }

        private List<QuestionId> fill() {
            for (int line = 0; line < lines.size(); line++) {
                for (int i = 0; i < lines.get(line).count(); i++) {
                    if (!give(line, new HashSet<>())) {
                        throw new PaperNotSolvable();
                    }
                }
            }
            return new ArrayList<>(lineOf.keySet());
        }

        private boolean give(int line, Set<QuestionId> asked) {
            for (QuestionId question : candidates.get(line)) {
                if (!lineOf.containsKey(question)) {
                    lineOf.put(question, line);
                    return true;
                }
            }
            for (QuestionId question : candidates.get(line)) {
                Integer holder = lineOf.get(question);
                if (holder != null && holder != line && asked.add(question) && give(holder, asked)) {
                    lineOf.put(question, line);
                    return true;
                }
            }
            return false;
        }
    }
}
