package vn.mocson.questionbank;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the bank's grid is narrowed to.
 *
 * @param words searched in text, options and source, without tone marks; every word must be there
 * @param topic with all that is below it; null for any
 * @param author a user name; null for any
 * @param problem null for any
 * @param anyProblem only questions with a problem, of whatever kind
 * @param tag null for any
 */
public record BankQuery(
        BankId bank,
        String words,
        @Nullable TopicId topic,
        @Nullable Difficulty difficulty,
        @Nullable QuestionState state,
        @Nullable String author,
        @Nullable ProblemCode problem,
        boolean anyProblem,
        @Nullable String tag)
        implements Serializable {

    public static BankQuery all(BankId bank) {
        return new BankQuery(bank, "", null, null, null, null, null, false, null);
    }
}
