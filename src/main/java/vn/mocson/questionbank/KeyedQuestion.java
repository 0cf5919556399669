package vn.mocson.questionbank;

import java.util.Set;

/** The key of a question version, and the difficulty that may decide its points; stays on the server. */
public record KeyedQuestion(QuestionId id, Difficulty difficulty, Set<OptionId> options, Set<OptionId> correct) {

    public KeyedQuestion {
        options = Set.copyOf(options);
        correct = Set.copyOf(correct);
    }

    /** The same question with another key. */
    public KeyedQuestion withCorrect(Set<OptionId> key) {
        return new KeyedQuestion(id, difficulty, options, key);
    }
}
