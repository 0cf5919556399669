package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.EntryDetail;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionImages;
import vn.mocson.questionbank.QuestionRefused;
import vn.mocson.questionbank.QuestionState;

/** Writing one question: each change is kept at once, can be taken back, is looked at by the checks and shown as entrants see it. */
class QuestionEditor extends Div {

    private final BankSummary bank;
    private final AuthoringService authoring;
    private final Runnable kept;
    private final QuestionUndo undo;
    private final QuestionForm form;
    private final QuestionSaveState saveState;
    private final ProblemPanel problems;
    private final QuestionPreview preview;
    private final QuestionConflict conflict;
    private @Nullable EntryDetail question;

    /**
     * @param question null for a new one, which begins with {@code begin}
     * @param kept after each change that was stored
     */
    QuestionEditor(
            BankSummary bank,
            @Nullable EntryDetail question,
            QuestionDraft begin,
            AuthoringService authoring,
            QuestionImages images,
            QuestionSaveState saveState,
            Consumer<EntryId> open,
            Runnable kept) {
        this.bank = bank;
        this.authoring = authoring;
        this.kept = kept;
        this.saveState = saveState;
        this.question = question;
        addClassName("question-editor");
        undo = new QuestionUndo(begin);
        form = new QuestionForm(authoring.topics(bank.id()), authoring.tags(bank.id()), images, this::changed);
        form.show(begin);
        problems = new ProblemPanel(other -> authoring.detail(other).draft().text(), open, form::focus);
        preview = new QuestionPreview(begin);
        conflict = new QuestionConflict(this::takeTheirs, this::keepMine);
        Div writing = new Div(conflict, form);
        writing.addClassName("editor-writing");
        Div beside = new Div(problems, preview);
        beside.addClassName("editor-beside");
        add(writing, beside);
        form.setWritable(writable());
        if (question == null) {
            form.focusText();
        }
        look();
    }

    final boolean writable() {
        EntryDetail now = question;
        return QuestionActions.mayWrite()
                && (now == null || now.state() == QuestionState.DRAFT || now.state() == QuestionState.REJECTED);
    }

    @Nullable
    EntryDetail question() {
        return question;
    }

    boolean canUndo() {
        return undo.canUndo();
    }

    boolean canRedo() {
        return undo.canRedo();
    }

    void undo() {
        if (writable()) {
            undo.undo().ifPresent(this::showAgain);
        }
    }

    void redo() {
        if (writable()) {
            undo.redo().ifPresent(this::showAgain);
        }
    }

    /** Keeps what is written, also where a former attempt failed. */
    boolean save() {
        changed();
        if (writable() && saveState.failed()) {
            write(undo.now());
        }
        return !saveState.failed() && !conflict.isVisible();
    }

    /** @return whether it was handed in */
    boolean submit() {
        EntryDetail now = question;
        if (!save() || now == null) {
            form.focusText();
            return false;
        }
        return QuestionNotices.attempt(() -> authoring.submit(List.of(now.id())).refused().stream()
                .findFirst()
                .ifPresent(refused -> {
                    throw new NotSubmitted(refused.reason());
                }));
    }

    /** The first thing that is missing. */
    private static final class NotSubmitted extends Refusal {

        private static final long serialVersionUID = 1L;

        NotSubmitted(String reason) {
            super(Kind.CONFLICT, "NOT_COMPLETE", reason);
        }
    }

    private void changed() {
        QuestionDraft draft = form.draft();
        saveState.heard();
        if (writable() && !draft.equals(undo.now())) {
            undo.step(draft);
            write(draft);
        }
    }

    private void showAgain(QuestionDraft draft) {
        form.show(draft);
        write(draft);
    }

    private void write(QuestionDraft draft) {
        preview.show(draft);
        if (!conflict.isVisible()) {
            keep(draft);
        }
        look();
        kept.run();
    }

    private void keep(QuestionDraft draft) {
        EntryDetail before = question;
        try {
            question = before == null
                    ? authoring.create(bank.id(), draft)
                    : authoring.save(before.id(), before.revision(), draft);
            saveState.saved();
        } catch (QuestionRefused refused) {
            saveState.refused(refused);
            if (before != null && refused.code().equals("STALE")) {
                conflict.show(authoring.detail(before.id()), draft);
            }
        } catch (Refusal refused) {
            saveState.refused(refused);
        } catch (RuntimeException failed) {
            saveState.failed(
                    getTranslation("save.failed.unexpected")); // and told with its ticket where all failures are
            throw failed;
        }
    }

    /** What the other person wrote is shown; one's own words are a step back away. */
    private void takeTheirs(EntryDetail theirs) {
        question = theirs;
        undo.step(theirs.draft());
        form.show(theirs.draft());
        form.setWritable(writable());
        preview.show(theirs.draft());
        conflict.setVisible(false);
        saveState.saved();
        look();
        kept.run();
        Notices.done(getTranslation("conflict.taken"));
    }

    private void keepMine(EntryDetail theirs) {
        question = theirs;
        conflict.setVisible(false);
        if (writable()) {
            write(undo.now());
        } else {
            form.setWritable(false);
            kept.run();
        }
    }

    private void look() {
        EntryDetail now = question;
        problems.show(authoring.check(bank.id(), now == null ? null : now.id(), undo.now()));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        saveState.watch(this);
    }
}
