package vn.mocson.scoring;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.PaperQuestion.PaperOption;
import vn.mocson.questionbank.QuestionId;

/**
 * A question that a contest asks, key included. For those who decide about keys alone.
 *
 * @param number its place in the set the contest asks from, from 1
 * @param correct the key it was sealed with
 * @param inForce what counts instead; null where that is the key
 */
public record AskedQuestion(
        QuestionId id,
        int number,
        String text,
        @Nullable ImageId image,
        List<PaperOption> options,
        Set<OptionId> correct,
        @Nullable AcceptedKeys inForce) {

    public AskedQuestion {
        options = List.copyOf(options);
        correct = Set.copyOf(correct);
    }
}
