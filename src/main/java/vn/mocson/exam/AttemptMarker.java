package vn.mocson.exam;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionId;

/**
 * Marks an attempt at the moment it closes. A port, because scoring stands above the exam and knows
 * the keys, which the exam sees only where it shows them to whoever sat.
 */
public interface AttemptMarker {

    /** @param points scale 4 */
    record Marks(int correct, BigDecimal points) {

        /** Whether both are worth the same, however many zeros the points are written with. */
        public boolean same(Marks other) {
            return correct == other.correct && points.compareTo(other.points) == 0;
        }
    }

    /** By the rules of the round and what was decided about keys in its contest. */
    Marks mark(RoundDefinition round, List<QuestionId> questions, Responses responses);

    /**
     * What counts as right for a question.
     *
     * @param accepted each of these is a right answer, first the key it was sealed with where that still
     *     counts; empty where the question was declared void and everybody has it right
     */
    record Key(List<Set<OptionId>> accepted) {

        public Key {
            accepted = accepted.stream().map(Set::copyOf).toList();
        }

        public boolean voided() {
            return accepted.isEmpty();
        }

        public boolean right(Set<OptionId> chosen) {
            return voided() || accepted.contains(chosen);
        }
    }

    /** The keys in force now, as {@link #mark} would apply them. */
    Map<QuestionId, Key> keys(RoundDefinition round, List<QuestionId> questions);
}
