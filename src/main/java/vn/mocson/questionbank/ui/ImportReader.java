package vn.mocson.questionbank.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.ui.LongWork;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.ImageRefused;
import vn.mocson.questionbank.ImageUpload;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.TopicNode;
import vn.mocson.questionbank.io.ImportedFile;
import vn.mocson.questionbank.io.ImportedQuestion;
import vn.mocson.questionbank.io.QuestionFiles;

/** Reads a file and looks at each of its questions beside the bank. Takes a while: not for the page's own thread. */
final class ImportReader {

    /** A large Word file takes some hundred MB while it is read: so many at a time, whoever asks. */
    private static final Semaphore AT_A_TIME = new Semaphore(2);

    private final AuthoringService authoring;
    private final BankId bank;

    ImportReader(AuthoringService authoring, BankId bank) {
        this.authoring = authoring;
        this.bank = bank;
    }

    /** @throws FileRefused where nothing of it may be imported */
    ImportBatch read(ImportInput input, LongWork.Progress progress) {
        ImportedFile file = read(input);
        if (file.questions().isEmpty()) {
            throw nothingIn(file);
        }
        Pictures pictures = new Pictures(file.pictures());
        List<ImportRow> rows = new ArrayList<>();
        for (ImportedQuestion question : file.questions()) {
            ImportRow row = new ImportRow(pictures.checked(question));
            compare(row);
            rows.add(row);
            progress.at(rows.size(), file.questions().size());
        }
        List<String> topics =
                authoring.topics(bank).stream().map(TopicNode::path).toList();
        return new ImportBatch(input.name(), file.format(), rows, file.problems(), pictures.usable, topics);
    }

    /** Finds what the bank has to say of a question as it is now: whether it is there already, for one. */
    void compare(ImportRow row) {
        row.compared(authoring.check(bank, null, row.draft()).stream()
                .map(found -> new QuestionProblem(found.code(), found.message()))
                .toList());
    }

    private static ImportedFile read(ImportInput input) {
        AT_A_TIME.acquireUninterruptibly();
        try {
            return QuestionFiles.read(input.bytes(), input.name(), input.format());
        } finally {
            AT_A_TIME.release();
        }
    }

    private static FileRefused nothingIn(ImportedFile file) {
        StringBuilder reason =
                new StringBuilder("Không tìm thấy câu hỏi nào. Hãy xem lại nội dung, hoặc dùng tệp mẫu.");
        file.problems().stream().limit(3).forEach(problem -> reason.append(' ').append(problem.message()));
        return new FileRefused(reason.toString());
    }

    /** The file's pictures, checked before somebody counts on them. */
    private static final class Pictures {

        private final Map<ImageId, Picture> usable = new HashMap<>();
        private final Map<ImageId, String> refused = new HashMap<>();

        private Pictures(Map<ImageId, Picture> all) {
            all.forEach((id, picture) -> {
                try {
                    usable.put(id, ImageUpload.normalize(picture.bytes()));
                } catch (ImageRefused why) {
                    refused.put(id, why.detail());
                }
            });
        }

        private ImportedQuestion checked(ImportedQuestion question) {
            QuestionDraft draft = question.draft();
            List<QuestionProblem> problems = new ArrayList<>(question.problems());
            List<OptionDraft> options = draft.options().stream()
                    .map(option -> new OptionDraft(
                            option.text(),
                            option.correct(),
                            option.pinned(),
                            kept(option.image(), question.line(), problems)))
                    .toList();
            ImageId image = kept(draft.image(), question.line(), problems);
            if (problems.size() == question.problems().size()) {
                return question;
            }
            QuestionDraft without = new QuestionDraft(
                    draft.topic(),
                    draft.difficulty(),
                    draft.text(),
                    options,
                    draft.explanation(),
                    draft.source(),
                    draft.tags(),
                    image);
            return new ImportedQuestion(question.no(), question.line(), question.raw(), without, problems);
        }

        private @Nullable ImageId kept(@Nullable ImageId image, int line, List<QuestionProblem> problems) {
            if (image == null || usable.containsKey(image)) {
                return image;
            }
            problems.add(new QuestionProblem(
                    ProblemCode.NOT_UNDERSTOOD,
                    "Ảnh của câu này không nhập được nên bị bỏ ra. "
                            + refused.getOrDefault(image, "Trong tệp không có ảnh đó."),
                    line));
            return null;
        }
    }
}
