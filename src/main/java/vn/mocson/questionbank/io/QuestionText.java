package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.io.Imports.Numbered;
import vn.mocson.questionbank.io.QuestionLabels.Label;
import vn.mocson.questionbank.io.QuestionLabels.Section;

/**
 * Recognizes questions in what people type: where a question begins, what its options are, who says which
 * is right. Cuts the document into questions first, so that each is read with a view of all its lines.
 */
final class QuestionText {

    private final List<SourcePiece> pieces;
    private final List<QuestionProblem> problems = new ArrayList<>();
    private final List<QuestionReading> questions = new ArrayList<>();
    private final List<AnswerKey.Entry> entries = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Numbered> numbers = new ArrayList<>();

    /** Whether questions here are called {@code Câu 1}, so that {@code 1.} is only a list. */
    private final boolean named;

    /** Lines under no question: titles, or questions without a label. */
    private final List<SourceLine> loose = new ArrayList<>();

    private @Nullable QuestionBlock current;
    private int optionsSeen;
    private boolean explained;
    private boolean keyed;
    private boolean innerList;
    private int lastNumber;
    private int papers = 1;
    private boolean ended;
    private boolean answering;
    private boolean begun;
    private boolean topicLinesAreSections;

    private QuestionText(List<SourcePiece> pieces) {
        this.pieces = pieces;
        this.named = pieces.stream().anyMatch(piece -> piece instanceof SourceLine line && isNamed(line));
    }

    private static boolean isNamed(SourceLine line) {
        Label label = QuestionLabels.named(line.text().words());
        return label != null && !label.lesson();
    }

    /** @param found problems met on the way here */
    static ImportedFile read(
            QuestionFormat format,
            List<SourcePiece> pieces,
            List<QuestionProblem> found,
            Map<ImageId, Picture> pictures) {
        return new QuestionText(pieces).file(format, found, pictures);
    }

    private ImportedFile file(QuestionFormat format, List<QuestionProblem> found, Map<ImageId, Picture> pictures) {
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case SourceLine line -> i += line(i, line);
                case SourceTable table -> table(table);
            }
        }
        close();
        takeEntries();
        List<ImportedQuestion> imported = new ArrayList<>();
        for (QuestionReading question : questions) {
            imported.add(question.finish(imported.size() + 1));
        }
        problems.addAll(0, found);
        if (imported.isEmpty()) {
            problems.add(new QuestionProblem(
                    ProblemCode.NOT_UNDERSTOOD,
                    "Không tìm thấy câu hỏi nào. Mỗi câu cần có nhãn như “Câu 1:”, các phương án “A.”, “B.”, … ở dưới và"
                            + " dòng “Đáp án: A”.",
                    1));
        }
        return Imports.file(format, imported, numbers, problems, used(imported, pictures));
    }

    private static Map<ImageId, Picture> used(List<ImportedQuestion> questions, Map<ImageId, Picture> pictures) {
        Map<ImageId, Picture> used = new LinkedHashMap<>();
        for (ImportedQuestion question : questions) {
            use(question.draft().image(), pictures, used);
            question.draft().options().forEach(option -> use(option.image(), pictures, used));
        }
        return used;
    }

    private static void use(@Nullable ImageId id, Map<ImageId, Picture> pictures, Map<ImageId, Picture> used) {
        Picture picture = id == null ? null : pictures.get(id);
        if (id != null && picture != null) {
            used.put(id, picture);
        }
    }

    /** @return how many of the following pieces belonged to it and are done */
    private int line(int i, SourceLine line) {
        String words = line.text().words();
        if (line.isBlank()) {
            keep(line);
            return 0;
        }
        if (QuestionLabels.isEnd(words)) {
            close();
            ended = true;
            return 0;
        }
        if (answers(i, line, words)) {
            return 0;
        }
        SourceLine next = nextFilled(i);
        if (next != null) {
            List<AnswerKey.Entry> rows = AnswerKey.rows(words, next.text().words(), line.number());
            if (!rows.isEmpty()) {
                close();
                entries.addAll(rows);
                answering = true;
                return steps(i, next);
            }
        }
        Label label = label(i, line);
        if (label != null && (answering || ended) && explainedAnswer(line, label)) {
            return 0;
        }
        if (label != null) {
            begin(line, label);
            return 0;
        }
        if (!section(i, line, words)) {
            keep(line);
        }
        return 0;
    }

    private int steps(int i, SourceLine to) {
        int steps = 0;
        while (pieces.get(i + steps) != to) {
            steps++;
        }
        return steps;
    }

    private void keep(SourceLine line) {
        if (current == null) {
            loose.add(line);
            return;
        }
        current.lines().add(line);
        String text = line.text().text();
        QuestionLabels.FieldLine field = QuestionLabels.field(text);
        if (field != null) {
            explained |= field.field() == QuestionLabels.Field.EXPLANATION;
        } else if (AnswerKey.line(text) != null) {
            keyed = true;
        } else if (!explained) {
            if (OptionLabels.atStart(text) != null) {
                optionsSeen++;
            }
            optionsSeen += OptionLabels.within(text, Set.of()).labels().size();
        }
    }

    private void count(QuestionReading question) {
        if (question.number != null) {
            numbers.add(new Numbered(question.number, question.line, papers + path()));
        }
    }

    private @Nullable SourceLine nextFilled(int i) {
        for (int next = i + 1; next < pieces.size(); next++) {
            if (!(pieces.get(next) instanceof SourceLine line)) {
                return null;
            }
            if (!line.isBlank()) {
                return line;
            }
        }
        return null;
    }

    private @Nullable SourceLine previousFilled(int i) {
        for (int before = i - 1; before >= 0; before--) {
            if (!(pieces.get(before) instanceof SourceLine line)) {
                return null;
            }
            if (!line.isBlank()) {
                return line;
            }
        }
        return null;
    }

    // --- the key of all -------------------------------------------------------------------------

    private boolean answers(int i, SourceLine line, String words) {
        List<AnswerKey.Entry> found = AnswerKey.entries(words, line.number());
        if (found.size() > 1 || !found.isEmpty() && (answering || ended || isNamed(line) || amongEntries(i))) {
            close();
            answering = true;
            entries.addAll(found);
            return true;
        }
        AnswerKey.KeyLine key = AnswerKey.line(words);
        if (key != null && AnswerKey.entries(key.value(), line.number()).size() > 1) {
            close();
            answering = true;
            entries.addAll(AnswerKey.entries(key.value(), line.number()));
            return true;
        }
        if (QuestionLabels.isAnswerHeading(words) || QuestionLabels.isBareAnswer(words) && entriesFollow(i)) {
            close();
            answering = true;
            return true;
        }
        return false;
    }

    private boolean amongEntries(int i) {
        SourceLine next = nextFilled(i);
        SourceLine before = previousFilled(i);
        return next != null && !AnswerKey.entries(next.text().words(), 0).isEmpty()
                || before != null
                        && !AnswerKey.entries(before.text().words(), 0).isEmpty();
    }

    private boolean entriesFollow(int i) {
        SourceLine next = nextFilled(i);
        if (next == null) {
            return i + 1 < pieces.size() && ended;
        }
        String words = next.text().words();
        return !AnswerKey.entries(words, 0).isEmpty()
                || !AnswerKey.numbers(words).isEmpty();
    }

    /** “Câu 1: C. Vì …” under the answers' heading. */
    private boolean explainedAnswer(SourceLine line, Label label) {
        String rest = line.text().from(label.length()).words().strip();
        AnswerKey.KeyLine key = AnswerKey.line(rest);
        AnswerKey.Letters letters = key == null ? AnswerKey.letters(rest) : key.letters();
        if (letters == null || !letters.alone() && !letters.divided()) {
            return false;
        }
        entries.add(new AnswerKey.Entry(label.number(), letters.letters(), letters.rest(), line.number()));
        return true;
    }

    private void takeEntries() {
        Map<Integer, List<AnswerKey.Entry>> byNumber = new LinkedHashMap<>();
        entries.forEach(entry -> byNumber.computeIfAbsent(entry.number(), any -> new ArrayList<>())
                .add(entry));
        Map<Integer, List<QuestionReading>> asked = numberedQuestions();
        byNumber.forEach((number, said) -> {
            List<QuestionReading> meant = asked.getOrDefault(number, List.of());
            if (meant.size() == 1) {
                said.forEach(meant.getFirst()::entry);
            } else if (meant.size() == said.size()) {
                for (int i = 0; i < meant.size(); i++) {
                    meant.get(i).entry(said.get(i));
                }
            } else {
                problems.add(new QuestionProblem(
                        ProblemCode.KEY_TABLE_MISMATCH,
                        meant.isEmpty()
                                ? "Bảng đáp án có câu " + number + " nhưng tệp không có câu này."
                                : "Bảng đáp án có câu " + number + " " + said.size() + " lần, còn tệp có "
                                        + meant.size()
                                        + " câu mang số này nên không dùng được; hãy chọn đáp án cho các câu đó.",
                        said.getFirst().line()));
            }
        });
    }

    /** By their written numbers; by their order where none has one and the table has as many entries. */
    private Map<Integer, List<QuestionReading>> numberedQuestions() {
        Map<Integer, List<QuestionReading>> asked = new LinkedHashMap<>();
        boolean bare = questions.stream().allMatch(question -> question.number == null);
        for (int i = 0; i < questions.size(); i++) {
            QuestionReading question = questions.get(i);
            Integer number = bare && entries.size() == questions.size() ? Integer.valueOf(i + 1) : question.number;
            if (number != null) {
                asked.computeIfAbsent(number, any -> new ArrayList<>()).add(question);
            }
        }
        return asked;
    }

    // --- where questions begin ------------------------------------------------------------------

    private @Nullable Label label(int i, SourceLine line) {
        String words = line.text().words();
        Label found = QuestionLabels.named(words);
        if (found != null) {
            return found.lesson() && named ? null : found;
        }
        found = QuestionLabels.numbered(words);
        return found != null && (answering || ended || startsQuestion(i, line, found)) ? found : null;
    }

    /** {@code 1.} may as well count statements, years or reasons within a question. */
    private boolean startsQuestion(int i, SourceLine line, Label label) {
        if (current == null) {
            return !named || optionsAhead(i);
        }
        SourceLine first = current.lines().getFirst();
        if (line.counted() > 0
                && first.counted() > 0
                && line.list().equals(first.list())
                && line.level() > first.level()) {
            return false;
        }
        boolean follows = label.number() == lastNumber + 1;
        if (named) {
            return follows && optionsSeen >= 2 && optionsAhead(i);
        }
        boolean complete = optionsSeen >= 2;
        if (explained) {
            return (follows || complete) && optionsAhead(i);
        }
        if (complete || line.counted() > 0 && line.list().equals(first.list())) {
            return true;
        }
        if (follows && !innerList) {
            return true;
        }
        if (!innerList && keyed) {
            return true;
        }
        innerList = true;
        return optionsAhead(i) && follows && keyed;
    }

    /** Whether options come before the next number. */
    private boolean optionsAhead(int i) {
        for (int next = i; next < pieces.size(); next++) {
            if (!(pieces.get(next) instanceof SourceLine line)) {
                return false;
            }
            String words = line.text().words();
            if (next > i && (QuestionLabels.numbered(words) != null || QuestionLabels.named(words) != null)) {
                return false;
            }
            if (OptionLabels.begins(words)) {
                return true;
            }
        }
        return false;
    }

    private void begin(SourceLine line, Label label) {
        close();
        if (ended) {
            papers++;
            ended = false;
        }
        answering = false;
        begun = true;
        lastNumber = label.number();
        numbers.add(new Numbered(label.number(), line.number(), papers + path()));
        current = new QuestionBlock(
                label.number(), path(), label.difficulty(), label.length(), new ArrayList<>(), new ArrayList<>());
        current.lines().add(line);
        optionsSeen = OptionLabels.within(line.text().from(label.length()).text(), Set.of())
                .labels()
                .size();
    }

    private void close() {
        if (current != null) {
            QuestionBlock whole = current;
            current = null;
            List<Integer> starts = unlabelledStarts(whole.lines(), true);
            int end = starts.isEmpty() ? whole.lines().size() : starts.getFirst();
            questions.add(new QuestionBlock(
                            whole.number(),
                            whole.section(),
                            whole.difficulty(),
                            whole.label(),
                            whole.lines().subList(0, end),
                            whole.doubts())
                    .read());
            unlabelled(whole.lines(), starts);
        }
        optionsSeen = 0;
        explained = false;
        keyed = false;
        innerList = false;
        if (!loose.isEmpty()) {
            List<SourceLine> lines = List.copyOf(loose);
            loose.clear();
            List<Integer> starts = unlabelledStarts(lines, false);
            outside(lines.subList(0, starts.isEmpty() ? lines.size() : starts.getFirst()));
            unlabelled(lines, starts);
        }
    }

    private void unlabelled(List<SourceLine> lines, List<Integer> starts) {
        for (int n = 0; n < starts.size(); n++) {
            int end = n + 1 < starts.size() ? starts.get(n + 1) : lines.size();
            QuestionBlock block = QuestionBlock.of(null, path(), lines.subList(starts.get(n), end));
            if (named || lastNumber > 0) {
                block.doubts()
                        .add(new QuestionProblem(
                                ProblemCode.NOT_UNDERSTOOD,
                                "Câu này không có nhãn “Câu …”; hãy kiểm tra xem đã tách đúng khỏi câu trước chưa.",
                                block.lines().getFirst().number()));
            }
            begun = true;
            questions.add(block.read());
        }
    }

    /**
     * Where, among lines without a label of a question, one begins: at the words before each first option.
     *
     * @param labelled whether the lines begin with a question that has a label
     */
    private static List<Integer> unlabelledStarts(List<SourceLine> lines, boolean labelled) {
        List<Integer> starts = new ArrayList<>();
        int candidate = -1;
        int options = labelled ? 0 : 2;
        boolean explaining = false;
        boolean behindBlank = true;
        boolean first = labelled;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text().text();
            if (text.isBlank()) {
                behindBlank = true;
                continue;
            }
            QuestionLabels.FieldLine field = first ? null : QuestionLabels.field(text);
            OptionLabels.Label label = first ? null : OptionLabels.atStart(text);
            int within = OptionLabels.within(text, Set.of()).labels().size();
            if (field != null || !first && AnswerKey.line(text) != null) {
                candidate = -1;
                explaining |= field != null && field.field() == QuestionLabels.Field.EXPLANATION;
            } else if (label != null || within >= 2) {
                if (label == null && candidate < 0 && !first) {
                    candidate = i;
                }
                boolean fromA = label == null || label.upper() == 'A';
                if (fromA && options >= 2 && candidate >= 0) {
                    starts.add(candidate);
                    options = 0;
                    explaining = false;
                }
                candidate = -1;
                options += Math.max(1, within);
            } else if (!first) {
                boolean title = text.equals(text.toUpperCase(Locale.ROOT))
                        && !text.strip().endsWith("?");
                boolean asks = text.strip().endsWith("?") || text.strip().endsWith(":");
                if (title || explaining && !behindBlank && !asks) {
                    candidate = title ? -1 : candidate;
                } else if (candidate < 0 || behindBlank) {
                    candidate = i;
                }
            }
            first = false;
            behindBlank = false;
        }
        return starts;
    }

    // --- sections and what is under none --------------------------------------------------------

    private boolean section(int i, SourceLine line, String words) {
        QuestionLabels.FieldLine field = QuestionLabels.field(words);
        if (field != null) {
            boolean ofTopic = field.field() == QuestionLabels.Field.TOPIC;
            if (!ofTopic || current != null && !(topicLinesAreSections && labelFollows(i))) {
                return false;
            }
            topicLinesAreSections = true;
            String name = words.substring(field.start(), field.end()).strip();
            enter(new Section(30, name, true));
            return true;
        }
        Section found = QuestionLabels.section(line, named);
        boolean complete = current == null || optionsSeen >= 2 || line.heading() > 0 || keyed;
        if (found == null || !complete) {
            return false;
        }
        if (!answering && !ended) {
            enter(found);
        } else {
            close();
        }
        return true;
    }

    private boolean labelFollows(int i) {
        SourceLine next = nextFilled(i);
        return next != null && QuestionLabels.named(next.text().words()) != null;
    }

    private void enter(Section section) {
        close();
        begun = true;
        sections.removeIf(open -> open.rank() >= section.rank());
        sections.add(section);
    }

    private String path() {
        List<String> names =
                new ArrayList<>(sections.stream().map(Section::name).toList());
        return String.join(QuestionDraft.TOPIC_SEPARATOR, names);
    }

    /** Titles before the first question are nobody's business; later ones may be a question that was not seen. */
    private void outside(List<SourceLine> lines) {
        boolean quiet = !begun || ended;
        boolean reported = false;
        boolean first = true;
        for (SourceLine line : lines) {
            if (line.isBlank()) {
                reported = false;
                continue;
            }
            line.notes().forEach(problems::add);
            String words = line.text().words().strip();
            Section open = sections.isEmpty() ? null : sections.getLast();
            if (first
                    && open != null
                    && !open.titled()
                    && words.length() <= 150
                    && !QuestionLabels.isInstruction(words)) {
                sections.set(
                        sections.size() - 1,
                        new Section(open.rank(), open.name() + ". " + words.replace(" / ", "/"), true));
            } else if (!quiet && !reported) {
                reported = true;
                problems.add(new QuestionProblem(
                        ProblemCode.NOT_UNDERSTOOD,
                        "Dòng “" + QuestionReading.shortened(words) + "” không thuộc câu nào nên không lấy.",
                        line.number()));
            }
            first = false;
        }
    }

    // --- tables ---------------------------------------------------------------------------------

    private void table(SourceTable table) {
        QuestionTables.Found found = QuestionTables.read(table, path());
        if (!found.entries().isEmpty()) {
            close();
            answering = true;
            entries.addAll(found.entries());
        } else if (!found.questions().isEmpty()) {
            close();
            begun = true;
            found.questions().forEach(this::count);
            questions.addAll(found.questions());
        } else {
            tableLines(found.lines());
        }
    }

    private void tableLines(List<SourceLine> lines) {
        for (SourceLine line : lines) {
            Label label =
                    line.isBlank() ? null : QuestionLabels.named(line.text().words());
            if (label != null && !(label.lesson() && named)) {
                begin(line, label);
            } else {
                keep(line);
            }
        }
    }
}
