package vn.mocson.questionbank;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as the editor shows it: its newest version and where it stands.
 *
 * @param revision to be given back with a change, so that nobody overwrites what he did not see
 * @param problems of the newest version, the checks over the whole bank included
 */
public record EntryDetail(
        EntryId id,
        BankId bank,
        QuestionState state,
        int revision,
        QuestionDraft draft,
        VersionSummary version,
        @Nullable Integer approvedNumber,
        List<FoundProblem> problems)
        implements Serializable {

    /** @param other the question it was compared with */
    public record FoundProblem(
            ProblemCode code, String message, @Nullable EntryId other) implements Serializable {}
}
