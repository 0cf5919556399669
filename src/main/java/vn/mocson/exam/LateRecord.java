package vn.mocson.exam;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RoundId;

/**
 * Late answers of one attempt as they arrived together.
 *
 * @param after how long after the end of the attempt
 * @param number of the attempt in its round
 * @param prediction null where none came late
 */
public record LateRecord(
        Instant receivedAt,
        Duration after,
        AttemptState state,
        RoundId round,
        int number,
        String fullName,
        String unit,
        List<Answer> answers,
        @Nullable BigDecimal prediction) {

    /**
     * @param no of the question on the paper, from 1
     * @param late letters of the options as the person saw them; empty for a cleared answer
     * @param counted the same of the answer that counts
     */
    public record Answer(int no, String late, String counted) {}

    @Override
    public String toString() {
        return "LateRecord[" + round + ", " + receivedAt + "]";
    }
}
