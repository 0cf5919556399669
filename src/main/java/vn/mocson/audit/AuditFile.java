package vn.mocson.audit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole record as a CSV file that anybody can check. The last line says how many rows there are and the hash of the
 * last one, so that a file that lost its end is found.
 */
final class AuditFile {

    private static final List<String> HEADER = List.of(
            "number",
            "at",
            "who",
            "roles",
            "address",
            "act",
            "object",
            "id",
            "subject",
            "before",
            "after",
            "reason",
            "previous",
            "hash");
    private static final String END = "end";
    /** What a spreadsheet would take for a formula, and the mark itself. */
    private static final String GUARDED = "=+-@\t\r'";

    private final CsvWriter csv;

    private AuditFile(CsvWriter csv) {
        this.csv = csv;
    }

    static AuditFile begin(Writer out) {
        try {
            out.write('\uFEFF'); // Excel takes it for UTF-8 then
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AuditFile file = new AuditFile(CsvWriter.builder().build(out));
        file.csv.writeRecord(HEADER);
        return file;
    }

    void write(AuditEntry entry) {
        csv.writeRecord(fields(entry).stream().map(AuditFile::guarded).toList());
    }

    void end(long number, String hash) throws IOException {
        String[] line = new String[HEADER.size()];
        Arrays.fill(line, "");
        line[0] = END;
        line[1] = Long.toString(number);
        line[line.length - 1] = hash;
        csv.writeRecord(line);
        csv.flush();
    }

    private static List<String> fields(AuditEntry entry) {
        return List.of(
                Long.toString(entry.number()),
                entry.at().toString(),
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
                entry.hash());
    }

    private static String guarded(String field) {
        return !field.isEmpty() && GUARDED.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }

    private static String unguarded(String field) {
        return field.startsWith("'") ? field.substring(1) : field;
    }

    /** @throws IOException where it cannot be read, or is no export of the record */
    static ChainReport check(Path file) throws IOException {
        ChainCheck check = new ChainCheck();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            in.mark(1);
            if (in.read() != '\uFEFF') {
                in.reset();
            }
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(in)) {
                return check(check, csv.iterator(), file);
            }
        } catch (MalformedInputException | UncheckedIOException e) {
            throw new IOException("Tệp " + file + " không đọc được, hoặc không phải UTF-8.", e);
        } catch (CsvParseException e) {
            check.unreadable();
            return check.end(Long.MAX_VALUE, "");
        }
    }

    private static ChainReport check(ChainCheck check, Iterator<CsvRecord> lines, Path file) throws IOException {
        if (!lines.hasNext() || !lines.next().getFields().equals(HEADER)) {
            throw new IOException("Tệp " + file
                    + " không phải bản xuất toàn bộ của nhật ký (dòng tiêu đề khác). Bản Excel của một lần"
                    + " tìm kiếm không kiểm tra được.");
        }
        while (lines.hasNext()) {
            List<String> fields = lines.next().getFields();
            if (fields.getFirst().equals(END)) {
                if (lines.hasNext()) {
                    check.unreadable();
                }
                return end(check, fields);
            }
            AuditEntry entry = entry(fields);
            if (entry == null) {
                check.unreadable();
            }
            if (entry == null || !check.next(entry)) {
                break;
            }
        }
        return check.end(Long.MAX_VALUE, ""); // the last line is missing, and who knows how many before it
    }

    private static ChainReport end(ChainCheck check, List<String> fields) {
        if (fields.size() != HEADER.size() || !fields.get(1).matches("\\d{1,18}")) {
            check.unreadable();
            return check.end(Long.MAX_VALUE, "");
        }
        return check.end(Long.parseLong(fields.get(1)), fields.getLast());
    }

    private static @Nullable AuditEntry entry(List<String> line) {
        if (line.size() != HEADER.size()) {
            return null;
        }
        List<String> f = line.stream().map(AuditFile::unguarded).toList();
        try {
            return new AuditEntry(
                    Long.parseLong(f.getFirst()),
                    Instant.parse(f.get(1)),
                    f.get(2),
                    f.get(3),
                    f.get(4),
                    f.get(5),
                    f.get(6),
                    f.get(7),
                    f.get(8),
                    f.get(9),
                    f.get(10),
                    f.get(11),
                    f.get(12),
                    f.get(13));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
