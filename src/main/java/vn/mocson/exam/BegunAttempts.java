package vn.mocson.exam;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.StartedAttempts;

/** Tells those who change the rules of a round how many attempts it has. */
@Component
class BegunAttempts implements StartedAttempts {

    private final JdbcClient db;

    BegunAttempts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public long begun(RoundId round) {
        return count("SELECT COUNT(*) FROM attempt WHERE round_id = ?", round);
    }

    @Override
    public long open(RoundId round) {
        return count("SELECT COUNT(*) FROM attempt WHERE round_id = ? AND state = 'OPEN'", round);
    }

    private long count(String sql, RoundId round) {
        return db.sql(sql).param(round.value()).query(Long.class).single();
    }
}
