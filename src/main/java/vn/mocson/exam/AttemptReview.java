package vn.mocson.exam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt with the answers that count as right, for whoever sat it. A type of its own: what is shown
 * before stays without any field for a key.
 */
public record AttemptReview(String id, String roundId, List<Question> questions) {

    /**
     * @param chosen ids of options, in the order of the paper, as everywhere here
     * @param correct the key; empty where the question was declared void
     * @param alsoCorrect further answers that the committee accepts
     * @param voided everybody who was asked has it right
     * @param right whether the answer counts as right
     * @param explanation null where there is none, or where the question was declared void
     * @param source in one line; null where there is none, or where the question was declared void
     */
    public record Question(
            String id,
            int no,
            String text,
            @Nullable String imageUrl,
            List<Option> options,
            List<String> chosen,
            List<String> correct,
            List<List<String>> alsoCorrect,
            boolean voided,
            boolean right,
            @Nullable String explanation,
            @Nullable String source) {}

    public record Option(String id, String text, @Nullable String imageUrl) {}
}
