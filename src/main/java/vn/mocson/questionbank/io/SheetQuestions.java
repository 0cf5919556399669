package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionProblem;

/**
 * Questions out of rows, which come one by one: first a sheet's name, then its rows, then its end. A sheet
 * has a row for each question, or one for each option; its header says which, wherever in its first rows it stands.
 */
final class SheetQuestions {

    static final int MAX_ROWS = 50_000;
    static final int MAX_COLUMNS = 200;

    /** One long text may be shown in many cells while it stands in the file only once. */
    private static final long MAX_CHARACTERS = 32L * 1024 * 1024;

    private static final int MAX_CELLS = 2_000_000;
    private static final int HEADER_WITHIN = 30;
    private static final Pattern NOT_A_NAME = Pattern.compile(
            "(sheet|trang tinh|trang|worksheet|bang tinh|cau hoi|questions?|ngan hang cau hoi|bo cau hoi|de thi)? ?\\d*");
    private static final Pattern INSTRUCTIONS = Pattern.compile("(huong dan|instruction|guide|readme|ghi chu).*");
    private static final Pattern SECTION = Pattern.compile(
            "(?iu)^(?:phần|chương|chủ đề|chuyên đề|mục)\\s+(?:thứ\\s+\\p{L}+|[ivxlc]+|\\d+|\\p{L})(?:[\\s.:–-].*|$)"
                    + "|(?-i)^[IVXLC]+\\s*[.)]\\s*\\S.*");
    private static final Pattern END = Pattern.compile("het|the end|ket thuc");
    private static final Pattern WRITTEN_NUMBER =
            Pattern.compile("(?iu)(?:câu(?: hỏi)?|bài|question|q)?\\s*(\\d{1,6})\\s*[.:)]?");

    private final QuestionFormat format;
    private final List<ImportedQuestion> questions = new ArrayList<>();
    private final List<Imports.Numbered> numbers = new ArrayList<>();
    private final List<QuestionProblem> problems = new ArrayList<>();
    private int rows;
    private int cells;
    private long characters;
    private boolean anyHeader;

    private String sheet = "";
    private String section = "";
    private @Nullable SheetColumns columns;
    private @Nullable SheetRow header;
    private @Nullable SheetRow previous;
    private int rowsBeforeHeader;
    private @Nullable SheetQuestion current;
    private final List<SheetQuestion> ofSheet = new ArrayList<>();

    SheetQuestions(QuestionFormat format) {
        this.format = format;
    }

    /** @param name becomes the topic of questions that name none, unless it is one that the program gave */
    void startSheet(String name) {
        sheet = Vietnamese.clean(name);
        section = "";
        columns = null;
        header = null;
        previous = null;
        rowsBeforeHeader = 0;
        current = null;
        ofSheet.clear();
    }

    /** @throws FileRefused where there are too many rows or columns */
    void row(SheetRow row) {
        if (row.isEmpty()) {
            return;
        }
        if (++rows > MAX_ROWS) {
            throw new FileRefused("Tệp có nhiều hơn " + Vietnamese.number(MAX_ROWS)
                    + " dòng có nội dung. Hãy chia thành nhiều tệp nhỏ hơn.");
        }
        if (row.cells().size() > MAX_COLUMNS) {
            throw tooWide();
        }
        for (SheetCell cell : row.cells()) {
            characters += cell.text().length();
            cells += cell.isEmpty() ? 0 : 1;
        }
        if (characters > MAX_CHARACTERS || cells > MAX_CELLS) {
            throw new FileRefused("Tệp có quá nhiều nội dung. Hãy chia thành nhiều tệp nhỏ hơn.");
        }
        if (!isHeader(row) && columns != null && !SheetColumns.numbersTheColumns(row)) {
            content(row, columns);
        }
        previous = row;
    }

    static FileRefused tooWide() {
        return new FileRefused("Tệp có nhiều hơn " + MAX_COLUMNS
                + " cột có nội dung. Hãy kiểm tra xem có đúng là tệp câu hỏi không và xóa các cột thừa.");
    }

    private boolean isHeader(SheetRow row) {
        SheetColumns known = columns;
        if (known == null) {
            if (row.number() > HEADER_WITHIN || rowsBeforeHeader++ > HEADER_WITHIN) {
                return false;
            }
        } else if (header != previous && !SheetColumns.mayBeHeader(known.text(row, SheetColumns.Kind.TEXT))) {
            return false; // quick, because nearly every row comes here
        }
        SheetRow above = previous;
        Optional<SheetColumns> found = above == null || known != null && header != above
                ? Optional.empty()
                : SheetColumns.of(above, row).filter(both -> namesOptions(row, both));
        if (found.isEmpty()) {
            found = SheetColumns.of(row);
        }
        if (found.isPresent()) {
            columns = found.get();
            header = row;
            anyHeader = true;
            current = null;
        }
        return found.isPresent();
    }

    /** The second row of a header has the names of options, and nothing where questions stand. */
    private static boolean namesOptions(SheetRow row, SheetColumns columns) {
        return columns.text(row, SheetColumns.Kind.TEXT).isEmpty()
                && columns.options().values().stream()
                                .filter(column -> !row.text(column).isEmpty())
                                .count()
                        > 1;
    }

    private void content(SheetRow row, SheetColumns in) {
        boolean words = !in.text(row, SheetColumns.Kind.TEXT).isEmpty();
        boolean answers = in.rowPerAnswer()
                ? !in.text(row, SheetColumns.Kind.ANSWER).isEmpty()
                : in.options().values().stream()
                        .anyMatch(column -> !row.text(column).isEmpty());
        if (!answers && speaksOfNoQuestion(row, words, in.rowPerAnswer())) {
            return;
        }
        if (in.rowPerAnswer()) {
            if (current == null || current.endsBefore(row)) {
                begin(row, in);
            } else {
                current.add(row);
            }
        } else {
            begin(row, in);
        }
    }

    /** A section's name, the end mark, a number without a question; also something not understood, which is then said. */
    private boolean speaksOfNoQuestion(SheetRow row, boolean words, boolean rowPerAnswer) {
        String only = row.onlyText();
        if (END.matcher(Vietnamese.searchable(only)).matches()) {
            return true;
        }
        boolean banner = row.banner() && !(words && rowPerAnswer);
        if (!only.isEmpty() && (banner || SECTION.matcher(only).matches())) {
            section = only.replaceFirst("[\\s.:]+$", "");
            current = null;
            return true;
        }
        if (words) {
            return false;
        }
        if (!number(only).isPresent()) {
            problems.add(new QuestionProblem(
                    ProblemCode.NOT_UNDERSTOOD,
                    where(row) + " không có câu hỏi nên được bỏ qua: “" + shortened(row.raw()) + "”.",
                    row.number()));
        }
        return true;
    }

    private void begin(SheetRow row, SheetColumns in) {
        SheetQuestion question = new SheetQuestion(in, row, topicByPlace(in));
        current = question;
        ofSheet.add(question);
        number(question.numberText())
                .ifPresent(number -> numbers.add(new Imports.Numbered(number, row.number(), sheet + "\n" + section)));
    }

    private String topicByPlace(SheetColumns in) {
        if (!section.isEmpty()) {
            return section;
        }
        boolean unnamed = in.has(SheetColumns.Kind.TOPIC);
        return unnamed || NOT_A_NAME.matcher(Vietnamese.searchable(sheet)).matches() ? "" : sheet;
    }

    static Optional<Integer> number(String text) {
        Matcher written = WRITTEN_NUMBER.matcher(text);
        return written.matches() ? Optional.of(Integer.parseInt(written.group(1))) : Optional.empty();
    }

    void endSheet() {
        if (columns == null
                && previous != null
                && !INSTRUCTIONS.matcher(Vietnamese.searchable(sheet)).matches()) {
            problems.add(new QuestionProblem(
                    ProblemCode.NOT_UNDERSTOOD,
                    "Trang tính “" + sheet + "” không có dòng tiêu đề nên không được đọc.",
                    previous.number()));
        }
        Set<SheetCell.Mark> decoration = decoration();
        for (SheetQuestion question : ofSheet) {
            questions.add(question.imported(questions.size() + 1, decoration));
        }
        ofSheet.clear();
        current = null;
    }

    /**
     * Marks that stand on the same options of every question colour a column; they point at no answer. With
     * less than three questions nothing can be said.
     */
    private Set<SheetCell.Mark> decoration() {
        Set<SheetCell.Mark> decoration = EnumSet.noneOf(SheetCell.Mark.class);
        for (SheetCell.Mark mark : SheetCell.Mark.FORMATS) {
            List<List<Integer>> marked = ofSheet.stream()
                    .map(question -> question.marked(mark))
                    .filter(places -> !places.isEmpty())
                    .toList();
            if (marked.size() > 2 && marked.stream().distinct().count() == 1) {
                decoration.add(mark);
            }
        }
        return decoration;
    }

    /** @throws FileRefused where no sheet had a header */
    ImportedFile file() {
        if (!anyHeader) {
            throw new FileRefused("Không tìm thấy dòng tiêu đề trong " + HEADER_WITHIN
                    + " dòng đầu. Cần có cột “Câu hỏi”, các cột phương án “A”, “B”, “C”, “D” và cột “Đáp án”;"
                    + " hãy dùng tệp mẫu.");
        }
        if (questions.isEmpty()) {
            problems.add(new QuestionProblem(
                    ProblemCode.NOT_UNDERSTOOD,
                    "Tệp chưa có câu hỏi nào dưới dòng tiêu đề.",
                    header == null ? 1 : header.number()));
        }
        return Imports.file(format, questions, numbers, problems, Map.of());
    }

    private String where(SheetRow row) {
        return "Dòng " + row.number() + (format == QuestionFormat.XLSX ? " của trang tính “" + sheet + "”" : "");
    }

    private static String shortened(String text) {
        String clean = Vietnamese.clean(text);
        return clean.length() <= 80 ? clean : clean.substring(0, 79) + "…";
    }
}
