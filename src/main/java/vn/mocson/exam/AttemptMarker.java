package vn.mocson.exam;

import java.math.BigDecimal;
import java.util.List;
import vn.mocson.contest.Rules;
import vn.mocson.questionbank.QuestionId;

/**
 * Marks an attempt at the moment it closes. A port, because scoring stands above the exam and knows
 * the keys, which the exam never sees.
 */
public interface AttemptMarker {

    /** @param points scale 4 */
    record Marks(int correct, BigDecimal points) {}

    Marks mark(Rules.Scoring rules, List<QuestionId> questions, Responses responses);
}
