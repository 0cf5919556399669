package vn.mocson.questionbank.io;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.Difficulty;

/** The words by which people say what a line of a question file is. */
final class QuestionLabels {

    /** {@code Câu 1:}, {@code Câu hỏi 1}, {@code Bài 1.}, {@code Question 1)}. */
    private static final Pattern NAMED = Pattern.compile(
            "^[\\s•*–-]{0,12}(câu(?:\\s*hỏi)?|cau(?:\\s*hoi)?|bài(?:\\s*tập)?|question|q)\\s*(?:số\\s*)?(\\d{1,4})(?!\\d)"
                    + "\\s*(?:[(\\[]([^)\\]]{1,40})[)\\]]\\s*(?=[.:]))?([.:)/–—-]*)\\s*",
            CASE_INSENSITIVE | UNICODE_CASE);

    /** {@code 1.}, {@code 1)}, {@code 1/}; not a date or a number with thousands. */
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d{1,4})\\s*(?:[.)](?!\\d)|/(?=\\s))\\s*");

    private static final Pattern SECTION = Pattern.compile(
            "^\\s*(phần|chương|chủ đề|chuyên đề|mục|bài|part|chapter|section|topic)\\s+"
                    + "([IVXLC]+|\\d{1,3}|[A-H]|thứ\\s+\\p{L}+)(?![\\p{L}\\p{N}])\\s*([.:)–—-]*)\\s*(.*)$",
            CASE_INSENSITIVE | UNICODE_CASE);

    private static final Pattern ROMAN = Pattern.compile("^\\s*([IVX]{1,6})\\s*[.)/–-]\\s*(\\S.*)$");

    private static final Pattern END = Pattern.compile(
            "^[\\s\\p{Punct}–—…]{0,80}(hết|the end|end)[\\s\\p{Punct}–—…]{0,80}$", CASE_INSENSITIVE | UNICODE_CASE);

    private static final Pattern ANSWERS = Pattern.compile(
            "^[\\s\\p{Punct}–—…IVX]{0,40}(bảng\\s+)?(đáp\\s*án|answer\\s*key|answers|key)(?![\\p{L}])([^?]{0,80})$",
            CASE_INSENSITIVE | UNICODE_CASE);

    private static final Pattern FIELD = Pattern.compile(
            "^[\\s•*–>-]{0,12}([(\\[])?\\s*(?:"
                    + "(?<explanation>lời giải(?: chi tiết)?|hướng dẫn(?: giải)?|giải thích(?: thêm)?|giải|hdg|hd|explanation)"
                    + "|(?<source>nguồn(?: trích dẫn| trích| tài liệu| tham khảo)?|(?:tài liệu )?tham khảo"
                    + "|trích(?: dẫn| nguồn)?(?: từ)?|source|reference)"
                    + "|(?<topic>chủ đề|chuyên đề|lĩnh vực|topic)"
                    + "|(?<tags>thẻ|từ khóa|tags?)"
                    + "|(?<difficulty>mức độ(?: nhận thức)?|độ khó|cấp độ|difficulty|level))\\s*[:：]\\s*(?<value>.*)$",
            CASE_INSENSITIVE | UNICODE_CASE);

    private static final Pattern BARE_EXPLANATION = Pattern.compile(
            "^[\\s•*–>-]{0,12}(?:lời giải(?: chi tiết)?|hướng dẫn giải|giải thích)\\s*[.]?\\s*$",
            CASE_INSENSITIVE | UNICODE_CASE);

    private static final List<String> INSTRUCTIONS =
            List.of("chon ", "hay ", "khoanh", "moi cau", "thi sinh", "danh dau", "trong cac cau", "luu y", "ghi chu");

    private QuestionLabels() {}

    /**
     * @param length of the label in the line
     * @param lesson whether it says {@code Bài}, which may be a lesson
     */
    record Label(
            int number,
            int length,
            boolean lesson,
            @Nullable Difficulty difficulty) {}

    enum Field {
        EXPLANATION,
        SOURCE,
        TOPIC,
        TAGS,
        DIFFICULTY
    }

    /** @param start where its value begins in the line */
    record FieldLine(Field field, int start, int end) {}

    /** @param rank the smaller, the wider */
    record Section(int rank, String name, boolean titled) {}

    static @Nullable Label named(String line) {
        Matcher found = NAMED.matcher(line);
        if (!found.lookingAt()) {
            return null;
        }
        boolean punctuated = !found.group(4).isEmpty();
        if (!punctuated && found.end() < line.length()) {
            // “Câu 1 đúng” speaks of a question, “Câu 1 Ngày nào” is one.
            boolean divided = Character.isWhitespace(line.charAt(found.end() - 1));
            if (!divided || Character.isLowerCase(line.charAt(found.end()))) {
                return null;
            }
        }
        boolean lesson = Vietnamese.searchable(found.group(1)).startsWith("bai");
        String aside = found.group(3);
        return new Label(
                Integer.parseInt(found.group(2)), found.end(), lesson, aside == null ? null : difficulty(aside));
    }

    static @Nullable Label numbered(String line) {
        Matcher found = NUMBERED.matcher(line);
        return found.lookingAt() ? new Label(Integer.parseInt(found.group(1)), found.end(), false, null) : null;
    }

    static @Nullable FieldLine field(String line) {
        Matcher found = FIELD.matcher(line);
        if (found.matches()) {
            int end = line.stripTrailing().length();
            String open = found.group(1);
            if (open != null && end > 0 && line.charAt(end - 1) == (open.equals("(") ? ')' : ']')) {
                end--;
            }
            Field field = found.group("explanation") != null
                    ? Field.EXPLANATION
                    : found.group("source") != null
                            ? Field.SOURCE
                            : found.group("topic") != null
                                    ? Field.TOPIC
                                    : found.group("tags") != null ? Field.TAGS : Field.DIFFICULTY;
            int start = found.start("value");
            return new FieldLine(field, start, Math.max(start, end));
        }
        return BARE_EXPLANATION.matcher(line).matches()
                ? new FieldLine(Field.EXPLANATION, line.length(), line.length())
                : null;
    }

    /** @param lessons whether {@code Bài 1} is a section here, not a question */
    static @Nullable Section section(SourceLine line, boolean lessons) {
        String text = line.text().words().strip();
        if (text.endsWith("?") || text.length() > 200) {
            return null;
        }
        Matcher found = SECTION.matcher(text);
        if (found.matches()) {
            String kind = Vietnamese.searchable(found.group(1));
            boolean standsOut = line.heading() > 0 || standsOut(line);
            boolean divided = !found.group(3).isEmpty() || found.group(4).isEmpty();
            if ((standsOut || divided) && (lessons || !kind.equals("bai"))) {
                return new Section(rank(kind), name(text), !found.group(4).isBlank());
            }
        }
        if (line.heading() > 0) {
            return new Section(line.heading() * 10, name(text), true);
        }
        if (ROMAN.matcher(text).matches() && standsOut(line)) {
            return new Section(15, name(text), true);
        }
        return null;
    }

    private static int rank(String kind) {
        return switch (kind) {
            case "phan", "part" -> 10;
            case "chuong", "chapter" -> 20;
            case "bai" -> 40;
            default -> 30;
        };
    }

    /** In capitals, or bold from end to end. */
    static boolean standsOut(SourceLine line) {
        String text = line.text().words();
        boolean capitals =
                text.equals(text.toUpperCase(Locale.ROOT)) && text.chars().anyMatch(Character::isLetter);
        return capitals
                || !line.body().isBlank() && line.body().styles().stream().allMatch(TextStyle::bold);
    }

    private static String name(String text) {
        return Vietnamese.clean(text).replace(" / ", "/").replaceAll("[\\s.:;–—-]+$", "");
    }

    static boolean isEnd(String line) {
        return END.matcher(line).matches();
    }

    /** {@code ĐÁP ÁN}, {@code Bảng đáp án phần I}: what follows may be the key of all. */
    static boolean isAnswerHeading(String line) {
        Matcher found = ANSWERS.matcher(line);
        return found.matches()
                && (found.group(1) != null || line.equals(line.toUpperCase(Locale.ROOT)))
                && AnswerKey.letters(found.group(3)) == null;
    }

    /** {@code Đáp án:} and nothing more. */
    static boolean isBareAnswer(String line) {
        Matcher found = ANSWERS.matcher(line);
        return found.matches() && found.group(3).matches("[\\s:.–-]*");
    }

    /** “Chọn phương án đúng nhất”: speaks to the entrant. */
    static boolean isInstruction(String line) {
        String plain = Vietnamese.searchable(line) + ' ';
        return INSTRUCTIONS.stream().anyMatch(plain::startsWith);
    }

    static @Nullable Difficulty difficulty(String words) {
        return switch (Vietnamese.searchable(words)) {
            case "de", "nhan biet", "nb", "biet", "easy", "muc 1", "1" -> Difficulty.EASY;
            case "trung binh", "tb", "thong hieu", "th", "hieu", "medium", "muc 2", "2" -> Difficulty.MEDIUM;
            case "kho", "van dung", "vd", "van dung cao", "vdc", "van dung thap", "hard", "muc 3", "3" ->
                Difficulty.HARD;
            default -> null;
        };
    }
}
