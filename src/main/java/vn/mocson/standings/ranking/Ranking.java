package vn.mocson.standings.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RankingRules;
import vn.mocson.contest.Rules;

/**
 * The ranking of a round as a pure function of its attempts and rules, word for word after the file
 * formats, section 3. Attempts handed in here are all submitted or expired.
 */
public final class Ranking {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RankingRules rules;
    private final @Nullable BigDecimal actual;

    /** @param actual the true value of the prediction; null while it is not known */
    public Ranking(RankingRules rules, @Nullable BigDecimal actual) {
        this.rules = rules;
        this.actual = actual;
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
        return switch (rules.prediction().of()) {
            case PEOPLE_ALL_CORRECT -> BigDecimal.valueOf(allCorrect.size());
            case PEOPLE -> BigDecimal.valueOf(people.size());
            case ENTRIES -> BigDecimal.valueOf(attempts.size());
            case PERCENT_ALL_CORRECT ->
                people.isEmpty()
                        ? null
                        : HUNDRED.multiply(BigDecimal.valueOf(allCorrect.size()))
                                .divide(BigDecimal.valueOf(people.size()), 5, RoundingMode.HALF_UP);
        };
    }

    /** The attempt of one person that counts, or nothing where the gate leaves none. */
    public Optional<Counted> counted(Collection<Candidate> ofOnePerson) {
        List<Candidate> attempts = List.copyOf(ofOnePerson);
        BigDecimal locked = lockedPrediction(attempts);
        Comparator<Candidate> byStart =
                Comparator.comparing(Candidate::startedAt).thenComparing(Candidate::attemptId);
        return switch (rules.counted()) {
            case BEST ->
                attempts.stream()
                        .filter(this::passesGate)
                        .map(attempt -> keyed(attempt, locked))
                        .min(Comparator.comparing(Counted::key)
                                .thenComparing(counted -> counted.attempt().submittedAt())
                                .thenComparing(counted -> counted.attempt().attemptId()));
            case FIRST, ONLY ->
                attempts.stream().min(byStart).filter(this::passesGate).map(attempt -> keyed(attempt, locked));
            case LAST -> attempts.stream().max(byStart).filter(this::passesGate).map(attempt -> keyed(attempt, locked));
        };
    }

    /** Everybody's place, in order of rank and then participant. */
    public List<Place> standings(Collection<Candidate> attempts) {
        Map<String, List<Candidate>> byPerson = new LinkedHashMap<>();
        for (Candidate attempt : attempts) {
            byPerson.computeIfAbsent(attempt.participantId(), person -> new ArrayList<>())
                    .add(attempt);
        }
        List<Counted> order = new ArrayList<>();
        byPerson.values().forEach(person -> counted(person).ifPresent(order::add));
        order.sort(Comparator.comparing(Counted::key)
                .thenComparing(counted -> counted.attempt().participantId()));
        List<Place> places = new ArrayList<>(order.size());
        int rank = 0;
        for (int i = 0; i < order.size(); i++) {
            Counted counted = order.get(i);
            boolean likePrevious = i > 0 && order.get(i - 1).key().equals(counted.key());
            boolean likeNext = i + 1 < order.size() && order.get(i + 1).key().equals(counted.key());
            rank = likePrevious ? rank : i + 1;
            places.add(new Place(
                    rank,
                    counted.attempt(),
                    counted.prediction(),
                    counted.gap(),
                    counted.key(),
                    likePrevious || likeNext));
        }
        return places;
    }

    private @Nullable BigDecimal lockedPrediction(List<Candidate> ofOnePerson) {
        return ofOnePerson.stream()
                .min(Comparator.comparing(Candidate::submittedAt).thenComparing(Candidate::attemptId))
                .map(Candidate::prediction)
                .orElse(null);
    }

    private Counted keyed(Candidate attempt, @Nullable BigDecimal locked) {
        Rules.Prediction rule = rules.prediction();
        BigDecimal prediction =
                rule != null && rule.lock() == Rules.PredictionLock.FIRST_SUBMITTED ? locked : attempt.prediction();
        BigDecimal gap = prediction == null || actual == null
                ? null
                : prediction.subtract(actual).abs();
        return new Counted(attempt, prediction, gap, SortKey.of(rules.rankBy(), attempt, gap, actual != null));
    }

    private boolean passesGate(Candidate attempt) {
        return switch (rules.gate()) {
            case Rules.Gate.None() -> true;
            case Rules.Gate.AllCorrect() -> attempt.correct() == rules.questions();
            case Rules.Gate.MinimumPoints(BigDecimal points) -> attempt.points().compareTo(points) >= 0;
        };
    }
}
