package vn.mocson.questionbank.quality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionProblem;

/**
 * All questions of a bank, ready to have one held against them. Immutable; the same whatever the order of
 * the entries.
 *
 * <p><b>Duplicates</b> have the same words in their stems, tone marks, case, punctuation and order set aside.
 *
 * <p><b>Near-duplicates</b> ask for the same kind of thing (when, where, who, how many) in nearly the same
 * words, rare words weighing more; a name, a number, a date or an action that each has and the other lacks
 * makes them two questions. {@value #NEAR} % of the weight in common is enough, or {@value #NEAR_SAME_KEY} %
 * where the right answers are the same too.
 *
 * <p><b>Date conflicts</b> are between what questions state: a stem that asks for a time with its key, a
 * stem that gives a date with its key, a sentence of the explanation with one date. Two statements are of
 * one event when {@value #EVENT} % of their words' weight is common, or {@value #EVENT_PART} % where the
 * longer only adds to the shorter, and not each has a name, a number or an action of its own; they conflict
 * where they differ in a part of the date that both give.
 *
 * <p>The thresholds were set by trying them on the four seed banks, 505 questions written about few events
 * in many ways, and on pairs made for the purpose. Of the seeds they give one near-duplicate, a real one, and
 * one date conflict, a false one; with those for events ten points lower there are seven more false ones.
 */
public final class BankCheck {

    static final int NEAR = 80;
    static final int NEAR_SAME_KEY = 60;
    static final int EVENT = 60;
    static final int EVENT_PART = 50;
    private static final int LEAST_FOR_PART = 3;

    /**
     * A question of the bank.
     *
     * @param question its number; the greater is the later
     */
    public record Entry(long question, QuestionDraft draft) {}

    /**
     * What a person should look at.
     *
     * @param message a Vietnamese sentence that says what is so and what to do
     * @param other the other question; null where there is none
     */
    public record Finding(
            ProblemCode code, String message, @Nullable Long other) {}

    private record Known(
            long question,
            CodedWording wording,
            Asks asks,
            String key,
            @Nullable ImageId image,
            String excerpt) {}

    private record KnownStatement(int owner, CodedWording event, List<PartialDate> dates) {}

    private final Dictionary dictionary;
    private final List<Known> known = new ArrayList<>();
    private final Map<String, List<Integer>> bags = new HashMap<>();
    private final LikeIndex stems;
    private final List<KnownStatement> statements = new ArrayList<>();
    private final LikeIndex events;
    /** Per question, where its statements begin; one more at the end. */
    private final int[] firstStatement;

    private final String[] bagOf;
    private final KeyHabits habits;

    public BankCheck(List<Entry> entries) {
        List<Entry> sorted = entries.stream()
                .sorted(Comparator.comparingLong(Entry::question))
                .toList();
        List<Subject> subjects =
                sorted.parallelStream().map(entry -> Subject.of(entry.draft())).toList();
        dictionary = new Dictionary(subjects.stream().map(BankCheck::allWords).toList());
        firstStatement = new int[sorted.size() + 1];
        bagOf = new String[sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            Subject subject = subjects.get(i);
            known.add(new Known(
                    sorted.get(i).question(),
                    CodedWording.of(subject.wording(), dictionary),
                    subject.asks(),
                    subject.key(),
                    subject.image(),
                    subject.excerpt()));
            bagOf[i] = subject.bag();
            if (!subject.bag().isEmpty()) {
                bags.computeIfAbsent(subject.bag(), bag -> new ArrayList<>(1)).add(i);
            }
            for (Statement statement : subject.statements()) {
                statements.add(
                        new KnownStatement(i, CodedWording.of(statement.event(), dictionary), statement.dates()));
            }
            firstStatement[i + 1] = statements.size();
        }
        stems = new LikeIndex(known.stream().map(Known::wording).toList(), dictionary, NEAR_SAME_KEY);
        events = new LikeIndex(statements.stream().map(KnownStatement::event).toList(), dictionary, EVENT_PART);
        habits = KeyHabits.of(sorted.stream().map(Entry::draft).toList());
    }

    private static Set<String> allWords(Subject subject) {
        Set<String> words = new HashSet<>(subject.wording().words());
        subject.statements().forEach(statement -> words.addAll(statement.event().words()));
        return words;
    }

    /**
     * What stands between a question as it is now and the others of the bank, the first other first.
     *
     * @param question its number; one that the bank does not have for a new question
     */
    public List<Finding> of(long question, QuestionDraft draft) {
        Subject subject = Subject.of(draft);
        Known mine = new Known(
                question,
                CodedWording.of(subject.wording(), dictionary),
                subject.asks(),
                subject.key(),
                subject.image(),
                subject.excerpt());
        List<KnownStatement> stated = subject.statements().stream()
                .map(statement ->
                        new KnownStatement(-1, CodedWording.of(statement.event(), dictionary), statement.dates()))
                .toList();
        return findings(mine, subject.bag(), stated, Integer.MAX_VALUE);
    }

    /** Every question with findings against earlier ones, so that each pair comes once. */
    public SortedMap<Long, List<Finding>> all() {
        SortedMap<Long, List<Finding>> all = new TreeMap<>();
        for (int i = 0; i < known.size(); i++) {
            List<KnownStatement> stated = statements.subList(firstStatement[i], firstStatement[i + 1]);
            List<Finding> findings = findings(known.get(i), bagOf[i], stated, i);
            if (!findings.isEmpty()) {
                all.put(known.get(i).question(), findings);
            }
        }
        return Collections.unmodifiableSortedMap(all);
    }

    /** What is so of the bank as a whole: where its keys stand. */
    public List<QuestionProblem> overall() {
        return habits.problems();
    }

    private List<Finding> findings(Known mine, String bag, List<KnownStatement> stated, int before) {
        List<Finding> findings = new ArrayList<>();
        BitSet same = new BitSet();
        bags.getOrDefault(bag, List.of()).stream()
                .filter(other -> other < before && comparable(mine, known.get(other)))
                .forEach(other -> {
                    same.set(other);
                    findings.add(new Finding(
                            ProblemCode.DUPLICATE_QUESTION,
                            "Trùng với câu hỏi “" + known.get(other).excerpt() + "”; hãy giữ lại một câu.",
                            known.get(other).question()));
                });
        stems.candidates(mine.wording()).stream()
                .filter(other -> other < before && !same.get(other) && comparable(mine, known.get(other)))
                .forEach(other -> addNear(findings, mine, known.get(other)));
        addConflicts(findings, mine, stated, before);
        return List.copyOf(findings);
    }

    private static boolean comparable(Known mine, Known other) {
        return mine.question() != other.question()
                && (mine.image() == null
                        || other.image() == null
                        || mine.image().equals(other.image()));
    }

    private void addNear(List<Finding> findings, Known mine, Known other) {
        int likeness = mine.wording().likeness(other.wording(), dictionary);
        boolean sameKey = !mine.key().isEmpty() && mine.key().equals(other.key());
        if (likeness >= (sameKey ? NEAR_SAME_KEY : NEAR)
                && !mine.asks().differsFrom(other.asks())
                && !mine.wording().tellsOfAnotherThan(other.wording())) {
            findings.add(new Finding(
                    ProblemCode.NEAR_DUPLICATE,
                    "Gần giống câu hỏi “" + other.excerpt() + "” (" + likeness + " %" + (sameKey ? ", cùng đáp án" : "")
                            + "); hãy xem hai câu có hỏi cùng một ý không.",
                    other.question()));
        }
    }

    /** Of each other question the conflict whose events are most alike. */
    private void addConflicts(List<Finding> findings, Known mine, List<KnownStatement> stated, int before) {
        SortedMap<Integer, Conflict> conflicts = new TreeMap<>();
        for (KnownStatement statement : stated) {
            events.candidates(statement.event()).stream()
                    .mapToObj(statements::get)
                    .filter(other -> other.owner() < before
                            && known.get(other.owner()).question() != mine.question()
                            && Statement.conflict(statement.dates(), other.dates()))
                    .forEach(other -> {
                        int likeness = statement.event().likeness(other.event(), dictionary);
                        if (sameEvent(statement.event(), other.event(), likeness)) {
                            conflicts.merge(
                                    other.owner(),
                                    new Conflict(likeness, statement.dates(), other.dates()),
                                    (one, two) -> two.likeness() > one.likeness() ? two : one);
                        }
                    });
        }
        conflicts.forEach((other, conflict) -> findings.add(new Finding(
                ProblemCode.DATE_CONFLICT,
                "Câu này ghi " + dates(conflict.mine()) + ", câu “"
                        + known.get(other).excerpt() + "” ghi " + dates(conflict.theirs())
                        + " cho sự kiện có vẻ là một; hãy đối chiếu nguồn của hai câu.",
                known.get(other).question())));
    }

    private static boolean sameEvent(CodedWording mine, CodedWording other, int likeness) {
        boolean part = Math.min(mine.words().length, other.words().length) >= LEAST_FOR_PART
                && (mine.partOf(other) || other.partOf(mine));
        return likeness >= (part ? EVENT_PART : EVENT) && !mine.tellsOfAnotherThan(other);
    }

    private record Conflict(int likeness, List<PartialDate> mine, List<PartialDate> theirs) {}

    private static String dates(List<PartialDate> dates) {
        return String.join(
                " hoặc ", dates.stream().map(PartialDate::inVietnamese).toList());
    }
}
