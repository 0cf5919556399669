package vn.mocson.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as its owner sees it; no key anywhere.
 *
 * @param localSecret under which the owner's device seals answers that it has not sent yet (256 bits, base64)
 */
public record AttemptView(
        String id,
        int number,
        String roundId,
        AttemptState state,
        Instant startedAt,
        Instant deadline,
        Instant serverTime,
        long revision,
        List<Question> questions,
        Map<String, List<String>> responses,
        @Nullable BigDecimal prediction,
        boolean predictionLocked,
        String localSecret) {

    public record Question(
            String id, int no, String text, @Nullable String imageUrl, boolean multiple, List<Option> options) {}

    public record Option(String id, String text, @Nullable String imageUrl) {}
}
