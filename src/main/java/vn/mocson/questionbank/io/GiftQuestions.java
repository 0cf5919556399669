package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionProblem;

/**
 * GIFT, Moodle's plain text format. Questions stand apart by empty lines; where people left these out, or
 * put one among the answers, the braces decide. {@code // muc-do: easy; the: a, b} above a question gives
 * its difficulty and tags (see {@link GiftExport}), every other comment is skipped.
 */
final class GiftQuestions {

    private static final Pattern CATEGORY = Pattern.compile("\\$CATEGORY\\s*:(.*)");
    private static final Pattern NOTE = Pattern.compile("//\\s*((?:muc-do|the)\\s*:.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD =
            Pattern.compile("\\s*(muc-do|the)\\s*:(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\,;])");

    /** Difficulty and tags from a comment. */
    record Note(@Nullable Difficulty difficulty, List<String> tags) {

        static final Note NONE = new Note(null, List.of());
    }

    /** Lines without an empty one between them. */
    private record Paragraph(int line, String topic, List<String> lines, List<Integer> numbers) {

        String text() {
            return String.join("\n", lines);
        }
    }

    private final List<ImportedQuestion> questions = new ArrayList<>();
    private final NavigableMap<Integer, Note> notes = new TreeMap<>();

    private GiftQuestions() {}

    /** @throws FileRefused where it is not text in UTF-8 */
    static ImportedFile read(byte[] bytes) {
        return new GiftQuestions().all(TextFile.decode(bytes));
    }

    private ImportedFile all(String content) {
        List<Paragraph> paragraphs = paragraphs(content);
        for (int i = 0; i < paragraphs.size(); i++) {
            int last = lastOf(paragraphs, i);
            questionsOf(last == i ? paragraphs.get(i) : joined(paragraphs.subList(i, last + 1)));
            i = last;
        }
        List<QuestionProblem> problems = questions.isEmpty()
                ? List.of(new QuestionProblem(
                        ProblemCode.NOT_UNDERSTOOD,
                        "Tệp không có câu hỏi nào. Mỗi câu GIFT cần nội dung và các phương án trong ngoặc nhọn,"
                                + " ví dụ “Câu hỏi? {=Đúng ~Sai}”.",
                        1))
                : List.of();
        return Imports.file(QuestionFormat.GIFT, questions, problems, Map.of());
    }

    private List<Paragraph> paragraphs(String content) {
        List<Paragraph> paragraphs = new ArrayList<>();
        String topic = "";
        Paragraph open = null;
        int number = 0;
        int kept = 0;
        for (String line : (Iterable<String>) content.lines()::iterator) {
            number++;
            String words = line.strip();
            Matcher category = CATEGORY.matcher(words);
            if (category.matches()) {
                topic = MoodleCategory.topic(category.group(1));
                open = null;
            } else if (words.isEmpty()) {
                open = null;
            } else if (words.startsWith("//")) {
                note(number, words);
            } else {
                if (open == null) {
                    open = new Paragraph(number, topic, new ArrayList<>(), new ArrayList<>());
                    paragraphs.add(open);
                    if (paragraphs.size() > 2 * ImportBounds.MAX_QUESTIONS) {
                        throw ImportBounds.tooMuch();
                    }
                }
                if (++kept > ImportBounds.MAX_LINES) {
                    throw ImportBounds.tooMuch();
                }
                open.lines().add(words);
                open.numbers().add(number);
            }
        }
        return paragraphs;
    }

    private void note(int line, String words) {
        Matcher note = NOTE.matcher(words);
        if (!note.matches()) {
            return;
        }
        Difficulty difficulty = null;
        List<String> tags = new ArrayList<>();
        for (String part : GiftText.split(note.group(1), ';')) {
            Matcher field = FIELD.matcher(part);
            if (!field.matches()) {
                continue;
            }
            if (field.group(1).equalsIgnoreCase("the")) {
                for (String tag : GiftText.split(field.group(2), ',')) {
                    tags.add(ESCAPE.matcher(tag).replaceAll("$1").strip());
                }
            } else {
                difficulty = difficulty(field.group(2));
            }
        }
        notes.put(line, new Note(difficulty, tags));
        if (notes.size() > ImportBounds.MAX_QUESTIONS) {
            throw ImportBounds.tooMuch();
        }
    }

    static @Nullable Difficulty difficulty(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "easy" -> Difficulty.EASY;
            case "medium" -> Difficulty.MEDIUM;
            case "hard" -> Difficulty.HARD;
            default -> null;
        };
    }

    /** Where braces opened in this paragraph are closed in a later one with none opened between, that one. */
    private static int lastOf(List<Paragraph> paragraphs, int first) {
        if (!endsOpen(paragraphs.get(first).text())) {
            return first;
        }
        Paragraph begin = paragraphs.get(first);
        for (int i = first + 1; i < paragraphs.size(); i++) {
            String text = paragraphs.get(i).text();
            int brace = GiftText.find(text, "{}", 0);
            if (brace >= 0) {
                boolean closed = text.charAt(brace) == '}';
                return closed && paragraphs.get(i).topic().equals(begin.topic()) ? i : first;
            }
        }
        return first;
    }

    private static boolean endsOpen(String text) {
        boolean open = false;
        for (int i = GiftText.find(text, "{}", 0); i >= 0; i = GiftText.find(text, "{}", i + 1)) {
            open = text.charAt(i) == '{';
        }
        return open;
    }

    private static Paragraph joined(List<Paragraph> parts) {
        List<String> lines = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (Paragraph part : parts) {
            lines.addAll(part.lines());
            numbers.addAll(part.numbers());
        }
        return new Paragraph(parts.getFirst().line(), parts.getFirst().topic(), lines, numbers);
    }

    /** One, or several that nobody put an empty line between. */
    private void questionsOf(Paragraph paragraph) {
        int from = 0;
        boolean open = false;
        boolean closedBefore = false;
        for (int i = 0; i < paragraph.lines().size(); i++) {
            String line = paragraph.lines().get(i);
            if (!open && closedBefore && GiftText.find(line, "{", 0) >= 0) {
                int start = startOfNext(paragraph, from, i);
                one(paragraph, from, start);
                from = start;
                closedBefore = false;
            }
            for (int at = GiftText.find(line, "{}", 0); at >= 0; at = GiftText.find(line, "{}", at + 1)) {
                open = line.charAt(at) == '{';
                closedBefore |= !open;
            }
        }
        one(paragraph, from, paragraph.lines().size());
    }

    /** The line behind the one that closes the answers before line {@code next}. */
    private static int startOfNext(Paragraph paragraph, int from, int next) {
        for (int i = next - 1; i >= from; i--) {
            if (GiftText.find(paragraph.lines().get(i), "}", 0) >= 0) {
                return i + 1;
            }
        }
        return next;
    }

    private void one(Paragraph paragraph, int from, int to) {
        int line = paragraph.numbers().get(from);
        Map.Entry<Integer, Note> note = notes.lowerEntry(line);
        notes.headMap(line).clear();
        String words = String.join("\n", paragraph.lines().subList(from, to));
        questions.add(new GiftQuestion(
                        questions.size() + 1,
                        line,
                        words,
                        Vietnamese.clean(paragraph.topic()),
                        note == null ? Note.NONE : note.getValue())
                .read());
        ImportBounds.check(questions);
    }
}
