package vn.mocson.contest.ui;

import java.util.List;

/** The parts of the form, in its order, each with the fields of the rules object it edits. */
enum RulesPart {
    ELIGIBILITY("eligibility"),
    ATTEMPTS("attempts"),
    PAPER("paper"),
    SCORING("scoring"),
    PREDICTION("prediction", "actual"),
    COUNTED("counted", "gate"),
    RANKING("rankBy"),
    RESULTS("results", "leaderboard"),
    COLLECTIVE("collective"),
    TOTAL("total"),
    PRIZES("prizes");

    /** What a round may have of its own. */
    static final List<RulesPart> OF_ROUNDS =
            List.of(ELIGIBILITY, ATTEMPTS, PAPER, SCORING, PREDICTION, COUNTED, RANKING, RESULTS);

    private final List<String> fields;

    RulesPart(String... fields) {
        this.fields = List.of(fields);
    }

    List<String> fields() {
        return fields;
    }
}
