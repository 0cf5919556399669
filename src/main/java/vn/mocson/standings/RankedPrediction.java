package vn.mocson.standings;

import org.jspecify.annotations.Nullable;
import vn.mocson.contest.Rules;

/**
 * The prediction that somebody was ranked by, as a column to select: not always that of the attempt that counts. Two
 * registrations that became one may each have made a first guess, and only the earlier one stands.
 */
public final class RankedPrediction {

    private static final String FIRST_SUBMITTED = """
            (SELECT e.prediction FROM attempt e
             WHERE e.round_id = s.round_id AND e.participant_id = s.participant_id
             AND e.state IN ('SUBMITTED', 'EXPIRED') ORDER BY e.submitted_at, CAST(e.id AS CHAR) LIMIT 1)""";

    private RankedPrediction() {}

    /**
     * Where {@code s} is the standing and {@code a} its attempt.
     *
     * @param rules null where nothing is predicted
     */
    public static String column(Rules.@Nullable Prediction rules) {
        return rules != null && rules.lock() == Rules.PredictionLock.FIRST_SUBMITTED ? FIRST_SUBMITTED : "a.prediction";
    }
}
