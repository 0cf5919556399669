package vn.mocson.questionbank;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a question set has by topic and difficulty, beside what a paper needs of it.
 *
 * @param papers how many different choices of questions it allows; with {@code exact} false at least so many
 */
public record Coverage(PaperNeed need, List<LineCoverage> lines, BigInteger papers, boolean exact)
        implements Serializable {

    /** @param available questions that fit this line, also where other lines would like them */
    public record LineCoverage(PaperNeed.Line line, int available) implements Serializable {

        public boolean enough() {
            return available >= line.count();
        }
    }

    /** A question as far as a blueprint sees it. */
    public record Classified(String topic, Difficulty difficulty) implements Serializable {}

    public Coverage {
        lines = List.copyOf(lines);
    }

    public static Coverage of(PaperNeed need, List<Classified> questions) {
        List<LineCoverage> lines = need.lines().stream()
                .map(line -> new LineCoverage(line, (int) questions.stream()
                        .filter(question -> line.fits(question.topic(), question.difficulty()))
                        .count()))
                .toList();
        PaperCount count = PaperCount.of(need.lines(), questions);
        return new Coverage(need, lines, count.papers(), count.exact());
    }

    /** Whether at least one paper can be drawn. */
    public boolean solvable() {
        return papers.signum() > 0;
    }

    /** Counts by topic, in order, and difficulty. */
    public static Map<String, Map<Difficulty, Integer>> table(List<Classified> questions) {
        Map<String, Map<Difficulty, Integer>> table = new TreeMap<>();
        for (Classified question : questions) {
            table.computeIfAbsent(question.topic(), topic -> new EnumMap<>(Difficulty.class))
                    .merge(question.difficulty(), 1, Integer::sum);
        }
        return new TreeMap<>(table);
    }

    static List<Classified> classified(List<QuestionDraft> drafts) {
        List<Classified> classified = new ArrayList<>();
        for (QuestionDraft draft : drafts) {
            Difficulty difficulty = draft.difficulty();
            if (difficulty != null) {
                classified.add(new Classified(draft.topic(), difficulty));
            }
        }
        return classified;
    }
}
