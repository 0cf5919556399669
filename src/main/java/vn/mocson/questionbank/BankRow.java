package vn.mocson.questionbank;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question in the bank's grid, key included: its newest version. For the staff alone.
 *
 * @param topic the path of its topic; empty for none
 * @param approved whether papers may take it, perhaps in an older version
 * @param problems what the checks found, each kind once
 */
public record BankRow(
        EntryId id,
        QuestionId version,
        int number,
        String topic,
        @Nullable Difficulty difficulty,
        QuestionState state,
        boolean approved,
        String text,
        List<BankOption> options,
        String explanation,
        SourceReference source,
        List<String> tags,
        List<String> authors,
        Instant updatedAt,
        List<ProblemCode> problems,
        int remarks)
        implements Serializable {

    public record BankOption(String text, boolean correct) implements Serializable {}
}
