package vn.mocson.questionbank;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the papers of a round ask of a question set.
 *
 * @param round its contest's title and its own name
 * @param lines by topic and difficulty
 */
public record PaperNeed(String round, List<Line> lines) implements Serializable {

    /** @param topic a path or a name in one; null for any. @param difficulty null for any */
    public record Line(@Nullable String topic, @Nullable Difficulty difficulty, int count) implements Serializable {

        /** A topic takes in all that is below it. */
        public boolean fits(String topicPath, Difficulty level) {
            return (difficulty == null || difficulty == level) && (topic == null || inTopic(topicPath, topic));
        }
    }

    public PaperNeed {
        lines = List.copyOf(lines);
    }

    public int questions() {
        return lines.stream().mapToInt(Line::count).sum();
    }

    private static boolean inTopic(String path, String topic) {
        return path.equals(topic)
                || path.startsWith(topic + QuestionDraft.TOPIC_SEPARATOR)
                || List.of(path.split(QuestionDraft.TOPIC_SEPARATOR)).contains(topic);
    }
}
