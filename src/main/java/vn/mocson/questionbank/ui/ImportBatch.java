package vn.mocson.questionbank.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.io.QuestionFormat;

/** What was read from one file, to be looked through before anything of it is taken. */
final class ImportBatch {

    private final String name;
    private final QuestionFormat format;
    private final List<ImportRow> rows;
    private final List<QuestionProblem> notes;
    private final Map<ImageId, Picture> pictures;
    private final Set<String> bankTopics = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private String topic;
    private @Nullable Difficulty difficulty = Difficulty.MEDIUM;

    /**
     * @param notes what is to be said of the file as a whole
     * @param bankTopics paths that are in the bank already
     */
    ImportBatch(
            String name,
            QuestionFormat format,
            List<ImportRow> rows,
            List<QuestionProblem> notes,
            Map<ImageId, Picture> pictures,
            List<String> bankTopics) {
        this.name = name;
        this.format = format;
        this.rows = List.copyOf(rows);
        this.notes = List.copyOf(notes);
        this.pictures = Map.copyOf(pictures);
        this.bankTopics.addAll(bankTopics);
        this.topic = onlyTopic(rows, bankTopics);
    }

    /** Chosen for the person only where there is nothing to choose between. */
    private static String onlyTopic(List<ImportRow> rows, List<String> bankTopics) {
        Set<String> ofFile = new LinkedHashSet<>();
        rows.forEach(row -> ofFile.add(row.draft().topic()));
        ofFile.remove("");
        if (ofFile.size() == 1) {
            return ofFile.iterator().next();
        }
        return ofFile.isEmpty() && bankTopics.size() == 1 ? bankTopics.getFirst() : "";
    }

    String name() {
        return name;
    }

    QuestionFormat format() {
        return format;
    }

    List<ImportRow> rows() {
        return rows;
    }

    List<QuestionProblem> notes() {
        return notes;
    }

    Map<ImageId, Picture> pictures() {
        return pictures;
    }

    String topic() {
        return topic;
    }

    void topic(String chosen) {
        topic = chosen;
    }

    @Nullable
    Difficulty difficulty() {
        return difficulty;
    }

    void difficulty(@Nullable Difficulty chosen) {
        difficulty = chosen;
    }

    /** As it would go into the bank. */
    QuestionDraft draft(ImportRow row) {
        return row.draft(topic, difficulty);
    }

    List<ImportRow> ready() {
        return rows.stream().filter(row -> row.status() == ImportStatus.READY).toList();
    }

    int count(ImportStatus status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }

    /** How many questions have each problem. */
    Map<ProblemCode, Integer> problems() {
        Map<ProblemCode, Integer> counts = new EnumMap<>(ProblemCode.class);
        for (ImportRow row : rows) {
            row.problems().stream()
                    .map(QuestionProblem::code)
                    .distinct()
                    .forEach(code -> counts.merge(code, 1, Integer::sum));
        }
        return counts;
    }

    /** Those of the bank and those of the file. */
    List<String> topics() {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(bankTopics);
        all.add(topic);
        rows.forEach(row -> all.add(row.draft().topic()));
        all.remove("");
        return new ArrayList<>(all);
    }

    boolean isNew(String path) {
        return !path.isEmpty() && !bankTopics.contains(path);
    }
}
