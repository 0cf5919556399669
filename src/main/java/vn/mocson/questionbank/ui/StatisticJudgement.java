package vn.mocson.questionbank.ui;

import java.math.BigDecimal;
import vn.mocson.questionbank.QuestionUse;
import vn.mocson.questionbank.QuestionUse.OptionUse;

/**
 * What a question's figures suggest, in a word; for a person to look at, never acted on by itself. The
 * borders are those that teachers' handbooks use: facility from 30 % to 90 %, discrimination from 10.
 */
enum StatisticJudgement {
    TOO_FEW,
    /** Those who did well take a wrong option more often than the right one: the key may be wrong. */
    KEY_DOUBTFUL,
    NEGATIVE,
    VERY_HARD,
    VERY_EASY,
    WEAK,
    FINE;

    private static final int LEAST_SITTINGS = 20;
    private static final BigDecimal HARD = new BigDecimal("0.30");
    private static final BigDecimal EASY = new BigDecimal("0.90");

    static StatisticJudgement of(QuestionUse use) {
        BigDecimal facility = use.figures().facility();
        BigDecimal discrimination = use.figures().discrimination();
        if (use.figures().sittings() < LEAST_SITTINGS || facility == null) {
            return TOO_FEW;
        }
        if (mostTop(use, false) > mostTop(use, true)) {
            return KEY_DOUBTFUL;
        }
        if (discrimination != null && discrimination.signum() < 0) {
            return NEGATIVE;
        }
        if (facility.compareTo(HARD) < 0) {
            return VERY_HARD;
        }
        if (facility.compareTo(EASY) > 0) {
            return VERY_EASY;
        }
        return discrimination != null && discrimination.compareTo(BigDecimal.TEN) < 0 ? WEAK : FINE;
    }

    private static int mostTop(QuestionUse use, boolean correct) {
        return use.options().stream()
                .filter(option -> option.correct() == correct)
                .map(OptionUse::chosen)
                .mapToInt(chosen -> chosen.top())
                .max()
                .orElse(0);
    }

    boolean worthALook() {
        return this != FINE && this != TOO_FEW;
    }
}
