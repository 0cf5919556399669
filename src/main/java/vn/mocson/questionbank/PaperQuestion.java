package vn.mocson.questionbank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question as an entrant may see it. It has no field for a key, on purpose. */
public record PaperQuestion(
        QuestionId id, String text, @Nullable ImageId image, boolean multiple, List<PaperOption> options) {

    /** @param pinned stays behind the others when options are shuffled */
    public record PaperOption(
            OptionId id, String text, @Nullable ImageId image, boolean pinned) {}

    public PaperQuestion {
        options = List.copyOf(options);
    }
}
