package vn.mocson.questionbank;

import java.io.Serializable;

/**
 * Something wrong with a question.
 *
 * @param message a Vietnamese sentence that says what is so and what to do
 * @param line where in the file, from 1; 0 where it has no place in a file
 */
public record QuestionProblem(ProblemCode code, String message, int line) implements Serializable {

    public QuestionProblem(ProblemCode code, String message) {
        this(code, message, 0);
    }
}
