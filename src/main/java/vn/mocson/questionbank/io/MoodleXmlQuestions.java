package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.mocson.common.files.FileRefused;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionProblem;

/**
 * Moodle XML, also from before Moodle 2.0. A category stands for all questions behind it. The general
 * feedback is the explanation, and where there is none, the feedback to the right options; its last line
 * {@code Nguồn: …} is the source. A tag {@code muc-do:easy} is the difficulty, other tags are tags.
 */
final class MoodleXmlQuestions {

    private final List<ImportedQuestion> questions = new ArrayList<>();
    private final FoundPictures pictures = new FoundPictures();
    private String topic = "";

    private MoodleXmlQuestions() {}

    /** @throws FileRefused where it is not well-formed, not from Moodle, or hostile */
    static ImportedFile read(byte[] bytes) {
        return new MoodleXmlQuestions().all(bytes);
    }

    private ImportedFile all(byte[] bytes) {
        XmlElement root = XmlElement.readChildren(bytes, this::one);
        if (!root.name().equals("quiz")) {
            throw new FileRefused("Tệp XML không phải của Moodle: phần tử ngoài cùng là <" + root.name()
                    + ">, cần <quiz>. Hãy xuất lại từ Moodle ở dạng “Moodle XML”.");
        }
        List<QuestionProblem> problems = questions.isEmpty()
                ? List.of(new QuestionProblem(
                        ProblemCode.NOT_UNDERSTOOD,
                        "Tệp không có câu hỏi nào. Moodle XML cần có các phần tử <question> trong <quiz>.",
                        1))
                : List.of();
        return Imports.file(QuestionFormat.MOODLE_XML, questions, problems, pictures.all());
    }

    private void one(XmlElement element) {
        if (!element.name().equals("question")) {
            return;
        }
        if (element.attribute("type").equals("category")) {
            topic = element.child("category")
                    .or(() -> Optional.of(element))
                    .map(category -> MoodleCategory.topic(category.textOf("text")))
                    .orElse("");
        } else {
            questions.add(new MoodleXmlQuestion(questions.size() + 1, element, topic, pictures).read());
            ImportBounds.check(questions);
        }
    }
}
