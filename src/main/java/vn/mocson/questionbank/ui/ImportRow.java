package vn.mocson.questionbank.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.SourceReference;
import vn.mocson.questionbank.io.ImportedQuestion;

/** A question of the file on its way into the bank: what the file says, and what a person made of it. */
final class ImportRow {

    /** What a draft tells of itself, so that it is found anew with each change. */
    private static final Set<ProblemCode> TOLD_BY_THE_DRAFT = EnumSet.of(
            ProblemCode.NO_TEXT,
            ProblemCode.TEXT_TOO_LONG,
            ProblemCode.TOO_FEW_OPTIONS,
            ProblemCode.TOO_MANY_OPTIONS,
            ProblemCode.EMPTY_OPTION,
            ProblemCode.DUPLICATE_OPTION,
            ProblemCode.NO_KEY);

    /** What is asked once for all questions, or may follow in the bank. */
    private static final Set<ProblemCode> ASKED_LATER =
            EnumSet.of(ProblemCode.NO_SOURCE, ProblemCode.NO_TOPIC, ProblemCode.NO_DIFFICULTY);

    private final ImportedQuestion read;
    private QuestionDraft draft;
    /** What looking at the bank says of it. */
    private List<QuestionProblem> beside = List.of();

    private boolean textMended;
    private boolean optionsMended;
    private boolean keyConfirmed;
    private List<QuestionProblem> problems;

    ImportRow(ImportedQuestion read) {
        this.read = read;
        this.draft = read.draft();
        this.problems = found();
    }

    int no() {
        return read.no();
    }

    int line() {
        return read.line();
    }

    String raw() {
        return read.raw();
    }

    QuestionDraft draft() {
        return draft;
    }

    /** With what was chosen for all that say nothing themselves. */
    QuestionDraft draft(String topic, @Nullable Difficulty difficulty) {
        QuestionDraft whole = draft.topic().isEmpty() ? draft.withTopic(topic) : draft;
        return whole.difficulty() == null && difficulty != null ? whole.withDifficulty(difficulty) : whole;
    }

    List<QuestionProblem> problems() {
        return problems;
    }

    boolean has(ProblemCode code) {
        return problems.stream().anyMatch(problem -> problem.code() == code);
    }

    ImportStatus status() {
        if (problems.isEmpty()) {
            return ImportStatus.READY;
        }
        return problems.stream().anyMatch(problem -> problem.code().blocking()) ? ImportStatus.MEND : ImportStatus.LOOK;
    }

    boolean mended() {
        return keyConfirmed || !draft.equals(read.draft());
    }

    /** What the bank says of the question as it is now. */
    void compared(List<QuestionProblem> withTheBank) {
        beside = withTheBank.stream()
                .filter(problem -> !TOLD_BY_THE_DRAFT.contains(problem.code()) && !ASKED_LATER.contains(problem.code()))
                .toList();
        problems = found();
    }

    void text(String text) {
        textMended = true;
        write(new QuestionDraft(
                draft.topic(),
                draft.difficulty(),
                text,
                draft.options(),
                draft.explanation(),
                draft.source(),
                draft.tags(),
                draft.image()));
    }

    void option(int position, String text) {
        optionsMended = true;
        List<OptionDraft> options = new ArrayList<>(draft.options());
        OptionDraft before = options.get(position);
        options.set(position, new OptionDraft(text, before.correct(), false, before.image()));
        write(draft.withOptions(options).pinned());
    }

    void addOption() {
        optionsMended = true;
        List<OptionDraft> options = new ArrayList<>(draft.options());
        options.add(new OptionDraft("", false));
        write(draft.withOptions(options));
    }

    void removeOption(int position) {
        optionsMended = true;
        List<OptionDraft> options = new ArrayList<>(draft.options());
        options.remove(position);
        write(draft.withOptions(options));
    }

    /** Marks an option right, or takes the mark back. A person has spoken of the key with it. */
    void turn(int position) {
        optionsMended = true;
        keyConfirmed = true;
        List<OptionDraft> options = new ArrayList<>(draft.options());
        OptionDraft before = options.get(position);
        options.set(position, new OptionDraft(before.text(), !before.correct(), before.pinned(), before.image()));
        write(draft.withOptions(options));
    }

    /** The key that the file seems to say is right as it is. */
    void confirmKey() {
        keyConfirmed = true;
        problems = found();
    }

    void topic(String topic) {
        write(draft.withTopic(topic));
    }

    void difficulty(@Nullable Difficulty difficulty) {
        write(new QuestionDraft(
                draft.topic(),
                difficulty,
                draft.text(),
                draft.options(),
                draft.explanation(),
                draft.source(),
                draft.tags(),
                draft.image()));
    }

    void explanation(String explanation) {
        write(new QuestionDraft(
                draft.topic(),
                draft.difficulty(),
                draft.text(),
                draft.options(),
                explanation,
                draft.source(),
                draft.tags(),
                draft.image()));
    }

    void source(String line) {
        write(new QuestionDraft(
                draft.topic(),
                draft.difficulty(),
                draft.text(),
                draft.options(),
                draft.explanation(),
                SourceReference.parse(line),
                draft.tags(),
                draft.image()));
    }

    /** As the file has it. */
    void restore() {
        textMended = false;
        optionsMended = false;
        keyConfirmed = false;
        write(read.draft());
    }

    private void write(QuestionDraft changed) {
        draft = changed;
        problems = found();
    }

    private List<QuestionProblem> found() {
        List<QuestionProblem> found = new ArrayList<>();
        if (textMended || optionsMended) {
            draft.gaps().stream()
                    .filter(gap -> !ASKED_LATER.contains(gap.code()))
                    .forEach(found::add);
        }
        for (QuestionProblem problem : read.problems()) {
            if (stillHolds(problem.code(), found.isEmpty())) {
                found.add(problem);
            }
        }
        found.addAll(beside);
        return List.copyOf(found);
    }

    /** @param complete whether the draft itself lacks nothing any more */
    private boolean stillHolds(ProblemCode code, boolean complete) {
        if (TOLD_BY_THE_DRAFT.contains(code)) {
            return !textMended && !optionsMended;
        }
        return switch (code) {
            case NO_SOURCE, NO_TOPIC, NO_DIFFICULTY -> false;
            case SEVERAL_KEYS, KEY_TABLE_MISMATCH -> !keyConfirmed;
            case UNSUPPORTED_TYPE -> !(optionsMended && complete);
            case DUPLICATE_QUESTION, NEAR_DUPLICATE, DATE_CONFLICT -> !textMended;
            case OPTION_REPEATS_STEM -> !textMended && !optionsMended;
            default -> true;
        };
    }
}
