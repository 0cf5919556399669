package vn.mocson.integrity;

import java.time.Duration;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.PaperQuestion;

/**
 * The least time in which somebody who sees a question for the first time can read it and choose. Deliberately short:
 * whoever needs less has not read it there and then.
 */
final class ReadingTime {

    /**
     * Twice what the quickest of most adults read: 300 words a minute, with the space some thirty signs a second
     * (Brysbaert, Journal of Memory and Language 109, 2019).
     */
    private static final int SIGNS_PER_SECOND = 60;

    private ReadingTime() {}

    /** Who knows the answer reads the question, and no option but the one they choose. */
    static Duration least(PaperQuestion question, Difficulty difficulty) {
        int shortest = question.options().stream()
                .mapToInt(option -> option.text().length())
                .min()
                .orElse(0);
        int signs = question.text().length() + shortest;
        return Duration.ofMillis(1000L * signs / SIGNS_PER_SECOND).plus(choosing(difficulty));
    }

    private static Duration choosing(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> Duration.ofMillis(500);
            case MEDIUM -> Duration.ofMillis(750);
            case HARD -> Duration.ofSeconds(1);
        };
    }
}
