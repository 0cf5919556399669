package vn.mocson.exam;

import java.math.BigDecimal;
import java.util.List;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.questionbank.QuestionId;

/**
 * Marks an attempt at the moment it closes. A port, because scoring stands above the exam and knows
 * the keys, which the exam never sees.
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
}
