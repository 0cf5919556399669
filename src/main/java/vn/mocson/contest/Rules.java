package vn.mocson.contest;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.PaperNeed;

/**
 * The thể lệ as data: who may enter, how a paper is drawn, how it is scored, which attempt counts
 * and how people are ranked. See the rules object in the file formats.
 *
 * @param actual freezes the true value of the prediction
 */
public record Rules(
        Eligibility eligibility,
        Attempts attempts,
        Paper paper,
        Scoring scoring,
        @Nullable Prediction prediction,
        Counted counted,
        Gate gate,
        List<RankKey> rankBy,
        @Nullable BigDecimal actual,
        Results results,
        Board leaderboard) {

    public Rules {
        rankBy = List.copyOf(rankBy);
    }

    public enum Roster {
        OPEN,
        CLOSED
    }

    /** @param minimumAge in whole years at registration; 0 for none */
    public record Eligibility(int minimumAge, Roster roster) {}

    public enum Per {
        ROUND,
        CONTEST,
        DAY
    }

    /** @param max null for unlimited */
    public record Attempts(@Nullable Integer max, Per per, int cooldownMinutes) {

        public Duration cooldown() {
            return Duration.ofMinutes(cooldownMinutes);
        }
    }

    /** @param durationMinutes null for no limit but the round's end */
    public record Paper(
            int questions,
            @Nullable Integer durationMinutes,
            boolean shuffleQuestions,
            boolean shuffleOptions,
            List<BlueprintLine> blueprint) {

        public Paper {
            blueprint = List.copyOf(blueprint);
        }

        /** What it draws, line by line; without a blueprint one line that takes any. */
        public List<BlueprintLine> lines() {
            return blueprint.isEmpty() ? List.of(new BlueprintLine(null, null, questions)) : blueprint;
        }

        public @Nullable Duration duration() {
            return durationMinutes == null ? null : Duration.ofMinutes(durationMinutes);
        }
    }

    /** @param difficulty null for any; topic null for any */
    public record BlueprintLine(
            @Nullable String topic, @Nullable Difficulty difficulty, int count) {

        public PaperNeed.Line need() {
            return new PaperNeed.Line(topic, difficulty, count);
        }
    }

    public enum MultipleAnswer {
        ALL_OR_NOTHING,
        PROPORTIONAL,
        PROPORTIONAL_WITH_PENALTY
    }

    /** Points per right, wrong and unanswered question. */
    public record Scoring(
            BigDecimal pointsPerQuestion, MultipleAnswer multipleAnswer, BigDecimal wrong, BigDecimal unanswered) {}

    public enum PredictionOf {
        PEOPLE_ALL_CORRECT,
        PEOPLE,
        ENTRIES,
        PERCENT_ALL_CORRECT
    }

    public enum PredictionLock {
        PER_ATTEMPT,
        FIRST_SUBMITTED
    }

    public record Prediction(PredictionOf of, PredictionLock lock) {}

    public enum Counted {
        ONLY,
        BEST,
        FIRST,
        LAST
    }

    /** Which attempts may be in the standings at all. */
    public sealed interface Gate {

        record None() implements Gate {}

        record AllCorrect() implements Gate {}

        record MinimumPoints(BigDecimal points) implements Gate {}
    }

    public enum RankKey {
        CORRECT,
        POINTS,
        PREDICTION_GAP,
        DURATION,
        SUBMITTED_AT,
        STARTED_AT
    }

    public enum Moment {
        AT_SUBMISSION,
        AT_ROUND_CLOSE,
        AT_PUBLICATION,
        NEVER
    }

    public record Results(Moment showScore, Moment showKey) {}

    /** When the public sees the board. */
    public sealed interface Board {

        record Live() implements Board {}

        record HiddenUntilPublication() implements Board {}

        record Frozen(int lastMinutes) implements Board {}
    }
}
