package vn.mocson.questionbank;

import java.util.Set;

/** The key of a question version; stays on the server. */
public record KeyedQuestion(QuestionId id, Set<OptionId> options, Set<OptionId> correct) {

    public KeyedQuestion {
        options = Set.copyOf(options);
        correct = Set.copyOf(correct);
    }

    /** The same question with another key. */
    public KeyedQuestion withCorrect(Set<OptionId> key) {
        return new KeyedQuestion(id, options, key);
    }
}
