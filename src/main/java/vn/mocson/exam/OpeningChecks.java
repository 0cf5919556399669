package vn.mocson.exam;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;

/** The record of what was found when rounds opened. */
@Service
public class OpeningChecks {

    private final JdbcClient db;

    OpeningChecks(JdbcClient db) {
        this.db = db;
    }

    /** The newest first. */
    @PreAuthorize(Access.FIGURES)
    public List<OpeningLook> last(ContestId contest, int limit) {
        return db.sql("""
                SELECT c.round_id, c.sealed, c.found, c.intact, c.reason, c.checked_at
                FROM seal_check c JOIN round r ON r.id = c.round_id
                WHERE r.contest_id = ? ORDER BY c.id DESC LIMIT ?""")
                .params(contest.value(), limit)
                .query((rs, n) -> new OpeningLook(
                        new RoundId(rs.getLong(1)),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getBoolean(4),
                        rs.getString(5),
                        rs.getObject(6, Instant.class)))
                .list();
    }
}
