package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.BatchOutcome;
import vn.mocson.questionbank.BulkChange;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.ReviewService;

/** What can be done to one question or to many, with the questions before it, the answer after it, and undo where it is cheap. */
class QuestionActions {

    private final BankSummary bank;
    private final AuthoringService authoring;
    private final ReviewService review;
    private final Runnable changed;

    /** @param changed after anything was done, also in part */
    QuestionActions(BankSummary bank, AuthoringService authoring, ReviewService review, Runnable changed) {
        this.bank = bank;
        this.authoring = authoring;
        this.review = review;
        this.changed = changed;
    }

    static boolean mayWrite() {
        return Access.has("ADMIN", "ORGANIZER", "AUTHOR");
    }

    static boolean mayReview() {
        return Access.has("ADMIN", "APPROVER");
    }

    void submit(Collection<EntryId> ids) {
        run("question.submitted", () -> authoring.submit(ids));
    }

    void withdraw(Collection<EntryId> ids) {
        run("question.withdrawn", () -> authoring.withdraw(ids));
    }

    /** @param seen the versions that were read */
    void approve(Collection<QuestionId> seen) {
        run("question.approved", () -> review.approve(seen));
    }

    void reject(Collection<QuestionId> seen) {
        new QuestionReasonDialog(
                        "question.reject", reason -> run("question.rejected", () -> review.reject(seen, reason)))
                .open();
    }

    /** As the list shows them at this moment. */
    void approveListed(Collection<EntryId> ids) {
        approve(authoring.versions(ids));
    }

    void rejectListed(Collection<EntryId> ids) {
        reject(authoring.versions(ids));
    }

    /** The approved version stays the newest. */
    void discard(EntryId id) {
        ConfirmDialog dialog = new ConfirmDialog(
                I18NProvider.translate("question.discard.title"),
                I18NProvider.translate("question.discard.sentence"),
                I18NProvider.translate("question.discard"),
                confirmed -> QuestionNotices.attempt(() -> {
                    authoring.discard(id);
                    changed.run();
                    Notices.done(I18NProvider.translate("question.discarded"));
                }));
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("question.delete.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    void retire(Collection<EntryId> ids) {
        new QuestionReasonDialog("question.retire", reason -> run("question.retired", () -> review.retire(ids, reason)))
                .open();
    }

    void restore(Collection<EntryId> ids) {
        run("question.restored", () -> review.restore(ids));
    }

    void change(Collection<EntryId> ids, BulkChange change) {
        run("question.changed", () -> authoring.change(ids, change));
    }

    /** @param then is given the copy where there is one only */
    void duplicate(Collection<EntryId> ids, Consumer<EntryId> then) {
        QuestionNotices.attempt(() -> {
            List<EntryId> copies =
                    ids.stream().map(id -> authoring.duplicate(id).id()).toList();
            changed.run();
            if (copies.size() == 1) {
                then.accept(copies.getFirst());
            }
            QuestionNotices.undoable(text("question.duplicated", copies.size()), () -> {
                QuestionNotices.attempt(() -> authoring.delete(copies));
                changed.run();
            });
        });
    }

    /** @param reason is written into the history */
    void revise(EntryId id, Consumer<EntryId> then) {
        new QuestionReasonDialog(
                        "question.revise",
                        reason -> QuestionNotices.attempt(() -> {
                            authoring.revise(id, reason);
                            changed.run();
                            then.accept(id);
                        }))
                .open();
    }

    void delete(Collection<EntryId> ids) {
        ConfirmDialog dialog = new ConfirmDialog(
                text("question.delete.title", ids.size()),
                I18NProvider.translate("question.delete.sentence"),
                I18NProvider.translate("question.delete"),
                confirmed -> reallyDelete(ids));
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("question.delete.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private void reallyDelete(Collection<EntryId> ids) {
        QuestionNotices.attempt(() -> {
            List<QuestionDraft> removed = authoring.delete(ids);
            changed.run();
            QuestionNotices.undoable(text("question.deleted", removed.size()), () -> {
                QuestionNotices.attempt(() -> authoring.createAll(bank.id(), removed));
                changed.run();
            });
        });
    }

    private void run(String done, Supplier<BatchOutcome> act) {
        QuestionNotices.attempt(() -> {
            BatchOutcome outcome = act.get();
            changed.run();
            if (outcome.refused().isEmpty()) {
                Notices.done(text(done, outcome.done()));
            } else {
                new BulkOutcomeDialog(text(done, outcome.done()), outcome, bank.code()).open();
            }
        });
    }

    private static String text(String key, int count) {
        return I18NProvider.translate(key, Wording.number(count));
    }
}
