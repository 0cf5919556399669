package vn.mocson.questionbank.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vn.mocson.questionbank.QuestionDraft;

/** What a question said before and after, as whole contents. */
final class QuestionUndo {

    /** An hour of writing; the oldest step falls out. */
    private static final int STEPS = 300;

    private final Deque<QuestionDraft> before = new ArrayDeque<>();
    private final Deque<QuestionDraft> after = new ArrayDeque<>();
    private QuestionDraft now;

    QuestionUndo(QuestionDraft now) {
        this.now = now;
    }

    QuestionDraft now() {
        return now;
    }

    /** A step forward; what was undone before it is forgotten. */
    void step(QuestionDraft to) {
        if (to.equals(now)) {
            return;
        }
        before.push(now);
        if (before.size() > STEPS) {
            before.removeLast();
        }
        after.clear();
        now = to;
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    Optional<QuestionDraft> undo() {
        return walk(before, after);
    }

    Optional<QuestionDraft> redo() {
        return walk(after, before);
    }

    private Optional<QuestionDraft> walk(Deque<QuestionDraft> from, Deque<QuestionDraft> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        now = from.pop();
        return Optional.of(now);
    }
}
