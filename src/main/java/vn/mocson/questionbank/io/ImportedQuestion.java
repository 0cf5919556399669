package vn.mocson.questionbank.io;

import java.util.List;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionProblem;

/**
 * A question of a file: what was understood, beside the words it was understood from.
 *
 * @param no as counted in the file, from 1
 * @param line where it begins, from 1: a line of text, a row of a sheet, a paragraph of a Word file
 * @param raw its words as they stand in the file, for a person to compare
 * @param problems the draft's own {@link QuestionDraft#gaps} (but for source, topic and difficulty,
 *     which a file need not give), and what was wrong in the file
 */
public record ImportedQuestion(int no, int line, String raw, QuestionDraft draft, List<QuestionProblem> problems) {

    public ImportedQuestion {
        problems = List.copyOf(problems);
    }
}
