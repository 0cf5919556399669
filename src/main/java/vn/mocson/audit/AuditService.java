package vn.mocson.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.NotFound;

/** Reading, exporting and checking the record of what the staff did. Nothing here changes it. */
@Service
public class AuditService {

    /** Rows that one workbook takes. */
    public static final int MOST_IN_A_WORKBOOK = 50_000;

    private final AuditRows rows;
    private final JdbcClient db;

    AuditService(AuditRows rows, JdbcClient db) {
        this.rows = rows;
        this.db = db;
    }

    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public List<AuditEntry> find(AuditQuery query, AuditOrder order, int offset, int limit) {
        List<Object> values = new ArrayList<>();
        String where = where(query, values);
        values.add(limit);
        values.add(offset);
        return db.sql("SELECT " + AuditRows.COLUMNS + " FROM audit_entry" + where + " ORDER BY " + order.columns()
                        + " LIMIT ? OFFSET ?")
                .params(values)
                .query((rs, n) -> AuditRows.row(rs))
                .list();
    }

    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public int count(AuditQuery query) {
        List<Object> values = new ArrayList<>();
        return db.sql("SELECT COUNT(*) FROM audit_entry" + where(query, values))
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** @throws NotFound where there is no such row */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public AuditEntry entry(long number) {
        return db.sql("SELECT " + AuditRows.COLUMNS + " FROM audit_entry WHERE number = ?")
                .param(number)
                .query((rs, n) -> AuditRows.row(rs))
                .optional()
                .orElseThrow(() -> new NotFound("Nhật ký không có dòng số " + Vietnamese.number(number) + "."));
    }

    private static String where(AuditQuery query, List<Object> values) {
        List<String> conditions = new ArrayList<>();
        if (query.who() != null) {
            conditions.add("who = ?");
            values.add(query.who());
        }
        if (query.act() != null) {
            conditions.add("act = ?");
            values.add(query.act());
        }
        if (!query.objectKind().isEmpty()) {
            conditions.add("object_kind = ?");
            values.add(query.objectKind());
        }
        if (!query.objectId().isEmpty()) {
            conditions.add("object_id = ?");
            values.add(query.objectId());
        }
        if (query.from() != null) {
            conditions.add("done_at >= ?");
            values.add(query.from().atStartOfDay(VietnamTime.ZONE).toInstant());
        }
        if (query.to() != null) {
            conditions.add("done_at < ?");
            values.add(query.to().plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant());
        }
        String text = Vietnamese.clean(query.text());
        if (!text.isEmpty()) {
            // seldom, and over some ten thousand rows: no index is worth it
            conditions.add("(number = ? OR REPLACE(LOWER(CONCAT_WS(' ', who, object_id, subject, reason, before_json,"
                    + " after_json)), 'đ', 'd') COLLATE utf8mb4_uca1400_ai_ci LIKE ?)");
            values.add(text.matches("\\d{1,15}") ? Long.valueOf(text) : Long.valueOf(-1));
            values.add("%" + literally(text.toLowerCase(Locale.ROOT).replace('đ', 'd')) + "%");
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Everybody who did anything, by name. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public List<String> people() {
        return distinct("who");
    }

    /** The codes of everything that was done. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public List<String> acts() {
        return distinct("act");
    }

    /** The kinds of things it was done to. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public List<String> objectKinds() {
        return distinct("object_kind").stream().filter(kind -> !kind.isEmpty()).toList();
    }

    private List<String> distinct(String column) {
        return db.sql("SELECT DISTINCT " + column + " FROM audit_entry ORDER BY " + column)
                .query(String.class)
                .list();
    }

    /** Told now and then at which of how many rows the check is. */
    @FunctionalInterface
    public interface Progress {

        /** @return whether to go on */
        boolean at(long row, long of);
    }

    /**
     * Follows the whole chain; some seconds for a hundred thousand rows.
     *
     * @return nothing where it was told not to go on
     */
    @PreAuthorize(Access.FIGURES)
    public Optional<ChainReport> check(Progress progress) {
        return rows.check(progress);
    }

    /** What the query narrows to, the newest first, to be taken away; at most {@link #MOST_IN_A_WORKBOOK} rows. */
    @PreAuthorize(Access.FIGURES)
    @Act("audit.list")
    public List<AuditEntry> list(AuditQuery query) {
        List<Object> values = new ArrayList<>();
        String where = where(query, values);
        values.add(MOST_IN_A_WORKBOOK);
        return db.sql("SELECT " + AuditRows.COLUMNS + " FROM audit_entry" + where + " ORDER BY number DESC LIMIT ?")
                .params(values)
                .query((rs, n) -> AuditRows.row(rs))
                .list();
    }

    /** Writes the whole record as the CSV file that {@code ./mocson audit-verify} checks. */
    @PreAuthorize(Access.FIGURES)
    @Act("audit.export")
    public void export(OutputStream out) throws IOException {
        AuditRows.Head head = rows.head();
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        AuditFile file = AuditFile.begin(writer);
        rows.each(head.number(), entry -> {
            file.write(entry);
            return true;
        });
        file.end(head.number(), head.hash());
        writer.flush();
    }
}
