package vn.mocson.exam;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RoundId;

/**
 * Everything that is kept of one attempt, for settling a dispute: the last state of the answers with how often and when
 * it was saved last, and what came too late. Earlier states of an answer are not kept.
 *
 * @param deadline as it stands, with all time that was given
 * @param revision of the answers as the device counts them: how often something was changed
 * @param savedAt null where nothing was saved before the hand-in
 * @param submittedAt null while it is open, like points, receipt code and the number of right answers
 * @param compensated what of the time is no working time
 * @param keysTold whether the right answers are told; before the round is over they are told to nobody
 */
public record AttemptTrail(
        AttemptId id,
        RoundId round,
        int number,
        AttemptState state,
        Instant startedAt,
        Instant deadline,
        @Nullable Instant savedAt,
        @Nullable Instant submittedAt,
        Duration compensated,
        long revision,
        int answered,
        @Nullable Integer correct,
        @Nullable BigDecimal points,
        @Nullable BigDecimal prediction,
        @Nullable String receiptCode,
        boolean keysTold,
        List<Answer> answers,
        List<LateArrival> late) {

    public AttemptTrail {
        answers = List.copyOf(answers);
        late = List.copyOf(late);
    }

    /**
     * A question as it stood on this person's paper.
     *
     * @param chosen letters as the person saw them; empty where nothing was chosen
     * @param chosenTexts what stands behind these letters
     * @param right letters of what counts as right; empty where the question was declared void; null where keys are not told
     * @param good whether the answer counts as right; null where keys are not told
     */
    public record Answer(
            int no,
            String text,
            String chosen,
            List<String> chosenTexts,
            @Nullable String right,
            @Nullable Boolean good) {

        public Answer {
            chosenTexts = List.copyOf(chosenTexts);
        }
    }

    /** @param numbers of the questions whose answers came too late */
    public record LateArrival(Instant at, long revision, List<Integer> numbers) {

        public LateArrival {
            numbers = List.copyOf(numbers);
        }
    }

    @Override
    public String toString() {
        return "AttemptTrail[" + id + "]";
    }
}
