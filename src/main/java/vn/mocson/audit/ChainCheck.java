package vn.mocson.audit;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows the chain row by row and stops at the first that is not as it was written. */
public final class ChainCheck {

    private long entries;
    private String last = AuditEntry.NO_HASH;
    private ChainReport.@Nullable Fault fault;

    ChainCheck() {}

    /**
     * Checks an exported file.
     *
     * @throws IOException where it cannot be read, or is no export of the record
     */
    public static ChainReport ofFile(Path file) throws IOException {
        return AuditFile.check(file);
    }

    /** Checks the record in the database, also while it grows. */
    public static ChainReport ofDatabase(DataSource database) {
        return new AuditRows(JdbcClient.create(database))
                .check((row, of) -> true)
                .orElseThrow();
    }

    /** @return whether to go on */
    boolean next(AuditEntry entry) {
        long expected = entries + 1;
        if (fault != null) {
            return false;
        }
        if (entry.number() > expected) {
            fault = new ChainReport.Fault(expected, ChainReport.Kind.MISSING);
        } else if (entry.number() < expected) {
            fault = new ChainReport.Fault(expected, ChainReport.Kind.OUT_OF_ORDER);
        } else if (!entry.previous().equals(last)) {
            fault = new ChainReport.Fault(expected, ChainReport.Kind.NOT_LINKED);
        } else if (!entry.isIntact()) {
            fault = new ChainReport.Fault(expected, ChainReport.Kind.CHANGED);
        } else {
            entries = expected;
            last = entry.hash();
        }
        return fault == null;
    }

    void unreadable() {
        if (fault == null) {
            fault = new ChainReport.Fault(entries + 1, ChainReport.Kind.UNREADABLE);
        }
    }

    /** A row stands where none may be. */
    void foreign(long number) {
        if (fault == null) {
            fault = new ChainReport.Fault(number, ChainReport.Kind.OUT_OF_ORDER);
        }
    }

    /** @param number of rows there must have been, with the hash of the last of them */
    ChainReport end(long number, String hash) {
        if (fault == null && entries < number) {
            fault = new ChainReport.Fault(entries + 1, ChainReport.Kind.MISSING);
        } else if (fault == null && entries > number) {
            fault = new ChainReport.Fault(number + 1, ChainReport.Kind.OUT_OF_ORDER);
        } else if (fault == null && !last.equals(hash)) {
            fault = new ChainReport.Fault(Math.max(1, entries), ChainReport.Kind.CHANGED);
        }
        return new ChainReport(entries, last, fault);
    }
}
