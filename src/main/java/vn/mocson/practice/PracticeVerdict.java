package vn.mocson.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.OptionId;

/**
 * What counts as right for a question that was released. A type of its own: a question itself is always without a key.
 *
 * @param alsoCorrect further answers that the committee accepts
 * @param explanation null where there is none
 * @param source in one line; null where there is none
 */
public record PracticeVerdict(
        boolean right,
        List<OptionId> correct,
        List<List<OptionId>> alsoCorrect,
        @Nullable String explanation,
        @Nullable String source) {}
