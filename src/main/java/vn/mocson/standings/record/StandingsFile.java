package vn.mocson.standings.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.standings.ranking.Candidate;

/** Writes standings in the form of the file formats, section 3. */
final class StandingsFile {

    static final String NAME = "standings.csv";

    private static final List<String> COLUMNS = List.of(
            "rank",
            "participant_id",
            "unit_code",
            "attempt_id",
            "correct",
            "points",
            "prediction",
            "prediction_gap",
            "duration_ms",
            "started_at",
            "submitted_at",
            "tied");

    private final CsvWriter csv;

    StandingsFile(Writer out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(COLUMNS);
    }

    void add(long rank, Candidate attempt, @Nullable BigDecimal prediction, @Nullable BigDecimal gap, boolean tied) {
        csv.writeRecord(
                Long.toString(rank),
                attempt.participantId(),
                attempt.unit(),
                attempt.attemptId(),
                Integer.toString(attempt.correct()),
                attempt.points().toPlainString(),
                plain(prediction),
                plain(gap),
                Long.toString(attempt.duration().toMillis()),
                Moments.text(attempt.startedAt()),
                Moments.text(attempt.submittedAt()),
                Boolean.toString(tied));
    }

    void flush() throws IOException {
        csv.flush();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
