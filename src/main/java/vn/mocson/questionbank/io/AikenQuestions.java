package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mocson.common.files.FileRefused;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.SourceReference;

/**
 * Aiken: a question's text, options {@code A)} or {@code A.} one per line, {@code ANSWER: B}. Only whole
 * questions are listed; what is not one is said at the line where that becomes clear.
 */
final class AikenQuestions {

    private static final Pattern OPTION = Pattern.compile("([A-Z])[).]\\s*(.*)");
    private static final Pattern ANSWER = Pattern.compile("ANSWER\\s*:\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTERS = Pattern.compile("[A-Z]([).]|(\\s*[,;]\\s*[A-Z])*)?");

    private final List<ImportedQuestion> questions = new ArrayList<>();
    private final List<QuestionProblem> problems = new ArrayList<>();

    private final List<String> raw = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private int start;
    private int line;
    private int kept;
    private boolean blankBefore;
    /** Inside a part that was already complained of. */
    private boolean skipping;

    private AikenQuestions() {}

    /** @throws FileRefused where it is not text in UTF-8 */
    static ImportedFile read(byte[] bytes) {
        return new AikenQuestions().all(TextFile.decode(bytes));
    }

    private ImportedFile all(String content) {
        for (String each : (Iterable<String>) content.lines()::iterator) {
            line++;
            String words = each.strip();
            if (words.isEmpty()) {
                blankBefore = true;
                skipping = false;
                continue;
            }
            if (++kept > ImportBounds.MAX_LINES) {
                throw ImportBounds.tooMuch();
            }
            one(words);
            blankBefore = false;
        }
        if (!text.isEmpty()) {
            problem(ProblemCode.NO_KEY, "Câu hỏi ở dòng " + start + " chưa có dòng “ANSWER: …” ở cuối.", start);
        }
        if (questions.isEmpty() && problems.isEmpty()) {
            problem(
                    ProblemCode.NOT_UNDERSTOOD,
                    "Tệp không có câu hỏi nào. Mỗi câu cần nội dung, các phương án “A) …” và dòng “ANSWER: A”.",
                    1);
        }
        return Imports.file(QuestionFormat.AIKEN, questions, problems, Map.of());
    }

    private void one(String words) {
        Matcher answer = ANSWER.matcher(words);
        Matcher option = OPTION.matcher(words);
        if (answer.matches()) {
            answer(words, answer.group(1));
        } else if (option.matches()) {
            option(words, option.group(1).charAt(0), option.group(2));
        } else {
            text(words);
        }
    }

    private void text(String words) {
        if (!text.isEmpty() && (blankBefore || !options.isEmpty())) {
            problem(
                    ProblemCode.NO_KEY,
                    "Câu hỏi ở dòng " + start + " chưa có dòng “ANSWER: …” mà câu khác đã bắt đầu ở đây.",
                    line);
            forget();
        }
        if (skipping) {
            return;
        }
        if (text.isEmpty()) {
            start = line;
        }
        text.add(words);
        raw.add(words);
    }

    private void option(String words, char letter, String option) {
        if (skipping) {
            return;
        }
        if (text.isEmpty()) {
            problem(ProblemCode.NO_TEXT, "Có phương án “" + letter + "” nhưng phía trên không có câu hỏi.", line);
            skipping = true;
        } else if (letter != 'A' + options.size()) {
            problem(
                    ProblemCode.NOT_UNDERSTOOD,
                    "Phương án “" + letter + "” không đúng thứ tự (cần “" + QuestionDraft.letter(options.size())
                            + "”); câu hỏi ở dòng " + start + " không được lấy.",
                    line);
            forget();
            skipping = true;
        } else {
            options.add(option);
            raw.add(words);
        }
    }

    private void answer(String words, String key) {
        if (skipping) {
            skipping = false;
            return;
        }
        raw.add(words);
        String letters = key.strip().toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            problem(ProblemCode.NO_TEXT, "Có dòng “ANSWER:” nhưng phía trên không có câu hỏi.", line);
        } else if (options.size() < 2) {
            problem(
                    ProblemCode.TOO_FEW_OPTIONS,
                    "Câu hỏi ở dòng " + start + " có " + options.size() + " phương án, cần ít nhất 2.",
                    line);
        } else if (!LETTERS.matcher(letters).matches()) {
            problem(ProblemCode.NO_KEY, "Sau “ANSWER:” phải là chữ cái của phương án đúng.", line);
        } else {
            keyed(letters);
        }
        forget();
    }

    private void keyed(String letters) {
        Set<Integer> right = new HashSet<>();
        for (char letter : letters.replaceAll("[^A-Z]", "").toCharArray()) {
            if (letter - 'A' >= options.size()) {
                problem(ProblemCode.NO_KEY, "Đáp án “" + letter + "” không có phương án tương ứng.", line);
                return;
            }
            right.add(letter - 'A');
        }
        List<OptionDraft> drafts = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            drafts.add(new OptionDraft(ImportBounds.option(options.get(i)), right.contains(i)));
        }
        QuestionDraft draft =
                QuestionDraft.of("", null, ImportBounds.text(String.join(" ", text)), drafts, "", SourceReference.NONE);
        List<QuestionProblem> more = right.size() > 1
                ? List.of(new QuestionProblem(
                        ProblemCode.SEVERAL_KEYS,
                        "Dòng “ANSWER:” có nhiều chữ cái, Aiken chỉ có câu một đáp án; hãy kiểm tra lại.",
                        line))
                : List.of();
        questions.add(
                Imports.question(questions.size() + 1, start, ImportBounds.raw(String.join("\n", raw)), draft, more));
        ImportBounds.check(questions);
    }

    private void problem(ProblemCode code, String message, int at) {
        problems.add(new QuestionProblem(code, message, at));
        if (problems.size() > ImportBounds.MAX_QUESTIONS) {
            throw ImportBounds.tooMuch();
        }
    }

    private void forget() {
        raw.clear();
        text.clear();
        options.clear();
    }
}
