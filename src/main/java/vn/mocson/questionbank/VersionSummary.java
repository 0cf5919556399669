package vn.mocson.questionbank;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version in the history of a question.
 *
 * @param reason why it was made
 * @param authors user names of all who wrote at it
 */
public record VersionSummary(
        QuestionId id,
        int number,
        QuestionState state,
        String reason,
        List<String> authors,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        String decisionNote) {}
