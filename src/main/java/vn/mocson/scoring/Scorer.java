package vn.mocson.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.mocson.contest.Rules;
import vn.mocson.exam.AttemptMarker.Marks;
import vn.mocson.exam.Responses;
import vn.mocson.questionbank.KeyedQuestion;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionId;

/**
 * Points of an attempt, in exact decimal arithmetic with {@value #SCALE} decimals, rounded half up per
 * question.
 *
 * <p>With <i>r</i> right options in the key, <i>c</i> right and <i>w</i> wrong ones chosen, a question
 * earns of its points, which may depend on its difficulty: all or nothing, 1 if exactly the key was chosen; proportional, c ÷ max(r, c + w),
 * so that choosing everything gains nothing; proportional with penalty, max(0, c − w) ÷ r. A question
 * that earned nothing counts as wrong, one without an answer as unanswered.
 */
final class Scorer {

    static final int SCALE = 4;

    private Scorer() {}

    static Marks mark(Rules.Scoring rules, Collection<KeyedQuestion> questions, Responses responses) {
        return mark(rules, questions, Map.of(), responses);
    }

    /** @param mended what counts as right instead of the key, for some of the questions or for others */
    static Marks mark(
            Rules.Scoring rules,
            Collection<KeyedQuestion> questions,
            Map<QuestionId, AcceptedKeys> mended,
            Responses responses) {
        int correct = 0;
        BigDecimal points = BigDecimal.ZERO;
        for (KeyedQuestion question : questions) {
            Set<OptionId> chosen = responses.of(question.id());
            AcceptedKeys accepted = mended.get(question.id());
            if (accepted instanceof AcceptedKeys.Everything) {
                chosen = question.correct();
            }
            List<KeyedQuestion> keys = accepted instanceof AcceptedKeys.AnyOf(List<Set<OptionId>> any)
                    ? any.stream().map(question::withCorrect).toList()
                    : List.of(question);
            if (keys.stream().map(KeyedQuestion::correct).anyMatch(chosen::equals)) {
                correct++;
            }
            points = points.add(best(rules, keys, chosen));
        }
        return new Marks(correct, points.setScale(SCALE, RoundingMode.HALF_UP));
    }

    private static BigDecimal best(Rules.Scoring rules, List<KeyedQuestion> keys, Set<OptionId> chosen) {
        BigDecimal best = points(rules, keys.getFirst(), chosen);
        for (KeyedQuestion other : keys.subList(1, keys.size())) {
            best = best.max(points(rules, other, chosen));
        }
        return best;
    }

    private static BigDecimal points(Rules.Scoring rules, KeyedQuestion question, Set<OptionId> chosen) {
        if (chosen.isEmpty()) {
            return rules.unanswered();
        }
        int right = (int) chosen.stream().filter(question.correct()::contains).count();
        int wrong = chosen.size() - right;
        int key = question.correct().size();
        BigDecimal worth = rules.pointsOf(question.difficulty());
        return switch (rules.multipleAnswer()) {
            case ALL_OR_NOTHING -> share(rules, worth, chosen.equals(question.correct()) ? 1 : 0, 1);
            case PROPORTIONAL -> share(rules, worth, right, Math.max(key, chosen.size()));
            case PROPORTIONAL_WITH_PENALTY -> share(rules, worth, Math.max(0, right - wrong), key);
        };
    }

    private static BigDecimal share(Rules.Scoring rules, BigDecimal worth, int earned, int of) {
        return earned == 0
                ? rules.wrong()
                : worth.multiply(BigDecimal.valueOf(earned))
                        .divide(BigDecimal.valueOf(of), SCALE, RoundingMode.HALF_UP);
    }
}
