package vn.mocson.contest;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        Board leaderboard,
        Collective collective,
        @Nullable Total total,
        PrizeRules prizes) {

    public Rules {
        rankBy = List.copyOf(rankBy);
    }

    /** What a ranking needs of it. */
    public RankingRules ranking() {
        return new RankingRules(paper.questions(), prediction, counted, gate, rankBy, actual);
    }

    public enum Roster {
        OPEN,
        CLOSED
    }

    /**
     * @param minimumAge in whole years at registration; 0 for none
     * @param maximumAge in whole years at registration; null for none
     * @param units codes of the units that may enter, with everything below them; empty for all
     */
    public record Eligibility(int minimumAge, @Nullable Integer maximumAge, Roster roster, List<String> units) {

        public Eligibility {
            units = List.copyOf(units);
        }
    }

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

    /**
     * Points per right, wrong and unanswered question.
     *
     * @param pointsByDifficulty what a right question of that difficulty earns instead; the difficulties not
     *     named earn {@code pointsPerQuestion}
     */
    public record Scoring(
            BigDecimal pointsPerQuestion,
            Map<Difficulty, BigDecimal> pointsByDifficulty,
            MultipleAnswer multipleAnswer,
            BigDecimal wrong,
            BigDecimal unanswered) {

        public Scoring {
            pointsByDifficulty = Map.copyOf(pointsByDifficulty);
        }

        /** What a right question of this difficulty earns. */
        public BigDecimal pointsOf(Difficulty difficulty) {
            return pointsByDifficulty.getOrDefault(difficulty, pointsPerQuestion);
        }
    }

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

    /** What becomes of the true value when somebody is disqualified after the close. */
    public enum TrueValue {
        /** Counted anew over those who remain. */
        RECOMPUTED,
        /** Stays as it was counted at the close. */
        FROZEN_AT_CLOSE
    }

    public record Prediction(PredictionOf of, PredictionLock lock, TrueValue trueValue) {}

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

    /** What units are ranked by. */
    public enum CollectiveKey {
        /** Different people who entered. */
        ENTRANTS,
        ENTRIES,
        /** Entrants per headcount. */
        RATE,
        /** Mean points of the counted attempts. */
        MEAN_POINTS,
        /** People with all questions right. */
        ALL_CORRECT,
        /** People of the unit who hold an individual prize. */
        WINNERS,
        /** The sum of the weighted figures. */
        WEIGHTED
    }

    /**
     * How units are ranked.
     *
     * @param weights of the figures in {@link CollectiveKey#WEIGHTED}; empty where that is not a key
     * @param minimumEntrants units with fewer are shown without a rank
     * @param minimumHeadcount units with fewer people in all are shown without a rank
     * @param leagues units are ranked within their league; empty for one ranking of all
     */
    public record Collective(
            List<CollectiveKey> rankBy,
            Map<CollectiveKey, BigDecimal> weights,
            int minimumEntrants,
            int minimumHeadcount,
            List<League> leagues) {

        public Collective {
            rankBy = List.copyOf(rankBy);
            weights = Map.copyOf(weights);
            leagues = List.copyOf(leagues);
        }

        /** Whether the figure has a say in the ranking, also as a part of the weighted sum. */
        public boolean asks(CollectiveKey figure) {
            return rankBy.contains(figure) || rankBy.contains(CollectiveKey.WEIGHTED) && weights.containsKey(figure);
        }
    }

    /**
     * A group of units that are compared with each other (khối thi đua).
     *
     * @param units codes of its units; empty where it is a band of headcounts
     * @param headcountFrom smallest headcount in it; null for no lower end
     * @param headcountTo largest headcount in it; null for no upper end
     */
    public record League(
            String name,
            List<String> units,
            @Nullable Integer headcountFrom,
            @Nullable Integer headcountTo) {

        public League {
            units = List.copyOf(units);
        }
    }

    public enum TotalBy {
        /** The sum of counted points. */
        POINTS,
        /** The prizes won in the rounds: more first prizes first, then more second ones, and so on. */
        PRIZES
    }

    /** What decides between equal totals; all are sums over the rounds taken in, the last one the latest. */
    public enum TotalKey {
        CORRECT,
        DURATION,
        SUBMITTED_AT
    }

    /**
     * A ranking over all rounds of the contest.
     *
     * @param best how many of a person's best rounds are taken in; null for all
     */
    public record Total(TotalBy by, @Nullable Integer best, List<TotalKey> thenBy) {

        public Total {
            thenBy = List.copyOf(thenBy);
        }
    }

    public enum PrizeOf {
        ROUND,
        PHASE,
        CONTEST
    }

    /** What happens where people with the same rank stand across a prize's border. */
    public enum PrizeBorder {
        /** All of them get it. */
        SHARE,
        /** Cut by the earlier submission, then the earlier start. */
        CUT,
        /** Left open for the organizing committee. */
        COMMITTEE
    }

    /**
     * How the contest's prizes are given.
     *
     * @param of whether every round has them, every phase, or the contest once
     * @param maxPerPerson individual prizes one person may hold in the contest; null for any number
     * @param maxPerHousehold individual prizes the people of one household may hold in the contest; null for any number
     */
    public record PrizeRules(
            PrizeOf of,
            PrizeBorder border,
            @Nullable Integer maxPerPerson,
            @Nullable Integer maxPerHousehold) {

        public PrizeRules(PrizeOf of, PrizeBorder border, @Nullable Integer maxPerPerson) {
            this(of, border, maxPerPerson, null);
        }
    }
}
