package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.SourceReference;

/** A question while it is read: what was found of it so far, and who says which options are right. */
final class QuestionReading {

    private static final Pattern ASKS_FOR_SEVERAL = Pattern.compile(".*\\b(chon (nhieu|hai|ba|bon|cac|nhung|\\d)"
            + "|nhieu (dap an|phuong an|lua chon)|(cac|nhung) (dap an|phuong an|lua chon|y|cau) (dung|nao)).*");

    private static final Pattern BULLET = Pattern.compile("^\\s*[-–•+○o]\\s+");
    /** Beyond this it is not taken apart; the draft says that it is too long. */
    private static final int LONGEST_SOURCE = 4_000;

    private static final int MOST_UNLABELLED = QuestionDraft.MAX_OPTIONS;

    final int line;
    final @Nullable Integer number;
    final String section;
    final List<QuestionProblem> problems = new ArrayList<>();
    final List<OptionReading> options = new ArrayList<>();
    final StringBuilder raw = new StringBuilder();
    private final List<StemLine> stem = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final StringBuilder explanation = new StringBuilder();
    private final StringBuilder source = new StringBuilder();
    private final List<ImageId> stray = new ArrayList<>();
    private String topic;
    private List<String> tags = List.of();
    private @Nullable Difficulty difficulty;
    private boolean refused;

    private record StemLine(SourceLine line, MarkedText text) {}

    /** A key in letters or words, to be compared with the options once all are known. */
    private record Said(String where, String value, AnswerKey.@Nullable Letters letters, int line) {}

    QuestionReading(int line, @Nullable Integer number, String section, @Nullable Difficulty difficulty) {
        this.line = line;
        this.number = number;
        this.section = section;
        this.topic = section;
        this.difficulty = difficulty;
    }

    void raw(String words) {
        raw.append(raw.isEmpty() ? "" : "\n").append(words);
    }

    void stem(SourceLine at, MarkedText text) {
        if (!text.isBlank()) {
            stem.add(new StemLine(at, text.strip()));
        }
    }

    void explanation(MarkedText text) {
        append(explanation, text);
    }

    void source(MarkedText text) {
        append(source, text);
    }

    private void append(StringBuilder to, MarkedText text) {
        stray.addAll(text.pictures());
        append(to, text.words());
    }

    private static void append(StringBuilder to, String words) {
        if (!words.isBlank()) {
            to.append(to.isEmpty() ? "" : " ").append(words.strip());
        }
    }

    void topic(String name) {
        if (!name.isBlank()) {
            topic = name;
        }
    }

    void tags(String words) {
        tags = SheetText.tags(words);
    }

    void difficulty(String words, int at) {
        Difficulty known = QuestionLabels.difficulty(words);
        if (known != null) {
            difficulty = known;
        } else if (!words.isBlank()) {
            doubt("Chưa hiểu mức độ “" + shortened(words) + "”; hãy chọn dễ, trung bình hoặc khó.", at);
        }
    }

    /** A key in letters ({@code C}, {@code A, C}, {@code C. Hà Nội}) or in the words of an option. */
    void key(String where, String value, int at) {
        said.add(new Said(where, value, AnswerKey.letters(value), at));
    }

    void entry(AnswerKey.Entry entry) {
        String letters = entry.letters().stream().map(String::valueOf).collect(Collectors.joining(", "));
        said.add(new Said("bảng đáp án", letters, new AnswerKey.Letters(entry.letters(), "", false), entry.line()));
        if (explanation.isEmpty()) {
            append(explanation, entry.explanation());
        }
    }

    /** Once, however many lines say it. */
    void note(QuestionProblem note) {
        boolean known = problems.stream()
                .anyMatch(each -> each.code() == note.code() && each.message().equals(note.message()));
        if (!known) {
            problems.add(note);
        }
    }

    void doubt(String message, int at) {
        problems.add(new QuestionProblem(ProblemCode.NOT_UNDERSTOOD, message, at));
    }

    static String shortened(String words) {
        String clean = Vietnamese.clean(words);
        return clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
    }

    ImportedQuestion finish(int no) {
        if (options.isEmpty()) {
            takeUnlabelled();
        }
        if (options.isEmpty()) {
            takeTrueOrFalse();
        }
        List<KeyClaim> claims = claims();
        SortedSet<Integer> correct = agreed(claims);
        MarkedText text = stem.stream().map(StemLine::text).reduce(MarkedText.EMPTY, MarkedText::then);
        List<OptionDraft> drafts = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            MarkedText option = options.get(i).text();
            drafts.add(new OptionDraft(option.words(), correct.contains(i), false, picture(option)));
        }
        if (correct.size() > 1
                && claims.stream().noneMatch(KeyClaim::said)
                && !ASKS_FOR_SEVERAL
                        .matcher(Vietnamese.searchable(text.words()))
                        .matches()) {
            problems.add(new QuestionProblem(
                    ProblemCode.SEVERAL_KEYS,
                    "Có " + correct.size() + " phương án được đánh dấu là đúng ("
                            + claims.getFirst().letters() + "); hãy xác nhận câu này có nhiều đáp án."));
        }
        ImageId picture = picture(text);
        if (!stray.isEmpty()) {
            doubt("Hình trong phần giải thích hoặc nguồn không được lấy.", line);
        }
        QuestionDraft draft = new QuestionDraft(
                        topic, difficulty, text.words(), drafts, explanation.toString(), source(), tags, picture)
                .pinned();
        return Imports.question(no, line, raw.toString(), draft, problems);
    }

    private SourceReference source() {
        String line = source.toString();
        return line.length() > LONGEST_SOURCE ? new SourceReference(line, "", "", "") : SourceReference.parse(line);
    }

    private @Nullable ImageId picture(MarkedText text) {
        if (text.pictures().size() > 1) {
            doubt("Một chỗ có nhiều hình; chỉ lấy hình đầu tiên.", line);
        }
        return text.pictures().isEmpty() ? null : text.pictures().getFirst();
    }

    /** Lines without labels are options only where they stand between the question's end and its key, or Word's list says so. */
    private void takeUnlabelled() {
        int asked = -1;
        for (int i = 0; i < stem.size(); i++) {
            String words = stem.get(i).text().words().strip();
            if (words.endsWith("?") || words.endsWith(":")) {
                asked = i;
            }
        }
        List<StemLine> rest = stem.subList(asked + 1, stem.size());
        if (asked < 0 || rest.size() < 2 || rest.size() > MOST_UNLABELLED) {
            return;
        }
        if (takeLettersFromElsewhere(rest)) {
            return;
        }
        boolean bullets = rest.stream()
                .allMatch(each -> BULLET.matcher(each.line().text().text()).lookingAt());
        for (StemLine each : rest) {
            MarkedText text = each.line().counted() > 0 ? each.line().body() : each.text();
            if (bullets && each.line().counted() == 0) {
                String words = text.text();
                text = text.from(
                        words.length() - BULLET.matcher(words).replaceFirst("").length());
            }
            boolean starred = text.text().startsWith("*");
            options.add(OptionReading.unlabelled(starred ? text.from(1).strip() : text.strip(), starred));
        }
        rest.clear();
    }

    /** Letters that do not begin with A: Word went on counting, or the first was forgotten. They are what a key means. */
    private boolean takeLettersFromElsewhere(List<StemLine> rest) {
        List<OptionReading> lettered = new ArrayList<>();
        for (StemLine each : rest) {
            OptionLabels.Label label = OptionLabels.atStart(each.text().text());
            if (label != null) {
                lettered.add(new OptionReading(
                        label.upper(), null, each.text().from(label.end()).strip(), label.starred()));
            }
        }
        if (lettered.size() < rest.size()) {
            return false;
        }
        options.addAll(lettered);
        doubt(
                "Các phương án bắt đầu từ chữ " + lettered.getFirst().label() + ", không phải từ A; hãy kiểm tra lại.",
                rest.getFirst().line().number());
        rest.clear();
        return true;
    }

    /** “Đáp án: Đúng” under a statement without options. */
    private void takeTrueOrFalse() {
        for (Said each : said) {
            String value = Vietnamese.searchable(each.value());
            if (each.letters() == null
                    && List.of("dung", "sai", "true", "false").contains(value)) {
                options.add(OptionReading.unlabelled(MarkedText.plain("Đúng"), false));
                options.add(OptionReading.unlabelled(MarkedText.plain("Sai"), false));
                int right = value.equals("dung") || value.equals("true") ? 0 : 1;
                said.replaceAll(s -> s == each ? new Said(s.where(), right == 0 ? "Đúng" : "Sai", null, s.line()) : s);
                return;
            }
        }
    }

    private List<KeyClaim> claims() {
        List<KeyClaim> claims = new ArrayList<>();
        for (Said each : said) {
            claim(each, claims);
        }
        claims.addAll(OptionMarks.of(options, line));
        return claims;
    }

    private void claim(Said each, List<KeyClaim> claims) {
        SortedSet<Integer> byWords = withWords(each.value());
        AnswerKey.Letters letters = each.letters();
        if (byWords.size() == 1 && (letters == null || !letters.alone())) {
            claims.add(new KeyClaim(each.where(), byWords, true, each.line()));
            return;
        }
        if (letters == null) {
            refuse(each, "Chưa hiểu đáp án “" + shortened(each.value()) + "”; hãy chọn phương án đúng.");
            return;
        }
        SortedSet<Integer> named = new TreeSet<>();
        for (char letter : letters.letters()) {
            List<Integer> at = positions(letter);
            if (at.size() != 1) {
                refused = true;
                problems.add(new QuestionProblem(
                        ProblemCode.KEY_TABLE_MISMATCH,
                        at.isEmpty()
                                ? "Đáp án “" + letter + "” (" + each.where() + ") không có trong các phương án."
                                : "Có nhiều phương án mang chữ " + letter + " nên chưa rõ đáp án; hãy chọn lại.",
                        each.line()));
                return;
            }
            named.addAll(at);
        }
        if (!letters.alone()) {
            SortedSet<Integer> behind = withWords(letters.rest());
            if (behind.size() == 1) {
                claims.add(new KeyClaim("lời của đáp án", behind, true, each.line()));
            } else if (letters.divided()) {
                explanation.insert(0, letters.rest() + (explanation.isEmpty() ? "" : " "));
            } else {
                refuse(each, "Chưa hiểu đáp án “" + shortened(each.value()) + "”; hãy chọn phương án đúng.");
                return;
            }
        }
        claims.add(new KeyClaim(each.where(), named, true, each.line()));
    }

    private void refuse(Said each, String message) {
        refused = true;
        doubt(message, each.line());
    }

    private List<Integer> positions(char letter) {
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            char label = options.get(i).label();
            if (label == letter || label == 0 && i == letter - 'A') {
                at.add(i);
            }
        }
        return at;
    }

    private SortedSet<Integer> withWords(String value) {
        String words = comparable(value);
        SortedSet<Integer> same = new TreeSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (!words.isEmpty() && comparable(options.get(i).text().words()).equals(words)) {
                same.add(i);
            }
        }
        return same;
    }

    private static String comparable(String words) {
        return words.length() > QuestionDraft.MAX_OPTION
                ? words
                : Vietnamese.clean(words).toLowerCase(Locale.ROOT).replaceAll("^[\\s“\"(]+|[\\s.;,”\")]+$", "");
    }

    /** What all say; none where two disagree. */
    private SortedSet<Integer> agreed(List<KeyClaim> claims) {
        SortedSet<Integer> none = new TreeSet<>();
        if (claims.isEmpty() || refused) {
            return none;
        }
        KeyClaim first = claims.getFirst();
        for (KeyClaim other : claims) {
            if (!other.options().equals(first.options())) {
                problems.add(new QuestionProblem(
                        ProblemCode.KEY_TABLE_MISMATCH,
                        "Đáp án không thống nhất: " + first.where() + " là " + first.letters() + ", còn "
                                + other.where() + " là " + other.letters() + "; hãy chọn lại đáp án.",
                        Math.max(first.line(), other.line())));
                return none;
            }
        }
        return first.options();
    }
}
