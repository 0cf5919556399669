package vn.mocson.questionbank;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question in a set, key included. For the staff alone.
 *
 * @param no its place, from 1
 * @param state of the question in the bank
 * @param verdict the committee's, about this version in this set
 */
public record SetItem(
        int no,
        EntryId id,
        QuestionId version,
        int number,
        QuestionState state,
        QuestionDraft draft,
        List<String> authors,
        Verdict verdict,
        @Nullable String verdictBy,
        String reason)
        implements Serializable {}
