package vn.mocson.questionbank.io;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.FileRefused;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.QuestionDraft;

/** Reads and writes question files. Needs neither Spring nor a database. */
public final class QuestionFiles {

    /** 20 MiB. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /** Reads one format; the bytes are no larger than {@link #MAX_BYTES}. */
    @FunctionalInterface
    interface Reader {
        ImportedFile read(byte[] bytes);
    }

    private static final Map<QuestionFormat, Reader> READERS = new EnumMap<>(Map.of(
            QuestionFormat.DOCX,
            DocxQuestions::read,
            QuestionFormat.XLSX,
            XlsxQuestions::read,
            QuestionFormat.CSV,
            CsvQuestions::read,
            QuestionFormat.AIKEN,
            AikenQuestions::read,
            QuestionFormat.GIFT,
            GiftQuestions::read,
            QuestionFormat.MOODLE_XML,
            MoodleXmlQuestions::read,
            QuestionFormat.QTI,
            QtiQuestions::read,
            QuestionFormat.TEXT,
            PastedQuestions::read));

    private QuestionFiles() {}

    /**
     * @param name the file's name; its ending only decides what the content leaves open, but must not contradict it
     * @param format null to find it out
     * @throws FileRefused where nothing of it may be imported
     */
    public static ImportedFile read(byte[] bytes, String name, @Nullable QuestionFormat format) {
        refuseLarger(bytes.length);
        if (bytes.length == 0) {
            throw new FileRefused("Tệp trống, không có nội dung nào.");
        }
        try {
            QuestionFormat found = FormatFinder.find(bytes, name, format);
            Reader reader = READERS.get(found);
            if (reader == null) {
                throw new FileRefused("Chưa đọc được định dạng " + found.label() + ".");
            }
            return reader.read(bytes);
        } catch (FileRefused e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // A reader that stumbles has read nothing: the file is refused, whatever a library threw.
            throw new FileRefused(
                    "Không đọc được tệp: nội dung bị hỏng hoặc không đúng định dạng. Hãy mở bằng phần mềm đã tạo ra"
                            + " tệp, lưu lại rồi tải lên lần nữa.",
                    e);
        }
    }

    /** For who can know the size before the bytes. */
    public static void refuseLarger(long bytes) {
        if (bytes > MAX_BYTES) {
            throw new FileRefused("Tệp lớn hơn 20 MiB. Hãy chia thành nhiều tệp nhỏ hơn.");
        }
    }

    /**
     * Questions as a file, with keys and sources.
     *
     * @param pictures what the questions refer to; formats that have no place for pictures leave them out
     * @throws IllegalArgumentException for a format that is only read
     */
    public static byte[] write(
            QuestionFormat format, List<QuestionDraft> questions, Function<ImageId, Optional<Picture>> pictures) {
        return switch (format) {
            case XLSX -> XlsxExport.write(questions);
            case CSV -> CsvExport.write(questions);
            case DOCX -> DocxExport.write(questions, true, pictures);
            case GIFT -> GiftExport.write(questions, pictures);
            case MOODLE_XML -> MoodleXmlExport.write(questions, pictures);
            case QTI -> QtiPackageExport.write(questions, pictures);
            case AIKEN, TEXT -> throw new IllegalArgumentException(format + " is only read");
        };
    }

    /** Questions as a Word file for readers who must not see what is right: without keys, explanations and sources. */
    public static byte[] writeWithoutKey(List<QuestionDraft> questions, Function<ImageId, Optional<Picture>> pictures) {
        return DocxExport.write(questions, false, pictures);
    }
}
