package vn.mocson.standings.record;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.standings.ranking.Candidate;

/**
 * Reads {@code attempts.csv}. Columns are found by their name; what is not asked for is not looked at. There may
 * be half a million rows: a row's characters are kept in one place until its end, and only what stays becomes an
 * object.
 */
final class AttemptsFile extends AbstractBaseCsvCallbackHandler<Boolean> {

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
            "prediction",
            // ours, and none that a record must have: time that was given back, in milliseconds
            "compensated_ms");

    private static final int ATTEMPT = 0;
    private static final int PERSON = 1;
    private static final int UNIT = 2;
    private static final int STARTED = 3;
    private static final int SUBMITTED = 4;
    private static final int STATE = 5;
    private static final int CORRECT = 6;
    private static final int POINTS = 7;
    private static final int PREDICTION = 8;
    private static final int COMPENSATED = 9;

    private static final Set<String> STATES = Set.of("SUBMITTED", "EXPIRED", "OPEN", "VOID");

    /** Longer than any number that can be compared exactly. */
    private static final int LONGEST_NUMBER = 40;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final List<Candidate> attempts = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Decimals points = new Decimals("points");
    private final Decimals predictions = new Decimals("prediction");

    // ---- the row being read

    private final List<String> header = new ArrayList<>();
    /** For each column of the file which of ours it is; null before the header was read. */
    private int @Nullable [] ours;

    private char[] row = new char[1024];
    private int filled;
    private final int[] from = new int[COLUMNS.size()];
    private final int[] to = new int[COLUMNS.size()];
    private long line = 1;

    private AttemptsFile() {}

    /** What was read: only the attempts that count, in the order of the file. */
    record Content(List<Candidate> attempts, Decimals points, Decimals predictions) {}

    /** @throws RecordProblem with the line and the reason */
    static Content read(Path file) throws IOException {
        AttemptsFile rows = new AttemptsFile();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            skipByteOrderMark(in);
            CsvReader.builder()
                    .skipEmptyLines(true)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .allowExtraCharsAfterClosingQuote(false)
                    .allowUnclosedQuote(false)
                    .build(rows, in)
                    .forEach(done -> {}); // a row is dealt with where it ends
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RecordProblem ours) {
                throw ours;
            }
            throw rows.problem("từ dòng này trở đi không đúng định dạng CSV (" + e.getMessage() + ")");
        } catch (CharacterCodingException e) {
            throw rows.notUtf8();
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? rows.notUtf8() : e;
        }
        if (rows.ours == null) {
            throw rows.problem("tệp trống, thiếu dòng tiêu đề");
        }
        return new Content(rows.attempts, rows.points, rows.predictions);
    }

    private RecordProblem notUtf8() {
        return problem("từ dòng này trở đi có ký tự không phải UTF-8, hãy lưu lại tệp với bảng mã UTF-8");
    }

    private static void skipByteOrderMark(BufferedReader in) throws IOException {
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        filled = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (ours == null) {
            header.add(new String(buffer, offset, length).strip());
        } else if (index < ours.length && ours[index] >= 0) {
            if (row.length < filled + length) {
                row = Arrays.copyOf(row, 2 * (filled + length));
            }
            System.arraycopy(buffer, offset, row, filled, length);
            from[ours[index]] = filled;
            filled += length;
            to[ours[index]] = filled;
        }
    }

    @Override
    protected Boolean buildRecord() {
        if (getRecordType() == RecordType.DATA) {
            if (ours == null) {
                ours = columns();
            } else {
                endOfRow();
            }
        }
        return true;
    }

    private int[] columns() {
        int[] found = new int[header.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = COLUMNS.indexOf(header.get(i));
            if (found[i] >= 0 && header.indexOf(header.get(i)) < i) {
                throw problem("có hai cột " + header.get(i));
            }
        }
        for (String column : COLUMNS.subList(0, COMPENSATED)) {
            if (!header.contains(column)) {
                throw problem("thiếu cột " + column);
            }
        }
        return found;
    }

    private void endOfRow() {
        if (getFieldCount() != header.size()) {
            throw problem("dòng có " + getFieldCount() + " cột, tiêu đề có " + header.size() + " cột");
        }
        String state = state();
        boolean counts = state.equals("SUBMITTED") || state.equals("EXPIRED");
        String id = text(ATTEMPT);
        if (id.isBlank()) {
            throw problem("attempt_id còn trống");
        }
        if (!ids.add(id)) {
            throw problem("attempt_id “" + id + "” đã có ở một dòng trên");
        }
        if (counts && isEmpty(PERSON)) {
            throw problem("participant_id còn trống");
        }
        Instant started = moment(STARTED, counts);
        Instant submitted = moment(SUBMITTED, counts);
        Integer correct = counts || !isEmpty(CORRECT) ? Integer.valueOf(whole(CORRECT)) : null;
        BigDecimal earned = number(POINTS, counts);
        BigDecimal prediction = number(PREDICTION, false);
        int givenBack = isEmpty(COMPENSATED) ? 0 : whole(COMPENSATED);
        if (!counts || started == null || submitted == null || correct == null || earned == null) {
            return;
        }
        if (submitted.isBefore(started)) {
            throw wrong(SUBMITTED, "trước started_at " + text(STARTED));
        }
        points.add(earned, line);
        if (prediction != null) {
            predictions.add(prediction, line);
        }
        attempts.add(new Candidate(
                id,
                texts.computeIfAbsent(text(PERSON), text -> text),
                texts.computeIfAbsent(text(UNIT), text -> text),
                started,
                submitted,
                givenBack == 0 ? Duration.ZERO : Duration.ofMillis(givenBack),
                correct,
                earned,
                prediction));
    }

    private String text(int column) {
        return new String(row, from[column], to[column] - from[column]);
    }

    /** Leaves out blanks around a value that is no text; true where nothing is left. */
    private boolean isEmpty(int column) {
        while (from[column] < to[column] && row[from[column]] <= ' ') {
            from[column]++;
        }
        while (to[column] > from[column] && row[to[column] - 1] <= ' ') {
            to[column]--;
        }
        return from[column] == to[column];
    }

    private String state() {
        if (!isEmpty(STATE)) {
            for (String state : STATES) {
                if (state.length() == to[STATE] - from[STATE] && state.contentEquals(text(STATE))) {
                    return state;
                }
            }
        }
        throw wrong(STATE, "phải là SUBMITTED, EXPIRED, OPEN hoặc VOID");
    }

    private @Nullable Instant moment(int column, boolean needed) {
        if (isEmpty(column) && !needed) {
            return null;
        }
        try {
            return Moments.parse(row, from[column], to[column]);
        } catch (DateTimeException e) {
            throw wrong(column, "phải là thời điểm ISO-8601 có múi giờ, ví dụ 2024-09-10T08:00:00.000+07:00");
        }
    }

    private int whole(int column) {
        int length = isEmpty(column) ? 0 : to[column] - from[column];
        int number = length == 0 || length > 9 ? -1 : 0;
        for (int i = from[column]; i < to[column] && number >= 0; i++) {
            number = row[i] >= '0' && row[i] <= '9' ? number * 10 + row[i] - '0' : -1;
        }
        if (number < 0) {
            throw wrong(column, "phải là một số nguyên, từ 0 trở lên");
        }
        return number;
    }

    private @Nullable BigDecimal number(int column, boolean needed) {
        if (isEmpty(column) && !needed) {
            return null;
        }
        int length = to[column] - from[column];
        if (length <= LONGEST_NUMBER) {
            try {
                BigDecimal number = new BigDecimal(row, from[column], length);
                if (Math.abs((long) number.scale()) <= LONGEST_NUMBER) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw wrong(column, "phải là một số, phần thập phân sau dấu chấm");
            }
        }
        throw wrong(column, "số quá dài để so sánh chính xác");
    }

    private RecordProblem wrong(int column, String reason) {
        return problem(COLUMNS.get(column) + " là “" + text(column) + "”: " + reason);
    }

    private RecordProblem problem(String reason) {
        return problem(line, reason);
    }

    static RecordProblem problem(long line, String reason) {
        return new RecordProblem(NAME, line, reason);
    }
}
