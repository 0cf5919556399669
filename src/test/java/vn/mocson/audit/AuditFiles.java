package vn.mocson.audit;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Chains and exported files for tests. */
public final class AuditFiles {

    private AuditFiles() {}

    /** A chain as the product writes it, one row for each reason. */
    static List<AuditEntry> chain(List<String> reasons) {
        List<AuditEntry> chain = new ArrayList<>();
        String previous = AuditEntry.NO_HASH;
        for (String reason : reasons) {
            int number = chain.size() + 1;
            AuditEntry entry = new AuditEntry(
                            number,
                            Instant.parse("2026-09-02T01:00:00.000123Z").plusSeconds(number),
                            "thuky",
                            "SECRETARY",
                            "203.0.113.0/24",
                            "times.pause",
                            "round",
                            Integer.toString(number % 3),
                            "Tuần " + number % 3,
                            "{\"a\":" + number + "}",
                            "",
                            reason,
                            previous,
                            "")
                    .sealed();
            chain.add(entry);
            previous = entry.hash();
        }
        return chain;
    }

    /** Writes these rows, with the last line of the chain that they were taken from. */
    static void write(Path file, List<AuditEntry> rows, List<AuditEntry> whole) {
        StringWriter text = new StringWriter();
        AuditFile csv = AuditFile.begin(text);
        rows.forEach(csv::write);
        try {
            csv.end(
                    whole.size(),
                    whole.isEmpty() ? AuditEntry.NO_HASH : whole.getLast().hash());
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of three rows that holds. */
    public static void good(Path file) {
        List<AuditEntry> chain = chain(List.of("Mất điện ở hội trường", "", "=1+1, \"x\"\nhai dòng"));
        write(file, chain, chain);
    }

    /** The same with the second row's reason changed. */
    public static void changed(Path file) {
        List<AuditEntry> chain = chain(List.of("một", "hai", "ba"));
        List<AuditEntry> rows = new ArrayList<>(chain);
        rows.set(1, AuditChanges.withReason(chain.get(1), "HAI"));
        write(file, rows, chain);
    }
}
