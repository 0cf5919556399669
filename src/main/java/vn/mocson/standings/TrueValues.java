package vn.mocson.standings;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules;

/**
 * The true values of a round's prediction: the one counted at the close, which stays in the record, and
 * the one that is counted now. The rules say by which of them people are ranked.
 */
@Repository
class TrueValues {

    private final JdbcClient db;

    TrueValues(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param atClose null where nothing is predicted, like now
     * @param frozen whether the ranking goes by the value at the close
     */
    record Both(@Nullable BigDecimal atClose, @Nullable BigDecimal now, boolean frozen) {

        @Nullable
        BigDecimal used() {
            return frozen ? atClose : now;
        }
    }

    /** Nothing before the close is recorded. */
    Optional<Both> of(RoundId round) {
        return read(round, "");
    }

    /** The same, and nobody else computes this round until the transaction ends. */
    Optional<Both> lock(RoundId round) {
        return read(round, " FOR UPDATE");
    }

    private Optional<Both> read(RoundId round, String locking) {
        return db.sql("SELECT actual, actual_now, frozen FROM round_closing WHERE round_id = ?" + locking)
                .param(round.value())
                .query((rs, n) -> new Both(rs.getBigDecimal(1), rs.getBigDecimal(2), rs.getBoolean(3)))
                .optional();
    }

    /** What was counted at the close can be counted only once: from now on it is kept, whatever is computed again. */
    void keepAtClose(RoundId round) {
        db.sql("INSERT IGNORE INTO true_value_at_close (round_id, actual)"
                        + " SELECT round_id, actual FROM round_closing WHERE round_id = ?")
                .param(round.value())
                .update();
    }

    /**
     * Records what is counted now for a round whose close is recorded.
     *
     * @return the value people are ranked by
     */
    @Nullable
    BigDecimal settle(RoundDefinition round, @Nullable BigDecimal counted) {
        boolean frozen = frozen(round.rules());
        db.sql("UPDATE round_closing c LEFT JOIN true_value_at_close k ON k.round_id = c.round_id"
                        + " SET c.actual = IF(k.round_id IS NULL, c.actual, k.actual), c.actual_now = ?, c.frozen = ?"
                        + " WHERE c.round_id = ?")
                .param(counted)
                .param(frozen)
                .param(round.id().value())
                .update();
        return of(round.id()).map(Both::used).orElse(counted);
    }

    static boolean frozen(Rules rules) {
        Rules.Prediction prediction = rules.prediction();
        return rules.actual() == null
                && prediction != null
                && prediction.trueValue() == Rules.TrueValue.FROZEN_AT_CLOSE;
    }
}
