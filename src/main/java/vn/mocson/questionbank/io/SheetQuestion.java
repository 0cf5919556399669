package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.SourceReference;
import vn.mocson.questionbank.io.SheetColumns.Kind;

/** The rows of one question. Which marks mean something is only known at the end of its sheet. */
final class SheetQuestion {

    private static final Pattern LABELLED_TEXT = Pattern.compile(
            "^(?:câu(?:\\s*hỏi)?|bài|question)\\s*(\\d{1,6})\\s*[.:)]\\s*(?=\\S)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FORMULA_ERROR = Pattern.compile("#(?:REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)");
    private static final Set<String> YES = Set.of(
            "x", "×", "1", "true", "đúng", "đ", "yes", "y", "v", "✓", "✔", "√", "☑", "có", "right", "correct", "100",
            "100%", "*", "dung");
    private static final Set<String> NO =
            Set.of("", "0", "false", "sai", "s", "no", "n", "không", "wrong", "-", "–", "0%", "☐", "khong");

    private final SheetColumns columns;
    private final List<SheetRow> rows = new ArrayList<>();
    private final String placeTopic;
    /** By their places; in a row per question an empty cell keeps its place. */
    private final List<SheetCell> options = new ArrayList<>();

    SheetQuestion(SheetColumns columns, SheetRow row, String placeTopic) {
        this.columns = columns;
        this.placeTopic = placeTopic;
        rows.add(row);
        if (columns.rowPerAnswer()) {
            addAnswer(row);
        } else {
            columns.options().forEach((place, column) -> {
                while (options.size() < place) {
                    options.add(SheetCell.EMPTY);
                }
                options.add(row.cell(column));
            });
            while (!options.isEmpty() && options.getLast().isEmpty()) {
                options.removeLast();
            }
        }
    }

    /** A further row of the same question, in a sheet with a row for each option. */
    void add(SheetRow row) {
        rows.add(row);
        addAnswer(row);
    }

    private void addAnswer(SheetRow row) {
        SheetCell answer = columns.cell(row, Kind.ANSWER);
        if (answer.isEmpty()) {
            return;
        }
        List<String> lines =
                answer.text().lines().filter(line -> !line.isBlank()).toList();
        if (rows.size() == 1 && lines.size() > 1) {
            for (String line : lines) {
                options.add(SheetCell.of(line, line, Set.of()));
            }
        } else {
            options.add(answer);
        }
    }

    /** Whether another question begins with the row: another text, or the same one with options that came already. */
    boolean endsBefore(SheetRow row) {
        String text = columns.text(row, Kind.TEXT);
        if (text.isEmpty()) {
            return false;
        }
        if (!text.equals(columns.text(rows.getFirst(), Kind.TEXT))) {
            return true;
        }
        String answer = columns.text(row, Kind.ANSWER);
        return options.stream()
                .anyMatch(option -> Vietnamese.clean(option.text()).equals(answer));
    }

    String numberText() {
        String written = columns.text(rows.getFirst(), Kind.NUMBER);
        if (!written.isEmpty() || columns.has(Kind.NUMBER) || columns.contract()) {
            return written;
        }
        Matcher label = LABELLED_TEXT.matcher(columns.text(rows.getFirst(), Kind.TEXT));
        return label.find() ? label.group(1) : "";
    }

    /** Places of the options that have the mark; empty where none has it or all have. */
    List<Integer> marked(SheetCell.Mark mark) {
        List<Integer> marked = new ArrayList<>();
        boolean all = true;
        for (int i = 0; i < options.size(); i++) {
            if (!options.get(i).isEmpty()) {
                boolean has = options.get(i).marks().contains(mark);
                all &= has;
                if (has) {
                    marked.add(i);
                }
            }
        }
        return all ? List.of() : marked;
    }

    /** @param decoration marks that point at no answer in this sheet */
    ImportedQuestion imported(int no, Set<SheetCell.Mark> decoration) {
        int line = rows.getFirst().number();
        List<QuestionProblem> problems = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Set<Integer> starred = new TreeSet<>();
        for (int i = 0; i < options.size(); i++) {
            String text = Vietnamese.clean(options.get(i).text());
            if (options.get(i).marks().contains(SheetCell.Mark.STARRED)) {
                starred.add(i);
            }
            texts.add(text);
        }
        boolean bullets = starred.size() == texts.size();
        for (int i : starred) {
            texts.set(i, Vietnamese.clean(texts.get(i).substring(1)));
        }
        if (bullets) {
            starred.clear();
        }
        texts = withoutLabels(texts);

        Set<Integer> right = key(texts, starred, decoration, problems);
        List<OptionDraft> drafts = new ArrayList<>();
        Set<Integer> pins = pins(texts, problems);
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                drafts.add(new OptionDraft(texts.get(i), right.contains(i), pins.contains(i), null));
            } else {
                problems.add(new QuestionProblem(
                        ProblemCode.EMPTY_OPTION,
                        "Phương án " + QuestionDraft.letter(i)
                                + " để trống trong tệp nên các phương án sau được dồn lên; hãy kiểm tra lại."));
            }
        }
        QuestionDraft draft = draft(drafts, problems);
        complainOfFormulas(problems);
        return withOneKeyProblem(Imports.question(no, line, raw(), draft, problems));
    }

    private QuestionDraft draft(List<OptionDraft> drafts, List<QuestionProblem> problems) {
        String written = first(Kind.DIFFICULTY);
        Optional<Difficulty> difficulty = SheetText.difficulty(written);
        if (difficulty.isEmpty() && !written.isEmpty()) {
            problems.add(new QuestionProblem(
                    ProblemCode.NOT_UNDERSTOOD,
                    "Mức độ “" + written + "” không rõ; hãy chọn Dễ, Trung bình hoặc Khó."));
        }
        String topic = first(Kind.TOPIC);
        QuestionDraft draft = new QuestionDraft(
                topic.isEmpty() ? placeTopic : topic,
                difficulty.orElse(null),
                text(),
                drafts,
                first(Kind.EXPLANATION),
                SourceReference.parse(first(Kind.SOURCE)),
                SheetText.tags(first(Kind.TAGS)),
                null);
        return first(Kind.PIN).isEmpty() ? draft.pinned() : draft;
    }

    private String text() {
        String text = columns.text(rows.getFirst(), Kind.TEXT);
        Matcher label = LABELLED_TEXT.matcher(text);
        if (columns.contract() || !label.find()) {
            return text;
        }
        String number = columns.text(rows.getFirst(), Kind.NUMBER);
        boolean repeated = SheetQuestions.number(number)
                .map(n -> n == Integer.parseInt(label.group(1)))
                .orElse(number.isEmpty());
        return repeated ? text.substring(label.end()) : text;
    }

    private String first(Kind kind) {
        return rows.stream()
                .map(row -> columns.text(row, kind))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** “A. Hà Nội” in the column of A is “Hà Nội”, where every option says its own letter. */
    private List<String> withoutLabels(List<String> texts) {
        List<String> bare = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text.isEmpty()) {
                bare.add(text);
                continue;
            }
            boolean labelled = text.length() > 2
                    && Character.toUpperCase(text.charAt(0)) == 'A' + i
                    && ".):".indexOf(text.charAt(1)) >= 0;
            String rest = labelled ? text.substring(2).strip() : "";
            if (rest.isEmpty() || columns.contract()) {
                return texts;
            }
            bare.add(rest);
        }
        return bare;
    }

    // ------------------------------------------------------------------------------------------------ the key

    private Set<Integer> key(
            List<String> texts, Set<Integer> starred, Set<SheetCell.Mark> decoration, List<QuestionProblem> problems) {
        boolean column = columns.has(Kind.KEY) || columns.has(Kind.CORRECT);
        SheetKey written = columns.rowPerAnswer() ? keyOfRows(texts) : keyOfColumn(texts, first(Kind.KEY));
        Set<Set<Integer>> said = new LinkedHashSet<>();
        said.add(written.right());
        said.add(starred);
        Set<Set<Integer>> pointed = new HashSet<>();
        for (SheetCell.Mark mark : SheetCell.Mark.FORMATS) {
            if (!decoration.contains(mark)) {
                pointed.add(new TreeSet<>(marked(mark)));
            }
        }
        if (!column || !written.right().isEmpty()) {
            said.addAll(pointed);
        }
        said.removeIf(Collection::isEmpty);
        if (said.size() > 1 || !said.isEmpty() && !written.complaint().isEmpty()) {
            problems.add(new QuestionProblem(
                    ProblemCode.KEY_TABLE_MISMATCH,
                    "Các chỗ đánh dấu đáp án không khớp nhau ("
                            + said.stream().map(SheetQuestion::letters).collect(Collectors.joining("; "))
                            + (written.complaint().isEmpty() ? "" : "; " + written.complaint())
                            + "); hãy chọn lại đáp án."));
            return Set.of();
        }
        if (!written.complaint().isEmpty()) {
            problems.add(new QuestionProblem(ProblemCode.NO_KEY, written.complaint()));
            return Set.of();
        }
        Set<Integer> right = said.isEmpty() ? Set.of() : said.iterator().next();
        if (right.size() > 1 && (columns.rowPerAnswer() || written.right().isEmpty())) {
            problems.add(new QuestionProblem(
                    ProblemCode.SEVERAL_KEYS,
                    "Có " + right.size() + " phương án được đánh dấu đúng (" + letters(right)
                            + "); hãy kiểm tra xem câu này có đúng là nhiều đáp án không."));
        }
        return right;
    }

    private SheetKey keyOfColumn(List<String> texts, String cell) {
        return SheetKey.of(cell, texts, columns.contract());
    }

    private SheetKey keyOfRows(List<String> texts) {
        Kind kind = columns.has(Kind.CORRECT) ? Kind.CORRECT : Kind.KEY;
        List<SheetRow> answers = rows.stream()
                .filter(row -> !columns.text(row, Kind.ANSWER).isEmpty())
                .toList();
        List<String> said = answers.stream()
                .map(row -> columns.text(row, kind).toLowerCase(Locale.ROOT))
                .toList();
        List<String> written = rows.stream()
                .map(row -> columns.text(row, kind))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (written.isEmpty()) {
            return SheetKey.NONE;
        }
        boolean flags = answers.size() == texts.size()
                && said.stream().allMatch(text -> YES.contains(text) || NO.contains(text))
                && !said.stream().allMatch(text -> YES.contains(text) && said.size() > 1);
        if (flags) {
            Set<Integer> right = new TreeSet<>();
            for (int i = 0; i < said.size(); i++) {
                if (YES.contains(said.get(i))) {
                    right.add(i);
                }
            }
            return new SheetKey(right, "");
        }
        boolean once = written.size() == 1
                && (!columns.text(rows.getFirst(), kind).isEmpty()
                        && (rows.stream().skip(1).allMatch(row -> columns.text(row, kind)
                                        .isEmpty())
                                || rows.stream().noneMatch(row -> columns.text(row, kind)
                                        .isEmpty())));
        if (once && kind == Kind.KEY) {
            return SheetKey.of(written.getFirst(), texts, false);
        }
        return new SheetKey(
                Set.of(),
                "Không rõ phương án nào được đánh dấu đúng (“" + String.join("”, “", written)
                        + "”); hãy ghi x cạnh phương án đúng.");
    }

    private Set<Integer> pins(List<String> texts, List<QuestionProblem> problems) {
        String written = first(Kind.PIN);
        if (written.isEmpty() || written.equals("-")) {
            return Set.of();
        }
        SheetKey pins = SheetKey.of(written, texts, true);
        if (!pins.complaint().isEmpty()) {
            problems.add(new QuestionProblem(
                    ProblemCode.NOT_UNDERSTOOD,
                    "Không rõ phương án nào được giữ vị trí (“" + written + "”); hãy ghi chữ cái của phương án."));
        }
        return pins.right();
    }

    private static String letters(Set<Integer> places) {
        return places.stream().map(QuestionDraft::letter).collect(Collectors.joining(", "));
    }

    // ------------------------------------------------------------------------------------------------ what is said

    private void complainOfFormulas(List<QuestionProblem> problems) {
        for (SheetRow row : rows) {
            for (SheetCell cell : row.cells()) {
                if (FORMULA_ERROR.matcher(cell.text().strip()).matches()) {
                    problems.add(new QuestionProblem(
                            ProblemCode.NOT_UNDERSTOOD,
                            "Dòng " + row.number() + " có ô bị lỗi công thức “"
                                    + cell.text().strip() + "”; hãy gõ lại nội dung ô đó.",
                            row.number()));
                }
            }
        }
    }

    /** Where the file's own words say why there is no key, the draft need not say so again. */
    private static ImportedQuestion withOneKeyProblem(ImportedQuestion question) {
        List<QuestionProblem> ofKey = question.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.NO_KEY)
                .toList();
        if (ofKey.size() < 2) {
            return question;
        }
        List<QuestionProblem> problems = new ArrayList<>(question.problems());
        problems.remove(ofKey.getFirst());
        return new ImportedQuestion(question.no(), question.line(), question.raw(), question.draft(), problems);
    }

    private String raw() {
        return rows.stream().map(SheetRow::raw).collect(Collectors.joining("\n"));
    }
}
