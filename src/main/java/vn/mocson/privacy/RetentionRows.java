package vn.mocson.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundDefinition;

/** The SQL of retention days and of removals. */
@Component
class RetentionRows {

    /** As long as the seed's consent texts promise: no longer than twelve months after the results. */
    private static final int USUAL_MONTHS = 12;

    private final JdbcClient db;

    RetentionRows(JdbcClient db) {
        this.db = db;
    }

    Retention of(ContestDefinition contest) {
        Retention usual = usual(contest);
        return db.sql("SELECT keep_until, reason, set_by, set_at FROM contest_retention WHERE contest_id = ?")
                .param(contest.id().value())
                .query((rs, n) -> new Retention(
                        Objects.requireNonNull(rs.getObject(1, LocalDate.class)),
                        Retention.Basis.DECIDED,
                        usual.until(),
                        Objects.requireNonNull(rs.getString(2)),
                        Objects.requireNonNull(rs.getString(3)),
                        rs.getObject(4, Instant.class)))
                .optional()
                .orElse(usual);
    }

    private static Retention usual(ContestDefinition contest) {
        boolean published = contest.rounds().stream().allMatch(round -> round.publishedAt() != null);
        Optional<LocalDate> until = contest.rounds().stream()
                .map(round -> round.publishedAt() == null ? round.closesAt() : round.publishedAt())
                .max(Comparator.naturalOrder())
                .map(end -> VietnamTime.dateOf(end).plusMonths(USUAL_MONTHS));
        Retention.Basis basis = until.isEmpty()
                ? Retention.Basis.NO_ROUNDS
                : published ? Retention.Basis.PUBLISHED : Retention.Basis.NOT_PUBLISHED_YET;
        return new Retention(until.orElse(null), basis, until.orElse(null), "", "", null);
    }

    /** When the last round of a contest closes. */
    static Optional<Instant> end(ContestDefinition contest) {
        return contest.rounds().stream().map(RoundDefinition::closesAt).max(Comparator.naturalOrder());
    }

    void decide(ContestId contest, LocalDate until, String reason, String by, Instant now) {
        db.sql("INSERT INTO contest_retention (contest_id, keep_until, reason, set_by, set_at) VALUES (?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE keep_until = VALUES(keep_until), reason = VALUES(reason),"
                        + " set_by = VALUES(set_by), set_at = VALUES(set_at)")
                .params(contest.value(), until, reason, by, now)
                .update();
    }

    long attempts(ContestId contest) {
        return db.sql("SELECT COUNT(*) FROM attempt WHERE round_id IN (SELECT id FROM round WHERE contest_id = ?)")
                .param(contest.value())
                .query(Long.class)
                .single();
    }

    /** The run that was broken off, to go on with it, or a new one. */
    long begin(ContestId contest, String by, Instant now) {
        Optional<Long> broken = db.sql(
                        "SELECT MAX(id) FROM purge_run WHERE contest_id = ? AND finished_at IS NULL HAVING MAX(id) IS NOT NULL")
                .param(contest.value())
                .query(Long.class)
                .optional();
        if (broken.isPresent()) {
            return broken.get();
        }
        db.sql("INSERT INTO purge_run (contest_id, started_at, started_by) VALUES (?, ?, ?)")
                .params(contest.value(), now, by)
                .update();
        return db.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
    }

    void count(long run, int people, int listed) {
        db.sql("UPDATE purge_run SET people = people + ?, listed = listed + ? WHERE id = ?")
                .params(people, listed, run)
                .update();
    }

    void finish(long run, Instant now) {
        db.sql("UPDATE purge_run SET finished_at = ? WHERE id = ?")
                .params(now, run)
                .update();
    }

    /** The latest first. */
    List<PurgeRun> runs(ContestId contest) {
        return db.sql("SELECT started_at, started_by, people, listed, finished_at FROM purge_run"
                        + " WHERE contest_id = ? ORDER BY id DESC LIMIT 20")
                .param(contest.value())
                .query((rs, n) -> new PurgeRun(
                        Objects.requireNonNull(rs.getObject(1, Instant.class)),
                        Objects.requireNonNull(rs.getString(2)),
                        rs.getInt(3),
                        rs.getInt(4),
                        rs.getObject(5, Instant.class)))
                .list();
    }
}
