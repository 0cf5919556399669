package vn.mocson.questionbank;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.mocson.common.audit.ActNotes;

/**
 * What the record of the staff's acts keeps of a change of a question: which parts it changed, and where it is sorted
 * in. What the question and its key say stays in the bank, where fewer may read.
 */
final class DraftChanges {

    private DraftChanges() {}

    static void note(QuestionDraft before, QuestionDraft after) {
        List<String> parts = new ArrayList<>();
        add(parts, "TEXT", before.text(), after.text());
        add(parts, "OPTIONS", options(before), options(after));
        add(parts, "KEY", key(before), key(after));
        add(parts, "EXPLANATION", before.explanation(), after.explanation());
        add(parts, "SOURCE", before.source(), after.source());
        add(parts, "IMAGE", before.images(), after.images());
        ActNotes.current()
                .change("topic", before.topic(), after.topic())
                .change("difficulty", before.difficulty(), after.difficulty())
                .change("tags", before.tags(), after.tags())
                .after("parts", parts);
    }

    static void note(BulkChange change) {
        ActNotes notes = ActNotes.current();
        if (change.topic() != null) {
            notes.after("topic", change.topic());
        }
        if (change.difficulty() != null) {
            notes.after("difficulty", change.difficulty());
        }
        if (!change.removedTags().isEmpty()) {
            notes.before("tags", change.removedTags());
        }
        if (!change.addedTags().isEmpty()) {
            notes.after("tags", change.addedTags());
        }
    }

    private static void add(List<String> parts, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            parts.add(name);
        }
    }

    private static List<String> options(QuestionDraft draft) {
        return draft.options().stream().map(QuestionDraft.OptionDraft::text).toList();
    }

    /** Which options are right, by what they say: moving them changes no key. */
    private static List<String> key(QuestionDraft draft) {
        return draft.options().stream()
                .filter(QuestionDraft.OptionDraft::correct)
                .map(QuestionDraft.OptionDraft::text)
                .sorted()
                .toList();
    }
}
