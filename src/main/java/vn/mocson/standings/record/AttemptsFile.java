package vn.mocson.standings.record;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.standings.ranking.Candidate;

/** Reads {@code attempts.csv}. Columns are found by their name; what is not asked for is not looked at. */
final class AttemptsFile {

    static final String NAME = "attempts.csv";

    static final List<String> COLUMNS = List.of(
            "attempt_id",
            "participant_id",
            "unit_code",
            "started_at",
            "submitted_at",
            "state",
            "correct",
            "points",
            "prediction");

    /** Ours, and none that a record must have: time that was given back, in milliseconds. */
    static final String COMPENSATED = "compensated_ms";

    private static final Set<String> COUNTING = Set.of("SUBMITTED", "EXPIRED");
    private static final Set<String> WITHOUT_EFFECT = Set.of("OPEN", "VOID");

    /** Longer than any number that can be compared exactly. */
    private static final int LONGEST_NUMBER = 40;

    private static final int MOST_KEPT = 100_000;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String[] header;
    private final int[] columns = new int[COLUMNS.size()];
    private final int compensated;

    private final List<Candidate> attempts = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Decimals points = new Decimals("points");
    private final Decimals predictions = new Decimals("prediction");

    private AttemptsFile(CsvRecord first) {
        header = first.getFields().stream().map(String::strip).toArray(String[]::new);
        for (int i = 0; i < columns.length; i++) {
            columns[i] = column(COLUMNS.get(i), first.getStartingLineNumber());
            if (columns[i] < 0) {
                throw problem(first.getStartingLineNumber(), "thiếu cột " + COLUMNS.get(i));
            }
        }
        compensated = column(COMPENSATED, first.getStartingLineNumber());
    }

    /** What was read: only the attempts that count, in the order of the file. */
    record Content(List<Candidate> attempts, Decimals points, Decimals predictions) {}

    /** @throws RecordProblem with the line and the reason */
    static Content read(Path file) throws IOException {
        long line = 1;
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            skipByteOrderMark(in);
            CsvReader<CsvRecord> csv = CsvReader.builder()
                    .skipEmptyLines(true)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .allowExtraCharsAfterClosingQuote(false)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(in);
            AttemptsFile read = null;
            for (CsvRecord row : csv) {
                line = row.getStartingLineNumber();
                if (read == null) {
                    read = new AttemptsFile(row);
                } else {
                    read.add(row);
                }
            }
            if (read == null) {
                throw problem(1, "tệp trống, thiếu dòng tiêu đề");
            }
            return new Content(read.attempts, read.points, read.predictions);
        } catch (CsvParseException e) {
            throw problem(line, "từ dòng này trở đi không đúng định dạng CSV (" + e.getMessage() + ")");
        } catch (CharacterCodingException e) {
            throw notUtf8(line);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8(line);
            }
            throw e;
        }
    }

    private static RecordProblem notUtf8(long line) {
        return problem(line, "từ dòng này trở đi có ký tự không phải UTF-8, hãy lưu lại tệp với bảng mã UTF-8");
    }

    private static void skipByteOrderMark(BufferedReader in) throws IOException {
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
    }

    private int column(String name, long line) {
        int found = -1;
        for (int i = 0; i < header.length; i++) {
            if (header[i].equals(name)) {
                if (found >= 0) {
                    throw problem(line, "có hai cột " + name);
                }
                found = i;
            }
        }
        return found;
    }

    private void add(CsvRecord row) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != header.length) {
            throw problem(line, "dòng có " + row.getFieldCount() + " cột, tiêu đề có " + header.length + " cột");
        }
        String state = field(row, 5).strip();
        boolean counts = COUNTING.contains(state);
        if (!counts && !WITHOUT_EFFECT.contains(state)) {
            throw wrong(line, "state", state, "phải là SUBMITTED, EXPIRED, OPEN hoặc VOID");
        }
        String id = field(row, 0);
        if (id.isBlank()) {
            throw problem(line, "attempt_id còn trống");
        }
        if (!ids.add(id)) {
            throw problem(line, "attempt_id “" + id + "” đã có ở một dòng trên");
        }
        String person = field(row, 1);
        if (counts && person.isBlank()) {
            throw problem(line, "participant_id còn trống");
        }
        Instant started = moment(row, 3, counts);
        Instant submitted = moment(row, 4, counts);
        Integer correct = correct(row, counts);
        BigDecimal earned = number(row, 7, counts);
        BigDecimal prediction = number(row, 8, false);
        Duration givenBack = givenBack(row);
        if (!counts || started == null || submitted == null || correct == null || earned == null) {
            return;
        }
        if (submitted.isBefore(started)) {
            throw wrong(line, "submitted_at", field(row, 4), "trước started_at " + field(row, 3));
        }
        points.add(earned, line);
        if (prediction != null) {
            predictions.add(prediction, line);
        }
        attempts.add(new Candidate(
                id,
                texts.computeIfAbsent(person, text -> text),
                texts.computeIfAbsent(field(row, 2), text -> text),
                started,
                submitted,
                givenBack,
                correct,
                earned,
                prediction));
    }

    private String field(CsvRecord row, int column) {
        return row.getField(columns[column]);
    }

    private @Nullable Instant moment(CsvRecord row, int column, boolean needed) {
        String text = field(row, column).strip();
        if (text.isEmpty() && !needed) {
            return null;
        }
        try {
            return Moments.parse(text);
        } catch (DateTimeException e) {
            throw wrong(
                    row.getStartingLineNumber(),
                    COLUMNS.get(column),
                    text,
                    "phải là thời điểm ISO-8601 có múi giờ, ví dụ 2024-09-10T08:00:00.000+07:00");
        }
    }

    private @Nullable Integer correct(CsvRecord row, boolean needed) {
        String text = field(row, 6).strip();
        if (text.isEmpty() && !needed) {
            return null;
        }
        int number = whole(text);
        if (number < 0) {
            throw wrong(row.getStartingLineNumber(), "correct", text, "phải là một số nguyên, từ 0 trở lên");
        }
        return number;
    }

    private @Nullable BigDecimal number(CsvRecord row, int column, boolean needed) {
        String text = field(row, column).strip();
        if (text.isEmpty() && !needed) {
            return null;
        }
        BigDecimal known = numbers.get(text);
        if (known != null) {
            return known;
        }
        try {
            if (text.length() <= LONGEST_NUMBER) {
                BigDecimal number = new BigDecimal(text);
                if (Math.abs((long) number.scale()) <= LONGEST_NUMBER) {
                    if (numbers.size() < MOST_KEPT) { // few different ones: people guess round numbers
                        numbers.put(text, number);
                    }
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            throw wrong(
                    row.getStartingLineNumber(),
                    COLUMNS.get(column),
                    text,
                    "phải là một số, phần thập phân sau dấu chấm");
        }
        throw wrong(row.getStartingLineNumber(), COLUMNS.get(column), text, "số quá dài để so sánh chính xác");
    }

    private Duration givenBack(CsvRecord row) {
        String text = compensated < 0 ? "" : row.getField(compensated).strip();
        if (text.isEmpty() || text.equals("0")) {
            return Duration.ZERO;
        }
        int millis = whole(text);
        if (millis < 0) {
            throw wrong(row.getStartingLineNumber(), COMPENSATED, text, "phải là một số nguyên mili giây, từ 0 trở lên");
        }
        return Duration.ofMillis(millis);
    }

    /** -1 where it is not a whole number from 0 on. */
    private static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static RecordProblem wrong(long line, String column, String value, String reason) {
        return problem(line, column + " là “" + value + "”: " + reason);
    }

    static RecordProblem problem(long line, String reason) {
        return new RecordProblem(NAME, line, reason);
    }
}
