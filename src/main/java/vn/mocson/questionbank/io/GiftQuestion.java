package vn.mocson.questionbank.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.io.GiftQuestions.Note;
import vn.mocson.questionbank.io.GiftText.Format;
import vn.mocson.questionbank.io.GiftText.Marked;

/** One question in GIFT, from its title to the end of the line with its closing brace. */
final class GiftQuestion {

    private static final Pattern WEIGHT = Pattern.compile("\\s*%(-?\\d{1,3}(?:\\.\\d{1,10})?)%(.*)", Pattern.DOTALL);
    private static final Pattern TRUE_FALSE =
            Pattern.compile("(T|TRUE|F|FALSE)(?:\\s*#(.*))?", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Some exports leave {@code ";} behind a closing brace. */
    private static final Pattern STRAY = Pattern.compile("\\s*[\";]+\\s*");

    private static final String GAP = "_____";

    private final int no;
    private final int line;
    private final String words;
    private final String raw;
    private final String topic;
    private final Note note;
    private final List<QuestionProblem> problems = new ArrayList<>();
    private final FoundPictures pictures = new FoundPictures();
    private Format format = Format.MOODLE;
    private String text = "";

    GiftQuestion(int no, int line, String words, String topic, Note note) {
        this.no = no;
        this.line = line;
        this.words = words;
        this.raw = ImportBounds.raw(words);
        this.topic = topic;
        this.note = note;
    }

    ImportedQuestion read() {
        String rest = words;
        String title = "";
        if (rest.startsWith("::")) {
            int end = GiftText.findRun(rest, "::", 2);
            if (end > 0) {
                title = GiftText.unescaped(rest.substring(2, end));
                rest = rest.substring(end + 2);
            }
        }
        int open = GiftText.find(rest, "{}", 0);
        int close = open < 0 ? -1 : GiftText.find(rest, "{}", open + 1);
        boolean whole = open >= 0
                && rest.charAt(open) == '{'
                && close > 0
                && rest.charAt(close) == '}'
                && GiftText.find(rest, "{}", close + 1) < 0;
        text(whole ? rest.substring(0, open) : rest, whole ? rest.substring(close + 1) : "", title);
        if (open < 0) {
            return unsupported(UnsupportedKind.DESCRIPTION);
        }
        if (!whole) {
            return broken(
                    "Ngoặc nhọn { } của câu không thành cặp; hãy kiểm tra, và đặt \\ trước ngoặc thuộc nội dung.");
        }
        return answered(rest.substring(open + 1, close).strip());
    }

    private void text(String before, String after, String title) {
        Marked marked = Marked.of(before, Format.MOODLE);
        format = marked.format();
        boolean gap = !after.isBlank() && !STRAY.matcher(after).matches();
        RichText stem = gap ? new Marked(format, marked.text() + GAP + after).read() : marked.read();
        pictures.of(stem, address -> Optional.empty(), "câu hỏi", problems);
        text = stem.line().isEmpty() ? ImportBounds.text(title) : stem.line();
    }

    private ImportedQuestion answered(String block) {
        int general = GiftText.findRun(block, "####", 0);
        String answers = (general < 0 ? block : block.substring(0, general)).strip();
        String explanation = general < 0
                ? ""
                : Marked.of(block.substring(general + 4), format).read().lines();
        if (answers.isEmpty()) {
            return unsupported(UnsupportedKind.ESSAY);
        }
        if (answers.startsWith("#")) {
            return unsupported(UnsupportedKind.NUMERICAL);
        }
        Matcher trueFalse = TRUE_FALSE.matcher(answers);
        if (GiftText.find(answers, "~", 0) >= 0) {
            return choice(answers, explanation);
        }
        if (trueFalse.matches()) {
            return trueFalse(trueFalse, explanation);
        }
        if (GiftText.find(answers, "=", 0) < 0) {
            return broken("Trong ngoặc nhọn { } không có phương án nào bắt đầu bằng “=” hoặc “~”.");
        }
        return unsupported(answers.contains("->") ? UnsupportedKind.MATCHING : UnsupportedKind.SHORT_ANSWER);
    }

    /** First the feedback to a wrong answer, then to a right one. */
    private ImportedQuestion trueFalse(Matcher given, String general) {
        boolean right = given.group(1).toUpperCase(Locale.ROOT).startsWith("T");
        String explanation = general;
        if (explanation.isBlank() && given.group(2) != null) {
            List<String> feedback = GiftText.split(given.group(2), '#');
            explanation = feedback.size() > 1 && !feedback.get(1).isBlank() ? feedback.get(1) : feedback.getFirst();
            explanation = Marked.of(explanation, format).read().lines();
        }
        return question(
                List.of(new OptionDraft(GiftExport.TRUE, right), new OptionDraft(GiftExport.FALSE, !right)),
                explanation);
    }

    private ImportedQuestion choice(String answers, String general) {
        List<RichText> options = new ArrayList<>();
        List<String> feedback = new ArrayList<>();
        List<BigDecimal> shares = new ArrayList<>();
        boolean single = false;
        int start = GiftText.find(answers, "=~", 0);
        if (!answers.substring(0, start).isBlank()) {
            return broken("Trước phương án đầu tiên có chữ không thuộc phương án nào; hãy kiểm tra lại.");
        }
        while (start >= 0) {
            if (options.size() == ImportBounds.MAX_OPTIONS) {
                return broken(
                        "Câu có quá nhiều phương án; hãy kiểm tra dấu “=” và “~”, đặt \\ trước dấu thuộc nội dung.");
            }
            int end = GiftText.find(answers, "=~", start + 1);
            String answer = answers.substring(start + 1, end < 0 ? answers.length() : end);
            boolean equals = answers.charAt(start) == '=';
            Matcher weight = WEIGHT.matcher(answer);
            boolean weighted = weight.matches();
            BigDecimal share = equals ? BigDecimal.valueOf(100) : BigDecimal.ZERO;
            if (weighted) {
                share = new BigDecimal(weight.group(1));
                answer = weight.group(2);
            }
            int hash = GiftText.find(answer, "#", 0);
            options.add(Marked.of(hash < 0 ? answer : answer.substring(0, hash), format)
                    .read());
            feedback.add(
                    hash < 0
                            ? ""
                            : Marked.of(answer.substring(hash + 1), format)
                                    .read()
                                    .lines());
            shares.add(share);
            single |= equals;
            start = end;
        }
        MoodleKey key = MoodleKey.of(shares, single);
        problems.addAll(key.problems());
        List<OptionDraft> drafts = new ArrayList<>();
        Set<String> ofRight = new LinkedHashSet<>();
        for (int i = 0; i < options.size(); i++) {
            String where = "phương án " + QuestionDraft.letter(i);
            pictures.of(options.get(i), address -> Optional.empty(), where, problems);
            drafts.add(new OptionDraft(
                    ImportBounds.option(options.get(i).line()), key.right().get(i)));
            if (key.right().get(i)) {
                ofRight.add(feedback.get(i));
            }
        }
        return question(drafts, general.isBlank() ? String.join("\n", ofRight) : general);
    }

    private ImportedQuestion question(List<OptionDraft> options, String explanation) {
        SourcedExplanation sourced = SourcedExplanation.of(explanation);
        QuestionDraft draft = new QuestionDraft(
                        topic,
                        note.difficulty(),
                        text,
                        options,
                        sourced.explanation(),
                        sourced.source(),
                        note.tags(),
                        null)
                .pinned();
        return Imports.question(no, line, raw, draft, problems);
    }

    private ImportedQuestion unsupported(String kind) {
        return UnsupportedKind.question(no, line, raw, topic, text, kind, problems);
    }

    private ImportedQuestion broken(String message) {
        problems.add(new QuestionProblem(ProblemCode.NOT_UNDERSTOOD, message));
        return question(List.of(), "");
    }
}
