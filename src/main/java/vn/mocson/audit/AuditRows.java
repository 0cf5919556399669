package vn.mocson.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the record. */
@Component
class AuditRows {

    static final String COLUMNS =
            "number, done_at, who, roles, address, act, object_kind, object_id, subject, before_json, after_json, reason,"
                    + " previous, hash";
    private static final int AT_ONCE = 1000;

    /** The last row's number and hash. */
    record Head(long number, String hash) {}

    private final JdbcClient db;

    AuditRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * The end of the chain, locked until the transaction ends. To be asked for last of all in it: whoever waited for
     * anything else with this lock would keep everybody waiting.
     */
    Head lockHead() {
        return head(" FOR UPDATE");
    }

    private Head head(String lock) {
        return db.sql("SELECT number, hash FROM audit_head WHERE id = 1" + lock)
                .query((rs, n) -> new Head(rs.getLong(1), text(rs, 2)))
                .single();
    }

    void append(AuditEntry entry) {
        db.sql("INSERT INTO audit_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.number(),
                        entry.at(),
                        entry.who(),
                        entry.roles(),
                        entry.address(),
                        entry.act(),
                        entry.objectKind(),
                        entry.objectId(),
                        entry.subject(),
                        entry.before(),
                        entry.after(),
                        entry.reason(),
                        entry.previous(),
                        entry.hash())
                .update();
        db.sql("UPDATE audit_head SET number = ?, hash = ? WHERE id = 1")
                .params(entry.number(), entry.hash())
                .update();
    }

    /**
     * Those that were there when it was asked; what is appended meanwhile is looked at the next time.
     *
     * @return nothing where it was told not to go on
     */
    Optional<ChainReport> check(AuditService.Progress progress) {
        Head head = head("");
        if (head.number() > 0 && !progress.at(0, head.number())) {
            return Optional.empty();
        }
        ChainCheck check = new ChainCheck();
        AtomicBoolean stopped = new AtomicBoolean();
        each(head.number(), entry -> {
            stopped.set(entry.number() % AT_ONCE == 0 && !progress.at(entry.number(), head.number()));
            return !stopped.get() && check.next(entry);
        });
        if (stopped.get()) {
            return Optional.empty();
        }
        beyondTheEnd().ifPresent(check::foreign);
        return Optional.of(check.end(head.number(), head.hash()));
    }

    /** A row that was put behind the last one; asked in one statement, so that no appending one is taken for it. */
    private Optional<Long> beyondTheEnd() {
        return db.sql("SELECT MIN(number) FROM audit_entry"
                        + " WHERE number > (SELECT number FROM audit_head WHERE id = 1) HAVING MIN(number) IS NOT NULL")
                .query(Long.class)
                .optional();
    }

    Head head() {
        return head("");
    }

    /** In their order, as long as the answer is yes. */
    void each(long upTo, Predicate<AuditEntry> each) {
        long after = Long.MIN_VALUE; // also a row that was put before the first is one to be found
        while (true) {
            List<AuditEntry> rows = db.sql("SELECT " + COLUMNS
                            + " FROM audit_entry WHERE number > ? AND number <= ? ORDER BY number LIMIT " + AT_ONCE)
                    .params(after, upTo)
                    .query((rs, n) -> row(rs))
                    .list();
            for (AuditEntry row : rows) {
                if (!each.test(row)) {
                    return;
                }
                after = row.number();
            }
            if (rows.size() < AT_ONCE) {
                return;
            }
        }
    }

    static AuditEntry row(ResultSet rs) throws SQLException {
        return new AuditEntry(
                rs.getLong(1),
                Objects.requireNonNull(rs.getObject(2, Instant.class)),
                text(rs, 3),
                text(rs, 4),
                text(rs, 5),
                text(rs, 6),
                text(rs, 7),
                text(rs, 8),
                text(rs, 9),
                text(rs, 10),
                text(rs, 11),
                text(rs, 12),
                text(rs, 13),
                text(rs, 14));
    }

    private static String text(ResultSet rs, int column) throws SQLException {
        return Objects.requireNonNull(rs.getString(column));
    }
}
