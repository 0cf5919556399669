package vn.mocson.questionbank.io;

import java.util.List;
import java.util.Map;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.QuestionProblem;

/**
 * What a file says, nothing taken yet.
 *
 * @param problems of the file as a whole, such as numbers left out
 * @param pictures those the questions refer to, as they stand in the file
 */
public record ImportedFile(
        QuestionFormat format,
        List<ImportedQuestion> questions,
        List<QuestionProblem> problems,
        Map<ImageId, Picture> pictures) {

    public ImportedFile {
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
        pictures = Map.copyOf(pictures);
    }
}
