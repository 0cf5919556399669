package vn.mocson.exam;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.participant.ParticipantId;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.unit.UnitId;

/**
 * A counting attempt with its answers, for comparing attempts with each other.
 *
 * @param prediction null where none was given
 * @param asked how many questions it had
 * @param questions in the order of the paper
 * @param device equal for attempts that were begun in one browser; null where nothing is known
 */
public record SatAttempt(
        AttemptId id,
        ParticipantId person,
        UnitId unit,
        int number,
        Instant startedAt,
        Instant submittedAt,
        int correct,
        int asked,
        @Nullable BigDecimal prediction,
        List<QuestionId> questions,
        Responses responses,
        @Nullable DeviceMark device) {

    /** The same without the paper and what was answered, for keeping many. */
    public SatAttempt withoutAnswers() {
        return new SatAttempt(
                id,
                person,
                unit,
                number,
                startedAt,
                submittedAt,
                correct,
                asked,
                prediction,
                List.of(),
                Responses.none(),
                device);
    }

    /**
     * From start to hand-in. Time that was given back is in it: whoever could not work for a while, and whoever could
     * all the same, had the paper before them no longer than this.
     */
    public Duration took() {
        return Duration.between(startedAt, submittedAt);
    }

    @Override
    public String toString() {
        return "SatAttempt[" + id + "]";
    }
}
