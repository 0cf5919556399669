package vn.mocson.standings.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RankingRules;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.PredictionOf;

/**
 * The ranking of a round as a pure function of its attempts and rules, word for word after the file
 * formats, section 3. Attempts handed in here are all submitted or expired.
 */
public final class Ranking {

    /** Decimals of a percentage that is predicted. */
    public static final int PERCENT_SCALE = 5;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The order of starts, the one that FIRST, LAST and ONLY choose by. */
    public static final Comparator<Candidate> BY_START =
            Comparator.comparing(Candidate::startedAt).thenComparing(Candidate::attemptId);

    private static final Comparator<Candidate> BY_SUBMISSION =
            Comparator.comparing(Candidate::submittedAt).thenComparing(Candidate::attemptId);

    /** Of one person's attempts the one to count comes first. */
    private static final Comparator<Counted> BETTER =
            Comparator.comparing(Counted::key).thenComparing(Counted::attempt, BY_SUBMISSION);

    private static final Comparator<Counted> IN_ORDER = Comparator.comparing(Counted::key)
            .thenComparing(counted -> counted.attempt().participantId());

    private final RankingRules rules;
    private final @Nullable BigDecimal actual;
    private final SortKey.Scale scale;

    /**
     * A ranking whose keys are those of the database.
     *
     * @param actual the true value of the prediction; null while it is not known
     */
    public Ranking(RankingRules rules, @Nullable BigDecimal actual) {
        this(rules, actual, SortKey.Scale.STORED);
    }

    /**
     * @param actual the true value of the prediction; null while it is not known
     * @param scale under which the keys tell any two of the attempts' numbers apart
     */
    public Ranking(RankingRules rules, @Nullable BigDecimal actual, SortKey.Scale scale) {
        this.rules = rules;
        this.actual = actual;
        this.scale = scale;
    }

    /** A participant's place. */
    public record Place(
            int rank,
            Candidate attempt,
            @Nullable BigDecimal prediction,
            @Nullable BigDecimal gap,
            SortKey key,
            boolean tied) {}

    /** An attempt that was chosen to count, with its key. */
    public record Counted(
            Candidate attempt,
            @Nullable BigDecimal prediction,
            @Nullable BigDecimal gap,
            SortKey key) {}

    /** The true value of the prediction: given by the rules, or counted; null where nothing is predicted. */
    public static @Nullable BigDecimal actual(RankingRules rules, Collection<Candidate> attempts) {
        if (rules.actual() != null || rules.prediction() == null) {
            return rules.actual();
        }
        Set<String> people = new HashSet<>();
        Set<String> allCorrect = new HashSet<>();
        for (Candidate attempt : attempts) {
            people.add(attempt.participantId());
            if (attempt.correct() == rules.questions()) {
                allCorrect.add(attempt.participantId());
            }
        }
        return trueValue(rules.prediction().of(), people.size(), allCorrect.size(), attempts.size());
    }

    /**
     * What was to be predicted.
     *
     * @param people with a counting attempt
     * @param allCorrect people with one that has every question right
     * @param entries counting attempts
     * @return null for a percentage of nobody
     */
    public static @Nullable BigDecimal trueValue(PredictionOf of, long people, long allCorrect, long entries) {
        return switch (of) {
            case PEOPLE_ALL_CORRECT -> BigDecimal.valueOf(allCorrect);
            case PEOPLE -> BigDecimal.valueOf(people);
            case ENTRIES -> BigDecimal.valueOf(entries);
            case PERCENT_ALL_CORRECT ->
                people == 0
                        ? null
                        : HUNDRED.multiply(BigDecimal.valueOf(allCorrect))
                                .divide(BigDecimal.valueOf(people), PERCENT_SCALE, RoundingMode.HALF_UP);
        };
    }

    /** The attempt of one person that counts, or nothing where the gate leaves none. */
    public Optional<Counted> counted(Collection<Candidate> ofOnePerson) {
        return Optional.ofNullable(chosen(ofOnePerson));
    }

    private @Nullable Counted chosen(Collection<Candidate> ofOnePerson) {
        BigDecimal locked = locksFirst() ? lockedPrediction(ofOnePerson) : null;
        if (rules.counted() == Rules.Counted.BEST) {
            Counted best = null;
            for (Candidate attempt : ofOnePerson) {
                if (passesGate(attempt)) {
                    Counted other = keyed(attempt, locked);
                    best = best == null || BETTER.compare(other, best) < 0 ? other : best;
                }
            }
            return best;
        }
        if (ofOnePerson.isEmpty()) {
            return null;
        }
        Candidate attempt = rules.counted() == Rules.Counted.LAST
                ? Collections.max(ofOnePerson, BY_START)
                : Collections.min(ofOnePerson, BY_START);
        return passesGate(attempt) ? keyed(attempt, locked) : null;
    }

    /** Everybody's place, in order of rank and then participant. */
    public List<Place> standings(Collection<Candidate> attempts) {
        Map<String, List<Candidate>> byPerson = HashMap.newHashMap(attempts.size());
        for (Candidate attempt : attempts) {
            // most people have one or two attempts, and there are half a million of people
            byPerson.computeIfAbsent(attempt.participantId(), person -> new ArrayList<>(2))
                    .add(attempt);
        }
        List<Counted> order = new ArrayList<>(byPerson.size());
        for (List<Candidate> ofOnePerson : byPerson.values()) {
            Counted counted = chosen(ofOnePerson);
            if (counted != null) {
                order.add(counted);
            }
        }
        order.sort(IN_ORDER);
        List<Place> places = new ArrayList<>(order.size());
        int rank = 0;
        boolean likePrevious = false;
        for (int i = 0; i < order.size(); i++) {
            Counted counted = order.get(i);
            boolean likeNext = i + 1 < order.size() && order.get(i + 1).key().equals(counted.key());
            rank = likePrevious ? rank : i + 1;
            places.add(new Place(
                    rank,
                    counted.attempt(),
                    counted.prediction(),
                    counted.gap(),
                    counted.key(),
                    likePrevious || likeNext));
            likePrevious = likeNext;
        }
        return places;
    }

    private boolean locksFirst() {
        Rules.Prediction rule = rules.prediction();
        return rule != null && rule.lock() == Rules.PredictionLock.FIRST_SUBMITTED;
    }

    private static @Nullable BigDecimal lockedPrediction(Collection<Candidate> ofOnePerson) {
        return ofOnePerson.isEmpty()
                ? null
                : Collections.min(ofOnePerson, BY_SUBMISSION).prediction();
    }

    private Counted keyed(Candidate attempt, @Nullable BigDecimal locked) {
        BigDecimal prediction = locksFirst() ? locked : attempt.prediction();
        BigDecimal gap = prediction == null || actual == null
                ? null
                : prediction.subtract(actual).abs();
        return new Counted(attempt, prediction, gap, SortKey.of(rules.rankBy(), attempt, gap, actual != null, scale));
    }

    private boolean passesGate(Candidate attempt) {
        return switch (rules.gate()) {
            case Rules.Gate.None() -> true;
            case Rules.Gate.AllCorrect() -> attempt.correct() == rules.questions();
            case Rules.Gate.MinimumPoints(BigDecimal points) -> attempt.points().compareTo(points) >= 0;
        };
    }
}
